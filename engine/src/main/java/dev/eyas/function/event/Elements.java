package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Warnings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the elements of an array among the fields of an event: `a[0]`, `a[1].b` and so on, up to
/// the first gap.
record Elements(String array, boolean strips, Warnings warnings) {

    /// No step makes more rows than this from one.
    private static final int MOST = 9_999;

    private static final int MOST_DIGITS = 9;

    /// Each element's fields under their new names.
    List<Map<String, String>> of(Map<String, String> fields, Batch batch, int row) {
        Map<Integer, Map<String, String>> byIndex = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            int index = index(name);
            if (index >= 0) {
                byIndex.computeIfAbsent(index, _ -> new LinkedHashMap<>())
                        .put(renamed(name), value);
            }
        });
        List<Map<String, String>> elements = new ArrayList<>();
        Map<String, String> element = byIndex.get(0);
        while (element != null && elements.size() < MOST) {
            elements.add(element);
            element = byIndex.get(elements.size());
        }
        if (element != null) {
            warnings.add(
                    "split-limit",
                    "an array had more than " + MOST + " elements; the rest was left out",
                    new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
        }
        return elements;
    }

    /// Whether a field belongs to the array.
    boolean isMember(String name) {
        return index(name) >= 0;
    }

    private int index(String name) {
        int from = array.length() + 1;
        int end = name.indexOf(']', from);
        if (!name.startsWith(array)
                || end < 0
                || end == from
                || end - from > MOST_DIGITS
                || name.charAt(from - 1) != '[') {
            return -1;
        }
        int index = 0;
        for (int at = from; at < end; at++) {
            char digit = name.charAt(at);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = index * 10 + digit - '0';
        }
        return index;
    }

    /// `a[0].b` is `a.b`, or `b` where the array's name goes; an element that is a plain value
    /// keeps the array's name.
    private String renamed(String name) {
        String rest = name.substring(name.indexOf(']', array.length()) + 1);
        if (rest.isEmpty()) {
            return array.isEmpty() ? INDEXLESS : array;
        }
        return strips || array.isEmpty()
                ? rest.startsWith(".") ? rest.substring(1) : rest
                : array + rest;
    }

    /// What a plain element of an array without a name is called.
    private static final String INDEXLESS = "_value";
}
