package dev.eyas.function.text;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/// Looks at texts as what people see as characters: extended grapheme clusters, as the Unicode
/// standard has them. Holds one text at a time; used by one thread.
final class Graphemes {

    /// Below this no character joins another, but for a line feed behind a carriage return.
    private static final char FIRST_COMBINING = '\u0300';

    private final BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);

    private String text = "";
    private boolean isPlain = true;

    /// Where each character begins, and where the last one ends; of texts that are not plain.
    private int[] offsets = new int[0];

    private int count;

    /// Takes another text.
    void read(String next) {
        text = next;
        isPlain = isPlain(next);
        count = isPlain ? next.length() : 0;
        if (isPlain) {
            return;
        }
        breaks.setText(next);
        breaks.first();
        while (breaks.next() != BreakIterator.DONE) {
            count++;
            if (count >= offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(64, 2 * count));
            }
            offsets[count] = breaks.current();
        }
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= FIRST_COMBINING || letter == '\r') {
                return false;
            }
        }
        return true;
    }

    /// How many characters the text has.
    int count() {
        return count;
    }

    /// The characters from `begin` to before `end`.
    String substring(int begin, int end) {
        return text.substring(offset(begin), offset(end));
    }

    /// The position of a piece of the text made of whole characters; -1 when there is none.
    ///
    /// @param begin the position to begin at
    /// @param occurrence which one to find, from 1 on; they do not overlap
    int positionOf(String piece, int begin, long occurrence) {
        long left = occurrence;
        int at = text.indexOf(piece, offset(begin));
        while (at >= 0) {
            int end = at + piece.length();
            boolean isWhole = position(at) >= 0 && position(end) >= 0;
            if (isWhole && --left == 0) {
                return position(at);
            }
            at = text.indexOf(piece, isWhole ? end : at + 1);
        }
        return -1;
    }

    private int offset(int position) {
        return isPlain ? position : offsets[position];
    }

    /// The position that begins at an offset; below 0 in the middle of a character.
    private int position(int offset) {
        return isPlain ? offset : Arrays.binarySearch(offsets, 0, count + 1, offset);
    }
}
