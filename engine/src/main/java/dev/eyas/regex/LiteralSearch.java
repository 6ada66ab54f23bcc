package dev.eyas.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells whether one of several texts occurs in a value, in one walk over the value.
final class LiteralSearch {

    private static final int ASCII = 128;
    private static final char[][] NONE = {};

    /// The texts by their first character; the last entry holds those that begin beyond ASCII.
    private final char[][][] byFirst = new char[ASCII + 1][][];

    private final boolean ignoresCase;
    private final boolean findsAnything;
    private final Optional<String> onlyText;

    LiteralSearch(RegexLiterals literals) {
        ignoresCase = literals.ignoreCase();
        findsAnything = literals.anyOf().contains("");
        onlyText =
                !ignoresCase && literals.anyOf().size() == 1
                        ? literals.anyOf().stream().findFirst()
                        : Optional.empty();
        for (int first = 0; first <= ASCII; first++) {
            byFirst[first] = textsFrom(literals, first);
        }
        if (ignoresCase) {
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                byFirst[letter] = byFirst[fold(letter)];
            }
        }
    }

    private static char[][] textsFrom(RegexLiterals literals, int first) {
        List<char[]> texts = new ArrayList<>();
        for (String text : literals.anyOf()) {
            if (!text.isEmpty() && Math.min(text.charAt(0), ASCII) == first) {
                texts.add(text.toCharArray());
            }
        }
        return texts.isEmpty() ? NONE : texts.toArray(NONE);
    }

    boolean occursIn(String value) {
        if (findsAnything) {
            return true;
        }
        if (onlyText.isPresent()) {
            return value.contains(onlyText.get());
        }
        for (int at = 0; at < value.length(); at++) {
            for (char[] text : byFirst[Math.min(value.charAt(at), ASCII)]) {
                if (stands(text, value, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(char[] text, String value, int from) {
        if (from + text.length > value.length()) {
            return false;
        }
        for (int at = 0; at < text.length; at++) {
            char letter = value.charAt(from + at);
            if (text[at] != (ignoresCase ? fold(letter) : letter)) {
                return false;
            }
        }
        return true;
    }

    /// ASCII only, as everywhere.
    static char fold(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }
}
