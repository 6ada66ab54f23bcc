package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Arrays;
import java.util.Locale;

/// Counts the edits that make one text another: characters put in, taken out or replaced, and
/// perhaps neighbours exchanged. Looks no further than a limit, so that a text of any length costs
/// no more than its length times the limit. Used by one thread.
final class EditDistance {

    private static final String MAX = "maxDistance";
    private static final String TRANSPOSITIONS = "allowTranspositions";
    private static final String IGNORE_CASE = "ignoreCase";
    private static final long LARGEST = 100;

    /// What one edit may be.
    enum Edits {
        SINGLE,
        WITH_TRANSPOSITIONS
    }

    /// Whether capital letters differ from small ones.
    enum Case {
        MATTERS,
        IGNORED
    }

    private final int limit;
    private final Edits edits;
    private final Case letters;

    /// The last three rows of the table of distances, each a band of `2 * limit + 1` cells around
    /// the diagonal.
    private int[] current;

    private int[] above;
    private int[] aboveThat;

    EditDistance(int limit, Edits edits, Case letters) {
        this.limit = limit;
        this.edits = edits;
        this.letters = letters;
        int cells = 2 * limit + 3;
        current = new int[cells];
        above = new int[cells];
        aboveThat = new int[cells];
    }

    /// Declares what [#of] reads.
    static Signature.Builder parameters(Signature.Builder signature) {
        return signature
                .limit(
                        MAX,
                        LARGEST,
                        "The largest distance to count; greater ones give this number.")
                .optional(
                        TRANSPOSITIONS,
                        Kind.FLAG,
                        "true",
                        "Whether to exchange two neighbours is one edit and not two.")
                .optional(
                        IGNORE_CASE,
                        Kind.FLAG,
                        "false",
                        "Whether capital letters count as small ones.");
    }

    static EditDistance of(Arguments arguments) {
        return new EditDistance(
                arguments.limit(MAX),
                arguments.flag(TRANSPOSITIONS) ? Edits.WITH_TRANSPOSITIONS : Edits.SINGLE,
                arguments.flag(IGNORE_CASE) ? Case.IGNORED : Case.MATTERS);
    }

    /// The distance, or the limit where it is greater.
    int between(String left, String right) {
        int[] first = characters(left);
        int[] second = characters(right);
        int shorter = Math.min(first.length, second.length);
        int same = 0;
        while (same < shorter && first[same] == second[same]) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && first[first.length - 1 - end] == second[second.length - 1 - end]) {
            end++;
        }
        return between(
                Arrays.copyOfRange(first, same, first.length - end),
                Arrays.copyOfRange(second, same, second.length - end));
    }

    private int[] characters(String text) {
        String compared =
                switch (letters) {
                    case MATTERS -> text;
                    case IGNORED -> text.toLowerCase(Locale.ROOT);
                };
        return compared.codePoints().toArray();
    }

    private int between(int[] first, int[] second) {
        int longer = second.length - first.length;
        if (Math.abs(longer) >= limit) {
            return limit;
        }
        for (int row = 0; row <= first.length; row++) {
            int[] freed = aboveThat;
            aboveThat = above;
            above = current;
            current = freed;
            if (fill(first, second, row) == limit) {
                return limit;
            }
        }
        return current[longer + limit + 1];
    }

    /// Computes a row of the table and gives its smallest distance. Its cell `c` stands for column
    /// `row + c - 1 - limit`; the cells at both ends are out of reach.
    private int fill(int[] first, int[] second, int row) {
        int smallest = limit;
        int last = current.length - 1;
        for (int cell = 0; cell <= last; cell++) {
            int column = row + cell - 1 - limit;
            boolean isOutside = cell == 0 || cell == last || column < 0 || column > second.length;
            int distance =
                    isOutside
                            ? limit
                            : row == 0 || column == 0
                                    ? row + column
                                    : distance(first, second, row, column, cell);
            current[cell] = Math.min(limit, distance);
            smallest = Math.min(smallest, distance);
        }
        return smallest;
    }

    /// The distance between the first `row` and the first `column` characters.
    private int distance(int[] first, int[] second, int row, int column, int cell) {
        int replaced = above[cell] + (first[row - 1] == second[column - 1] ? 0 : 1);
        int moved = Math.min(above[cell + 1], current[cell - 1]) + 1;
        int distance = Math.min(replaced, moved);
        boolean isTransposed =
                edits == Edits.WITH_TRANSPOSITIONS
                        && row > 1
                        && column > 1
                        && first[row - 1] == second[column - 2]
                        && first[row - 2] == second[column - 1];
        return isTransposed ? Math.min(distance, aboveThat[cell] + 1) : distance;
    }
}
