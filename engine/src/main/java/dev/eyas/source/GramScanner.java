package dev.eyas.source;

import java.util.ArrayList;
import java.util.List;

/// Finds literals by grams of one size. Immutable; shared by threads.
///
/// Of every literal, one gram is known for each way it can lie against positions a *stride* apart;
/// only grams at such positions are looked up, and where one is known the literals it belongs to
/// are compared. Which grams of a literal are known was chosen by how rare they are in a sample of
/// the data.
final class GramScanner implements LiteralScanner.Pass {

    /// Grams looked at before it is asked whether any was known.
    private static final int UNROLLED = 8;

    /// Bucket numbers fit a byte; zero is for unknown grams.
    private static final int MOST_BUCKETS = 255;

    private final Gram gram;
    private final int[] numbers;
    private final Literal[] literals;
    private final byte[][] texts;
    private final int stride;

    /// Bucket of each gram.
    private final byte[] buckets = new byte[Gram.NUMBERS];

    /// Of each bucket: index of a literal and position of the gram in it, alternately.
    private final int[][] members;

    GramScanner(Gram gram, List<Literal> literals, int[] numbers, byte[] sample, int from, int to) {
        this.gram = gram;
        this.numbers = numbers.clone();
        this.literals = new Literal[numbers.length];
        texts = new byte[numbers.length][];
        int shortest = Integer.MAX_VALUE;
        for (int index = 0; index < numbers.length; index++) {
            this.literals[index] = literals.get(numbers[index]);
            texts[index] = this.literals[index].bytes();
            shortest = Math.min(shortest, texts[index].length);
        }
        stride = gram.stride(shortest);
        members = chooseGrams(frequencies(sample, from, to));
    }

    private short[] frequencies(byte[] sample, int from, int to) {
        short[] frequencies = new short[Gram.NUMBERS];
        for (int at = from; at + gram.bytes() <= to; at++) {
            int number = gram.at(sample, at);
            if (frequencies[number] < Short.MAX_VALUE) {
                frequencies[number]++;
            }
        }
        return frequencies;
    }

    private int[][] chooseGrams(short[] frequencies) {
        List<List<Integer>> chosen = new ArrayList<>();
        chosen.add(List.of());
        for (int index = 0; index < texts.length; index++) {
            for (int residue = 0; residue < stride; residue++) {
                int offset = rarest(texts[index], residue, frequencies);
                List<Integer> bucket = bucketOf(gram.at(texts[index], offset), chosen);
                bucket.add(index);
                bucket.add(offset);
            }
        }
        return chosen.stream()
                .map(bucket -> bucket.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int rarest(byte[] text, int residue, short[] frequencies) {
        int best = residue;
        for (int offset = residue; offset + gram.bytes() <= text.length; offset += stride) {
            if (frequencies[gram.at(text, offset)] < frequencies[gram.at(text, best)]) {
                best = offset;
            }
        }
        return best;
    }

    private List<Integer> bucketOf(int number, List<List<Integer>> chosen) {
        int bucket = buckets[number] & 0xFF;
        if (bucket == 0) {
            if (chosen.size() <= MOST_BUCKETS) {
                bucket = chosen.size();
                chosen.add(new ArrayList<>());
            } else {
                bucket = 1 + number % MOST_BUCKETS;
            }
            buckets[number] = (byte) bucket;
        }
        return chosen.get(bucket);
    }

    /// Tells of every occurrence within `[from, to)`; the positions of the grams that lead to them
    /// ascend. True when told to stop.
    @Override
    public boolean scan(byte[] data, int from, int to, LiteralScanner.Found found) {
        int last = to - gram.bytes();
        int at = from;
        int block = UNROLLED * stride;
        while (at <= last) {
            at = gram == Gram.QUAD ? skipQuads(data, at, last) : skipPairs(data, at, last);
            int end = Math.min(last, at + block - 1);
            for (; at <= end; at += stride) {
                int bucket = buckets[gram.at(data, at)] & 0xFF;
                if (bucket != 0 && compare(bucket, data, at, from, to, found)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The start of the first block with a known gram, or of what is left behind the last whole
    /// block.
    private int skipQuads(byte[] data, int from, int last) {
        byte[] known = buckets;
        int step = stride;
        int at = from;
        for (int end = last - 7 * step; at <= end; at += 8 * step) {
            int any =
                    known[Gram.quad(data, at)]
                            | known[Gram.quad(data, at + step)]
                            | known[Gram.quad(data, at + 2 * step)]
                            | known[Gram.quad(data, at + 3 * step)]
                            | known[Gram.quad(data, at + 4 * step)]
                            | known[Gram.quad(data, at + 5 * step)]
                            | known[Gram.quad(data, at + 6 * step)]
                            | known[Gram.quad(data, at + 7 * step)];
            if (any != 0) {
                break;
            }
        }
        return at;
    }

    private int skipPairs(byte[] data, int from, int last) {
        byte[] known = buckets;
        int step = stride;
        int at = from;
        for (int end = last - 7 * step; at <= end; at += 8 * step) {
            int any =
                    known[Gram.pair(data, at)]
                            | known[Gram.pair(data, at + step)]
                            | known[Gram.pair(data, at + 2 * step)]
                            | known[Gram.pair(data, at + 3 * step)]
                            | known[Gram.pair(data, at + 4 * step)]
                            | known[Gram.pair(data, at + 5 * step)]
                            | known[Gram.pair(data, at + 6 * step)]
                            | known[Gram.pair(data, at + 7 * step)];
            if (any != 0) {
                break;
            }
        }
        return at;
    }

    private boolean compare(
            int bucket, byte[] data, int at, int from, int to, LiteralScanner.Found found) {
        int[] candidates = members[bucket];
        for (int member = 0; member < candidates.length; member += 2) {
            int index = candidates[member];
            int start = at - candidates[member + 1];
            int end = start + texts[index].length;
            if (start >= from
                    && end <= to
                    && literals[index].isAt(texts[index], data, start)
                    && found.at(numbers[index], start)) {
                return true;
            }
        }
        return false;
    }
}
