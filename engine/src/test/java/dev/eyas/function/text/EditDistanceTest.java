package dev.eyas.function.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.function.text.EditDistance.Case;
import dev.eyas.function.text.EditDistance.Edits;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Holds the banded table to the whole one.
final class EditDistanceTest {

    private static final long SEED = System.nanoTime();

    @Test
    void theBandGivesWhatTheWholeTableGives() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (Edits edits : Edits.values()) {
            for (int limit = 1; limit <= 9; limit++) {
                EditDistance distance = new EditDistance(limit, edits, Case.MATTERS);
                for (int round = 0; round < 300; round++) {
                    String left = text(random);
                    String right = text(random);

                    assertThat(distance.between(left, right))
                            .as("%s and %s within %d, %s, seed %d", left, right, limit, edits, SEED)
                            .isEqualTo(Math.min(limit, whole(left, right, edits)));
                }
            }
        }
    }

    @Test
    void aTextOfAMillionLettersIsNoTrouble() {
        EditDistance distance = new EditDistance(100, Edits.WITH_TRANSPOSITIONS, Case.IGNORED);

        assertThat(distance.between("ab".repeat(500_000), "cd".repeat(500_000))).isEqualTo(100);
        assertThat(distance.between("x", "ab".repeat(500_000))).isEqualTo(100);
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }

    private static int whole(String left, String right, Edits edits) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                table[row][column] =
                        row == 0 || column == 0
                                ? row + column
                                : cell(table, left, right, edits, row, column);
            }
        }
        return table[left.length()][right.length()];
    }

    private static int cell(
            int[][] table, String left, String right, Edits edits, int row, int column) {
        int same = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
        int cell =
                Math.min(
                        table[row - 1][column - 1] + same,
                        1 + Math.min(table[row - 1][column], table[row][column - 1]));
        boolean isTransposed =
                edits == Edits.WITH_TRANSPOSITIONS
                        && row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1);
        return isTransposed ? Math.min(cell, table[row - 2][column - 2] + 1) : cell;
    }
}
