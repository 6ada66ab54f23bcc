package dev.eyas.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Finds any of several literals in bytes. Immutable; shared by threads.
///
/// Of every literal, a few pairs of neighbouring bytes are known, one for each way it can lie against positions a *stride*
/// apart; so only pairs at such positions are looked up, and a pair that is known is compared with the literals it belongs
/// to. Which pairs of a literal are known was chosen by how rare they are in a sample of the data.
final class LiteralScanner {

    /// Told of every occurrence; answers whether to go on.
    interface Found {
        boolean at(int literal, int position);
    }

    private static final VarHandle PAIR =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    /// Letters in either case become one; some other characters fall together, which comparing sorts out.
    private static final int FOLD = 0x2020;

    private static final int PAIRS = 1 << 16;

    /// Longer strides leave too few pairs to choose from.
    private static final int LONGEST_STRIDE = 6;

    /// Bucket numbers fit a byte; zero is for unknown pairs.
    private static final int MOST_BUCKETS = 255;

    private final byte[][] texts;
    private final boolean[] ignoresCase;
    private final int stride;

    /// Bucket of each pair.
    private final byte[] buckets = new byte[PAIRS];

    /// Literal and position of the pair in it, alternately.
    private final int[][] members;

    LiteralScanner(List<Literal> literals, byte[] sample, int from, int to) {
        int count = literals.size();
        texts = new byte[count][];
        ignoresCase = new boolean[count];
        int shortest = LONGEST_STRIDE + 1;
        for (int literal = 0; literal < count; literal++) {
            texts[literal] = literals.get(literal).bytes();
            ignoresCase[literal] = literals.get(literal).ignoreCase();
            shortest = Math.min(shortest, texts[literal].length);
        }
        stride = shortest - 1;
        members = choosePairs(frequencies(sample, from, to));
    }

    private static short[] frequencies(byte[] sample, int from, int to) {
        short[] frequencies = new short[PAIRS];
        for (int at = from; at + 1 < to; at++) {
            int pair = pair(sample, at);
            if (frequencies[pair] < Short.MAX_VALUE) {
                frequencies[pair]++;
            }
        }
        return frequencies;
    }

    private static int pair(byte[] data, int at) {
        return ((short) PAIR.get(data, at) | FOLD) & 0xFFFF;
    }

    private int[][] choosePairs(short[] frequencies) {
        List<List<Integer>> chosen = new ArrayList<>();
        chosen.add(List.of());
        for (int literal = 0; literal < texts.length; literal++) {
            for (int residue = 0; residue < stride; residue++) {
                int offset = rarest(texts[literal], residue, frequencies);
                List<Integer> bucket = bucketOf(pair(texts[literal], offset), chosen);
                bucket.add(literal);
                bucket.add(offset);
            }
        }
        return chosen.stream()
                .map(bucket -> bucket.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private int rarest(byte[] text, int residue, short[] frequencies) {
        int best = residue;
        for (int offset = residue; offset + 2 <= text.length; offset += stride) {
            if (frequencies[pair(text, offset)] < frequencies[pair(text, best)]) {
                best = offset;
            }
        }
        return best;
    }

    private List<Integer> bucketOf(int pair, List<List<Integer>> chosen) {
        int bucket = buckets[pair] & 0xFF;
        if (bucket == 0) {
            if (chosen.size() <= MOST_BUCKETS) {
                bucket = chosen.size();
                chosen.add(new ArrayList<>());
            } else {
                bucket = 1 + pair % MOST_BUCKETS;
            }
            buckets[pair] = (byte) bucket;
        }
        return chosen.get(bucket);
    }

    /// Tells of occurrences within `[from, to)`, roughly from front to back: the positions they are found by ascend. True
    /// when told to stop.
    boolean scan(byte[] data, int from, int to, Found found) {
        byte[] known = buckets;
        int step = stride;
        int at = from;
        int last = to - 2;
        for (int end = last - 7 * step; at <= end; at += 8 * step) {
            int any = known[pair(data, at)]
                    | known[pair(data, at + step)]
                    | known[pair(data, at + 2 * step)]
                    | known[pair(data, at + 3 * step)]
                    | known[pair(data, at + 4 * step)]
                    | known[pair(data, at + 5 * step)]
                    | known[pair(data, at + 6 * step)]
                    | known[pair(data, at + 7 * step)];
            if (any != 0 && compare(data, from, to, at, at + 7 * step, found)) {
                return true;
            }
        }
        return at <= last && compare(data, from, to, at, last, found);
    }

    private boolean compare(byte[] data, int from, int to, int first, int last, Found found) {
        for (int at = first; at <= last; at += stride) {
            int bucket = buckets[pair(data, at)] & 0xFF;
            if (bucket != 0) {
                int[] candidates = members[bucket];
                for (int member = 0; member < candidates.length; member += 2) {
                    int literal = candidates[member];
                    int start = at - candidates[member + 1];
                    if (isAt(literal, data, start, from, to) && found.at(literal, start)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isAt(int literal, byte[] data, int start, int from, int to) {
        byte[] text = texts[literal];
        if (start < from || start + text.length > to) {
            return false;
        }
        if (ignoresCase[literal]) {
            for (int at = 0; at < text.length; at++) {
                if (lowerCase(data[start + at]) != text[at]) {
                    return false;
                }
            }
            return true;
        }
        for (int at = 0; at < text.length; at++) {
            if (data[start + at] != text[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte lowerCase(byte value) {
        return value >= 'A' && value <= 'Z' ? (byte) (value + ('a' - 'A')) : value;
    }
}
