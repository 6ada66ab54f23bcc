package dev.eyas.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells whether one of several texts occurs in a value, in one walk over the value.
final class LiteralSearch {

    private static final int ASCII = 128;

    private final List<List<String>> byFirstLetter = new ArrayList<>();
    private final List<String> beyondAscii = new ArrayList<>();
    private final boolean ignoresCase;
    private final boolean findsAnything;
    private final Optional<String> onlyText;

    LiteralSearch(RegexLiterals literals) {
        ignoresCase = literals.ignoreCase();
        findsAnything = literals.anyOf().contains("");
        onlyText = !ignoresCase && literals.anyOf().size() == 1
                ? literals.anyOf().stream().findFirst()
                : Optional.empty();
        for (int letter = 0; letter < ASCII; letter++) {
            byFirstLetter.add(List.of());
        }
        for (String text : literals.anyOf()) {
            if (text.isEmpty()) {
                continue;
            }
            char first = text.charAt(0);
            if (first >= ASCII) {
                beyondAscii.add(text);
            } else {
                List<String> known = new ArrayList<>(byFirstLetter.get(first));
                known.add(text);
                byFirstLetter.set(first, List.copyOf(known));
            }
        }
    }

    boolean occursIn(String value) {
        if (findsAnything) {
            return true;
        }
        if (onlyText.isPresent()) {
            return value.contains(onlyText.get());
        }
        for (int at = 0; at < value.length(); at++) {
            char letter = ignoresCase ? fold(value.charAt(at)) : value.charAt(at);
            List<String> texts = letter < ASCII ? byFirstLetter.get(letter) : beyondAscii;
            for (int text = 0; text < texts.size(); text++) {
                if (stands(texts.get(text), value, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean stands(String text, String value, int from) {
        if (!ignoresCase) {
            return value.startsWith(text, from);
        }
        if (from + text.length() > value.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (fold(value.charAt(from + at)) != text.charAt(at)) {
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
