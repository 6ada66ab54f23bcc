package dev.eyas.regex;

import dev.eyas.regex.Node.Item;
import java.util.BitSet;

/// Which of the first 256 characters a node that takes one character takes.
final class LatinSet {

    /// How many characters there are here.
    static final int SIZE = 256;

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int LOWER = 'a' - 'A';

    private LatinSet() {}

    static BitSet of(Node.Letter letter) {
        BitSet set = new BitSet(SIZE);
        addRange(set, letter.codePoint(), letter.codePoint());
        return letter.ignoresCase() ? folded(set) : set;
    }

    static BitSet of(Node.Dot dot) {
        BitSet set = new BitSet(SIZE);
        if (!dot.crossesLines()) {
            addAll(set, "\n\r\u0085");
        }
        set.flip(0, SIZE);
        return set;
    }

    static BitSet of(Node.OneOf oneOf) {
        BitSet set = new BitSet(SIZE);
        for (Item item : oneOf.items()) {
            switch (item) {
                case Item.Range range -> addRange(set, range.from(), range.to());
                case Item.Shorthand shorthand -> set.or(of(shorthand.letter()));
                case Item.Property _ -> throw new IllegalArgumentException("has no known members");
            }
        }
        BitSet members = oneOf.ignoresCase() ? folded(set) : set;
        if (oneOf.negated()) {
            members.flip(0, SIZE);
        }
        return members;
    }

    private static BitSet of(char shorthand) {
        BitSet set = new BitSet(SIZE);
        switch (Character.toLowerCase(shorthand)) {
            case 'd' -> addAll(set, DIGITS);
            case 'w' -> addAll(set, LETTERS + DIGITS + "_");
            case 's' -> addAll(set, " \t\n\u000B\f\r");
            case 'h' -> addAll(set, " \t\u00A0");
            case 'v' -> addAll(set, "\n\u000B\f\r\u0085");
            default -> throw new IllegalArgumentException("no shorthand: " + shorthand);
        }
        if (Character.isUpperCase(shorthand)) {
            set.flip(0, SIZE);
        }
        return set;
    }

    private static void addAll(BitSet set, String characters) {
        characters.chars().forEach(set::set);
    }

    private static void addRange(BitSet set, int from, int to) {
        if (from < SIZE) {
            set.set(from, Math.min(to, SIZE - 1) + 1);
        }
    }

    /// With the other case of every ASCII letter.
    private static BitSet folded(BitSet set) {
        BitSet folded = new BitSet(SIZE);
        folded.or(set);
        for (int letter = 'A'; letter <= 'Z'; letter++) {
            if (set.get(letter) || set.get(letter + LOWER)) {
                folded.set(letter);
                folded.set(letter + LOWER);
            }
        }
        return folded;
    }
}
