package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import java.util.Map;
import java.util.Optional;

/// The first value that another state gives each group, under a name of its own.
public record Figure(Accumulator inner, String name) implements Accumulator {

    @Override
    public void add(Batch batch, Groups groups) {
        inner.add(batch, groups);
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        inner.merge(((Figure) other).inner, mapping);
    }

    @Override
    public GroupedRows results(int groups) {
        ByGroup given = inner.results(groups).byGroup();
        GroupedRows.Builder rows = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            if (given.count(group) > 0) {
                Optional<String> value = given.fields(group, 0).values().stream().findFirst();
                if (value.isPresent()) {
                    rows.add(group, Map.of(name, value.get()), Optional.empty());
                }
            }
        }
        return rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return inner.retainedBytes();
    }

    @Override
    public long resultBytes() {
        return inner.resultBytes();
    }
}
