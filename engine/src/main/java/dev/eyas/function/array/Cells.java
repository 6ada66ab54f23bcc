package dev.eyas.function.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers the pairs of a group and an index, densely and from zero on. The indexes of a group have
/// no gaps.
final class Cells {

    private final List<int[]> byGroup = new ArrayList<>();
    private int count;

    int count() {
        return count;
    }

    /// The numbers of a group, by index.
    int[] of(int group) {
        return group < byGroup.size() ? byGroup.get(group) : new int[0];
    }

    /// The number of a pair, which is new where the index is the group's next one.
    int of(int group, int index) {
        while (byGroup.size() <= group) {
            byGroup.add(new int[0]);
        }
        int[] ids = byGroup.get(group);
        if (index == ids.length) {
            ids = Arrays.copyOf(ids, index + 1);
            ids[index] = count++;
            byGroup.set(group, ids);
        }
        return ids[index];
    }

    /// Takes in all pairs of another numbering, whose group `g` is this one's `mapping[g]`; answers
    /// what the other's numbers are here.
    int[] merge(Cells other, int[] mapping) {
        int[] numbers = new int[other.count];
        for (int group = 0; group < other.byGroup.size(); group++) {
            int[] ids = other.byGroup.get(group);
            for (int index = 0; index < ids.length; index++) {
                numbers[ids[index]] = of(mapping[group], index);
            }
        }
        return numbers;
    }

    long retainedBytes() {
        return (long) count * Integer.BYTES + byGroup.size() * BYTES_PER_GROUP;
    }

    /// Header and reference of an array.
    private static final long BYTES_PER_GROUP = 24;
}
