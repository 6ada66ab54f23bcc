package dev.eyas.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what a misspelt word was probably meant to be.
public final class Closest {

    /// A word longer than this is no slip of the hand; keeps hostile texts cheap.
    private static final int LONGEST_WORD = 40;

    private Closest() {}

    /// The word that differs least from `wanted`, in any case of letters; none when even that
    /// differs in more than a third. Of several the first in the order of the alphabet.
    public static Optional<String> among(Collection<String> words, String wanted) {
        return among(words, wanted, Math.max(1, wanted.length() / 3));
    }

    /// The same where at most `most` letters may differ.
    public static Optional<String> among(Collection<String> words, String wanted, int most) {
        if (wanted.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String sought = wanted.toLowerCase(Locale.ROOT);
        String best = "";
        int bestDistance = most + 1;
        for (String word : words) {
            int distance = distance(sought, word.toLowerCase(Locale.ROOT));
            boolean earlier = distance == bestDistance && word.compareTo(best) < 0;
            if (distance < bestDistance || (earlier && !best.isEmpty())) {
                best = word;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /// How many letters to insert, delete, replace or swap with their neighbour.
    private static int distance(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            distances[row][0] = row;
        }
        for (int column = 0; column <= right.length(); column++) {
            distances[0][column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            for (int column = 1; column <= right.length(); column++) {
                int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int shortest =
                        Math.min(
                                distances[row - 1][column - 1] + replaced,
                                1
                                        + Math.min(
                                                distances[row - 1][column],
                                                distances[row][column - 1]));
                boolean swapped =
                        row > 1
                                && column > 1
                                && left.charAt(row - 1) == right.charAt(column - 2)
                                && left.charAt(row - 2) == right.charAt(column - 1);
                distances[row][column] =
                        swapped ? Math.min(shortest, distances[row - 2][column - 2] + 1) : shortest;
            }
        }
        return distances[left.length()][right.length()];
    }
}
