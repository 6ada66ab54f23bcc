package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Batch;
import dev.eyas.data.CodePointOrder;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.PerGroup;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The state of functions that combine the arrays of events as sets, and give an array in the order
/// of its texts.
final class ElementSets implements Accumulator {

    /// How two sets become one.
    enum Combination {
        UNION,
        INTERSECTION
    }

    private static final class Combined {
        private final TreeSet<String> elements = new TreeSet<>(CodePointOrder.INSTANCE);
        private boolean begun;
        private boolean wasCut;
    }

    private final FlatElements arrays;
    private final Combination combination;
    private final ArrayName output;
    private final Warnings warnings;
    private final PerGroup<Combined> sets = new PerGroup<>(Combined::new);
    private long bytes;

    ElementSets(FlatElements arrays, Combination combination, ArrayName output, Warnings warnings) {
        this.arrays = arrays;
        this.combination = combination;
        this.output = output;
        this.warnings = warnings;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        List<List<String>> lists = arrays.lists(batch);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (!lists.get(row).isEmpty()) {
                combine(sets.of(groups.of(row)), new TreeSet<>(lists.get(row)));
            }
        }
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        sets.merge(
                ((ElementSets) other).sets,
                mapping,
                (mine, theirs) -> {
                    if (theirs.begun) {
                        mine.wasCut |= theirs.wasCut;
                        combine(mine, theirs.elements);
                    }
                });
    }

    private void combine(Combined set, Set<String> more) {
        bytes -= bytes(set);
        boolean begins = !set.begun;
        set.begun = true;
        switch (combination) {
            case UNION -> {
                set.elements.addAll(more);
                while (set.elements.size() > ArrayName.MOST_ELEMENTS) {
                    set.elements.pollLast();
                    set.wasCut = true;
                }
            }
            case INTERSECTION -> {
                if (begins) {
                    set.elements.addAll(more);
                } else {
                    set.elements.retainAll(more);
                }
            }
        }
        bytes += bytes(set);
    }

    @Override
    public GroupedRows results(int groups) {
        GroupedRows.Builder rows = new GroupedRows.Builder();
        boolean wasCut = false;
        for (int group = 0; group < groups; group++) {
            if (sets.seen(group).filter(set -> !set.elements.isEmpty()).isPresent()) {
                Combined set = sets.of(group);
                wasCut |= set.wasCut;
                Map<String, String> row = rows.row(group);
                Iterator<String> elements = set.elements.iterator();
                for (int index = 0; elements.hasNext(); index++) {
                    row.put(output.element(index), elements.next());
                }
            }
        }
        if (wasCut) {
            warnings.add(
                    "array-limit",
                    "a union of arrays had more than "
                            + ArrayName.MOST_ELEMENTS
                            + " elements; the last in order were left out",
                    Place.NOWHERE);
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return bytes + sets.size() * BYTES_PER_GROUP;
    }

    private static long bytes(Combined set) {
        return set.elements.size() * BYTES_PER_ELEMENT;
    }

    private static final long BYTES_PER_GROUP = 100;

    /// Entry of a tree with a short text, roughly.
    private static final long BYTES_PER_ELEMENT = 120;
}
