package dev.eyas.function.stats;

import dev.eyas.data.CodePointOrder;
import java.util.Arrays;
import java.util.Comparator;

/// Numbers the groups of a grouping from zero: one for each pair of an outer group and a tuple of
/// texts. An open hash table over flat arrays, since every row of a scan asks it.
public final class GroupKeys {

    /// At most half of the slots are taken; a power of two.
    private static final int FIRST_SLOTS = 16;

    /// Slot, hash, outer group and the references to the texts.
    private static final long BYTES_PER_GROUP = 24;

    private final int width;
    private int[] slots = new int[FIRST_SLOTS];
    private int[] hashes = new int[FIRST_SLOTS / 2];
    private int[] outers = new int[FIRST_SLOTS / 2];
    private String[] texts;
    private int size;
    private long bytes;

    /// @param width how many texts a tuple has, at least one
    public GroupKeys(int width) {
        this.width = width;
        this.texts = new String[FIRST_SLOTS / 2 * width];
    }

    public int size() {
        return size;
    }

    public int outer(int group) {
        return outers[group];
    }

    public String text(int group, int field) {
        return texts[group * width + field];
    }

    /// The number of a group, which is `size()` before the call when it was not known. The tuple is
    /// copied.
    public int find(int outer, String[] tuple) {
        int hash = hash(outer, tuple);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int group = slots[slot] - 1;
            if (hashes[group] == hash && outers[group] == outer && holds(group, tuple)) {
                return group;
            }
            slot = (slot + 1) & mask;
        }
        if (size * 2 >= slots.length) {
            grow();
            return insert(freeSlot(hash), hash, outer, tuple);
        }
        return insert(slot, hash, outer, tuple);
    }

    private int insert(int slot, int hash, int outer, String[] tuple) {
        int group = size++;
        slots[slot] = size;
        hashes[group] = hash;
        outers[group] = outer;
        System.arraycopy(tuple, 0, texts, group * width, width);
        bytes += BYTES_PER_GROUP;
        for (String text : tuple) {
            bytes += Retained.bytes(text);
        }
        return group;
    }

    private boolean holds(int group, String[] tuple) {
        for (int field = 0; field < width; field++) {
            if (!texts[group * width + field].equals(tuple[field])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(int outer, String[] tuple) {
        int hash = outer;
        for (String text : tuple) {
            hash = hash * 31 + text.hashCode();
        }
        hash *= 0x9E3779B1;
        return hash ^ (hash >>> 15);
    }

    private void grow() {
        int groups = slots.length;
        slots = new int[slots.length * 2];
        hashes = Arrays.copyOf(hashes, groups);
        outers = Arrays.copyOf(outers, groups);
        texts = Arrays.copyOf(texts, groups * width);
        for (int group = 0; group < size; group++) {
            slots[freeSlot(hashes[group])] = group + 1;
        }
    }

    private int freeSlot(int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// Groups by their tuples, whatever their outer groups.
    public Comparator<Integer> byTuple() {
        return (left, right) -> {
            for (int field = 0; field < width; field++) {
                int comparison =
                        CodePointOrder.INSTANCE.compare(text(left, field), text(right, field));
                if (comparison != 0) {
                    return comparison;
                }
            }
            return 0;
        };
    }

    public long retainedBytes() {
        return bytes;
    }
}
