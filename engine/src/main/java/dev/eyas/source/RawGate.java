package dev.eyas.source;

import dev.eyas.data.Gate;
import dev.eyas.format.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A gate over the raw bytes of records of one format: a record that a [Gate] would pass is passed.
/// Immutable; shared by threads.
final class RawGate {

    /// How much of a sample is searched to find out what is rare.
    private static final int SAMPLE = 1 << 16;

    /// The same for data that proved the sample wrong.
    private static final int LESSON = 1 << 18;

    private final List<Literal> asked;
    private final List<Literal> pieces;
    private final Spelling spelling;
    private final List<Alternative> alternatives;

    /// Finds every piece.
    private final LiteralScanner all;

    /// Finds one piece set of each alternative, the rarest.
    private final LiteralScanner anchors;

    private final int[] anchorPieces;

    /// True when an anchor alone decides.
    private final boolean anchorsSuffice;

    /// Sets of pieces, of each of which one must occur.
    private record Alternative(List<int[]> sets) {

        boolean passes(boolean[] found) {
            for (int[] set : sets) {
                boolean occurs = false;
                for (int piece : set) {
                    occurs |= found[piece];
                }
                if (!occurs) {
                    return false;
                }
            }
            return true;
        }

        int[] rarest(int[] counts) {
            int[] best = sets.getFirst();
            for (int[] set : sets) {
                if (sum(set, counts) < sum(best, counts)) {
                    best = set;
                }
            }
            return best;
        }

        private static int sum(int[] set, int[] counts) {
            int sum = 0;
            for (int piece : set) {
                sum += counts[piece];
            }
            return sum;
        }
    }

    /// Empty when the gate, as far as it can be searched for, lets everything through.
    static Optional<RawGate> of(Gate gate, Spelling spelling, byte[] sample, int from, int to) {
        Map<Literal, Integer> pieces = new LinkedHashMap<>();
        List<Alternative> alternatives = new ArrayList<>();
        for (Gate.Alternative alternative : gate.anyOf()) {
            List<int[]> sets = new ArrayList<>();
            for (Gate.Literals literals : alternative.allOf()) {
                pieces(literals, spelling, pieces).ifPresent(sets::add);
            }
            if (sets.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(new Alternative(sets));
        }
        return Optional.of(
                new RawGate(
                        List.copyOf(pieces.keySet()),
                        alternatives,
                        spelling,
                        sample,
                        from,
                        Math.min(to, from + SAMPLE)));
    }

    private static Optional<int[]> pieces(
            Gate.Literals literals, Spelling spelling, Map<Literal, Integer> pieces) {
        List<Literal> found = new ArrayList<>();
        for (String text : literals.anyOf()) {
            Optional<String> piece = spelling.piece(text);
            if (piece.isEmpty()) {
                return Optional.empty();
            }
            found.add(new Literal(piece.get(), literals.ignoreCase()));
        }
        return Optional.of(
                found.stream()
                        .mapToInt(literal -> pieces.computeIfAbsent(literal, _ -> pieces.size()))
                        .toArray());
    }

    private RawGate(
            List<Literal> asked,
            List<Alternative> alternatives,
            Spelling spelling,
            byte[] sample,
            int from,
            int to) {
        this.asked = List.copyOf(asked);
        this.spelling = spelling;
        this.alternatives = List.copyOf(alternatives);
        List<Literal> searched = new ArrayList<>(asked);
        spelling.respellings(characters(asked)).stream()
                .map(text -> new Literal(text, true))
                .forEach(searched::add);
        pieces = List.copyOf(searched);
        all = new LiteralScanner(pieces, sample, from, to);
        anchorPieces = anchorPieces(counts(sample, from, to));
        List<Literal> anchorLiterals = new ArrayList<>();
        for (int piece : anchorPieces) {
            anchorLiterals.add(pieces.get(piece));
        }
        anchors = new LiteralScanner(anchorLiterals, sample, from, to);
        anchorsSuffice =
                alternatives.stream().allMatch(alternative -> alternative.sets().size() == 1);
    }

    /// The same gate, with what is rare learnt from other data.
    RawGate learntFrom(byte[] data, int from, int to) {
        return new RawGate(asked, alternatives, spelling, data, from, Math.min(to, from + LESSON));
    }

    private static Set<Character> characters(List<Literal> literals) {
        Set<Character> characters = new TreeSet<>();
        for (Literal literal : literals) {
            for (char character : literal.text().toCharArray()) {
                characters.add(character);
                if (literal.ignoreCase()) {
                    characters.add(Character.toUpperCase(character));
                }
            }
        }
        return characters;
    }

    private int[] counts(byte[] sample, int from, int to) {
        int[] counts = new int[pieces.size()];
        all.scan(
                sample,
                from,
                to,
                (piece, _) -> {
                    counts[piece]++;
                    return false;
                });
        return counts;
    }

    private int[] anchorPieces(int[] counts) {
        boolean[] isAnchor = new boolean[pieces.size()];
        for (Alternative alternative : alternatives) {
            for (int piece : alternative.rarest(counts)) {
                isAnchor[piece] = true;
            }
        }
        Arrays.fill(isAnchor, asked.size(), pieces.size(), true);
        return java.util.stream.IntStream.range(0, isAnchor.length)
                .filter(piece -> isAnchor[piece])
                .toArray();
    }

    /// A search for positions in records that are worth asking [#passes] about.
    LiteralScanner.Search search(byte[] data, int to) {
        return anchors.search(data, to);
    }

    /// True when the record must be passed. With `hasAnchor`, [#search] found a position in it.
    boolean passes(byte[] data, int from, int to, boolean hasAnchor) {
        if (hasAnchor && anchorsSuffice) {
            return true;
        }
        boolean[] found = new boolean[pieces.size()];
        boolean respelt =
                all.scan(
                        data,
                        from,
                        to,
                        (piece, _) -> {
                            found[piece] = true;
                            return piece >= asked.size();
                        });
        return respelt || alternatives.stream().anyMatch(alternative -> alternative.passes(found));
    }
}
