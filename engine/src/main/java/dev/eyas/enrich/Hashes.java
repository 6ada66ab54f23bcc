package dev.eyas.enrich;

import java.util.Arrays;
import java.util.BitSet;

/// A set of hashes that is asked far more often than it has the answer. Immutable.
final class Hashes {

    /// A bit for each value of the lowest bits tells most others away.
    private static final int MASK = (1 << 20) - 1;

    private final long[] sorted;
    private final BitSet maybe = new BitSet(MASK + 1);

    Hashes(long[] hashes) {
        sorted = hashes.clone();
        Arrays.sort(sorted);
        for (long hash : sorted) {
            maybe.set((int) hash & MASK);
        }
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    boolean contains(long hash) {
        return maybe.get((int) hash & MASK) && Arrays.binarySearch(sorted, hash) >= 0;
    }
}
