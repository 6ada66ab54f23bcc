package dev.eyas.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pattern of the language: text in which `*` stands for any run of characters, matched against a
/// whole value. A pattern that is a number without `*` also matches every other spelling of that
/// number.
public final class Glob {

    private final String pattern;
    private final List<String> pieces;
    private final boolean ignoresCase;
    private final Optional<Decimal> number;

    private Glob(
            String pattern, List<String> pieces, boolean ignoresCase, Optional<Decimal> number) {
        this.pattern = pattern;
        this.pieces = pieces;
        this.ignoresCase = ignoresCase;
        this.number = number;
    }

    /// Matches whole values.
    public static Glob anchored(String pattern) {
        return of(pattern, false);
    }

    public static Glob anchoredIgnoringCase(String pattern) {
        return of(pattern, true);
    }

    /// Matches values that contain the pattern.
    public static Glob contained(String pattern) {
        return of("*" + pattern + "*", false);
    }

    public static Glob containedIgnoringCase(String pattern) {
        return of("*" + pattern + "*", true);
    }

    private static Glob of(String pattern, boolean ignoresCase) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*', from)) {
            pieces.add(pattern.substring(from, star));
            from = star + 1;
        }
        pieces.add(pattern.substring(from));
        Optional<Decimal> number = pieces.size() == 1 ? Decimal.of(pattern) : Optional.empty();
        return new Glob(pattern, List.copyOf(pieces), ignoresCase, number);
    }

    public String pattern() {
        return pattern;
    }

    public boolean ignoresCase() {
        return ignoresCase;
    }

    /// The texts between the wildcards; the first and the last are anchored.
    public List<String> pieces() {
        return pieces;
    }

    /// True for `*` and its longer spellings: any value will do.
    public boolean matchesEverything() {
        return pieces.size() > 1 && pieces.stream().allMatch(String::isEmpty);
    }

    /// True when the pattern is a number, so that other spellings match too.
    public boolean isNumber() {
        return number.isPresent();
    }

    public boolean matches(String value) {
        if (pieces.size() == 1) {
            return same(value, 0, pieces.getFirst(), value.length()) || matchesNumber(value);
        }
        String first = pieces.getFirst();
        String last = pieces.getLast();
        if (value.length() < first.length() + last.length() || !startsAt(value, 0, first)) {
            return false;
        }
        int end = value.length() - last.length();
        if (!startsAt(value, end, last)) {
            return false;
        }
        int from = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = find(value, piece, from, end);
            if (found < 0) {
                return false;
            }
            from = found + piece.length();
        }
        return true;
    }

    private boolean matchesNumber(String value) {
        return number.isPresent() && Decimal.of(value).equals(number);
    }

    private boolean same(String value, int from, String piece, int length) {
        return length == piece.length() && startsAt(value, from, piece);
    }

    private boolean startsAt(String value, int from, String piece) {
        return ignoresCase ? equalIgnoringCase(value, from, piece) : value.startsWith(piece, from);
    }

    private int find(String value, String piece, int from, int end) {
        if (!ignoresCase) {
            int found = value.indexOf(piece, from);
            return found >= 0 && found + piece.length() <= end ? found : -1;
        }
        for (int at = from; at + piece.length() <= end; at++) {
            if (equalIgnoringCase(value, at, piece)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean equalIgnoringCase(String value, int from, String piece) {
        for (int at = 0; at < piece.length(); at++) {
            if (fold(value.charAt(from + at)) != fold(piece.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /// ASCII folding, as everywhere: no locale, no Unicode surprises.
    private static char fold(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glob glob
                && glob.pattern.equals(pattern)
                && glob.ignoresCase == ignoresCase;
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }
}
