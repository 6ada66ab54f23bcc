package dev.eyas.function.chart;

import java.util.Arrays;

/// Groups that turn out to be one: each points to another it was joined with, the last of them is
/// the root.
final class JoinedGroups {

    private int[] parents = new int[16];
    private int size;

    int size() {
        return size;
    }

    /// A new group, joined with none.
    int add() {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, size * 2);
        }
        parents[size] = size;
        return size++;
    }

    /// Adds copies of all groups of another, joined in the same way; returns the number of the
    /// first.
    int addAll(JoinedGroups other) {
        int first = size;
        for (int group = 0; group < other.size; group++) {
            add();
        }
        for (int group = 0; group < other.size; group++) {
            join(first + other.root(group), first + group);
        }
        return first;
    }

    /// The root of the first group becomes that of both.
    void join(int group, int other) {
        parents[root(other)] = root(group);
    }

    int root(int group) {
        int root = group;
        while (parents[root] != root) {
            root = parents[root];
        }
        int at = group;
        while (parents[at] != root) {
            int next = parents[at];
            parents[at] = root;
            at = next;
        }
        return root;
    }
}
