package dev.eyas.data;

import java.util.Arrays;

/// The name of an array, whose elements are the fields `name[0]`, `name[1]` and so on, up to the
/// first gap. Used by one thread: it remembers the names of elements.
public final class ArrayName {

    /// No step sees or makes more elements of one array.
    public static final int MOST_ELEMENTS = 9_999;

    private final String name;
    private final String opening;
    private String[] elements = new String[0];

    public ArrayName(String name) {
        this.name = name;
        this.opening = name + "[";
    }

    /// The name without brackets.
    public String name() {
        return name;
    }

    /// The field that holds an element.
    public String element(int index) {
        if (index >= elements.length) {
            int known = elements.length;
            elements = Arrays.copyOf(elements, Math.max(2 * known, index + 8));
            for (int at = known; at < elements.length; at++) {
                elements[at] = opening + at + "]";
            }
        }
        return elements[index];
    }

    /// The index of the element a field holds or is a part of; -1 for other fields.
    public int index(String field) {
        int from = opening.length();
        int end = indexEnd(field);
        if (end < 0) {
            return -1;
        }
        int index = 0;
        for (int at = from; at < end; at++) {
            index = index * 10 + field.charAt(at) - '0';
        }
        return index;
    }

    /// What stands behind the index in the name of a field that belongs to the array: nothing for
    /// an element, `.b` for a member of it.
    public String member(String field) {
        return field.substring(indexEnd(field) + 1);
    }

    /// Whether a field holds an element as a whole.
    public boolean isElement(String field) {
        int end = indexEnd(field);
        return end >= 0 && end == field.length() - 1;
    }

    /// Where the index of a field's name ends; -1 where there is none.
    private int indexEnd(String field) {
        int from = opening.length();
        if (!field.startsWith(opening)) {
            return -1;
        }
        int at = from;
        while (at < field.length() && at - from <= MOST_DIGITS && isDigit(field.charAt(at))) {
            at++;
        }
        boolean isIndex =
                at > from
                        && at - from <= MOST_DIGITS
                        && at < field.length()
                        && field.charAt(at) == ']'
                        && (at == from + 1 || field.charAt(from) != '0');
        return isIndex ? at : -1;
    }

    private static final int MOST_DIGITS = 9;

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
