package dev.eyas.function;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.GroupedRows.ByGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Several aggregate functions over the same rows, as `stats`, `[..]` and every `function=[..]`
/// have them. Per group the rows of the functions are combined in every way, the first function
/// varying slowest; a function without rows changes nothing, and when all are without there is no
/// row. Of two values for one field the first function's stays, with a warning.
public final class Product implements FramedAccumulator {

    private final List<Accumulator> parts;
    private final Warnings warnings;

    /// @param parts states nobody else uses
    public Product(List<Accumulator> parts, Warnings warnings) {
        this.parts = List.copyOf(parts);
        this.warnings = warnings;
    }

    @Override
    public void add(Batch batch, Groups groups) {
        for (Accumulator part : parts) {
            part.add(batch, groups);
        }
    }

    @Override
    public void merge(Accumulator other, int[] mapping) {
        List<Accumulator> others = ((Product) other).parts;
        for (int part = 0; part < parts.size(); part++) {
            parts.get(part).merge(others.get(part), mapping);
        }
    }

    @Override
    public GroupedRows results(int groups) {
        return combined(groups, part -> part.results(groups));
    }

    @Override
    public GroupedRows results(int groups, Frames frames) {
        return combined(groups, part -> FramedAccumulator.results(part, groups, frames));
    }

    private GroupedRows combined(int groups, Function<Accumulator, GroupedRows> results) {
        List<ByGroup> factors = parts.stream().map(part -> results.apply(part).byGroup()).toList();
        Combination combination = new Combination();
        for (int group = 0; group < groups; group++) {
            combination.add(group, factors);
        }
        combination.tell(warnings);
        return combination.rows.build(groups);
    }

    @Override
    public long retainedBytes() {
        return parts.stream().mapToLong(Accumulator::retainedBytes).sum();
    }

    @Override
    public long resultBytes() {
        long parted = parts.stream().mapToLong(Accumulator::resultBytes).sum();
        return parted + parted / 2;
    }

    /// The combined rows of all groups, and what went wrong on the way.
    private static final class Combination {

        private final GroupedRows.Builder rows = new GroupedRows.Builder();
        private final TreeSet<String> conflicts = new TreeSet<>();
        private boolean wasCut;

        void add(int group, List<ByGroup> factors) {
            List<ByGroup> present =
                    factors.stream().filter(factor -> factor.count(group) > 0).toList();
            if (present.isEmpty()) {
                return;
            }
            int[] places = new int[present.size()];
            long made = 0;
            do {
                if (made++ == Signature.STATE_ROW_LIMIT) {
                    wasCut = true;
                    return;
                }
                addRow(group, present, places);
            } while (advance(group, present, places));
        }

        private void addRow(int group, List<ByGroup> factors, int[] places) {
            Map<String, String> row = new LinkedHashMap<>();
            Optional<Event> event = Optional.empty();
            for (int factor = 0; factor < places.length; factor++) {
                ByGroup factorRows = factors.get(factor);
                int place = places[factor];
                factorRows
                        .fields(group, place)
                        .forEach((name, value) -> {
                            String known = row.putIfAbsent(name, value);
                            if (known != null && !known.equals(value)) {
                                conflicts.add(name);
                            }
                        });
                event = event.or(() -> factorRows.event(group, place));
            }
            rows.add(group, row, event);
        }

        /// Moves on to the next combination, the last function first; false after the last one.
        private static boolean advance(int group, List<ByGroup> factors, int[] places) {
            for (int factor = places.length - 1; factor >= 0; factor--) {
                if (++places[factor] < factors.get(factor).count(group)) {
                    return true;
                }
                places[factor] = 0;
            }
            return false;
        }

        void tell(Warnings warnings) {
            for (String field : conflicts) {
                warnings.add(
                        "field-conflict",
                        "two functions in one list give different values for `"
                                + field
                                + "`: the first one's stay; name the outputs with as=",
                        Place.NOWHERE);
            }
            if (wasCut) {
                warnings.add(
                        "row-limit",
                        String.format(
                                Locale.ROOT,
                                "functions in one list kept %,d of their combined rows: only one of them should give"
                                        + " many rows",
                                Signature.STATE_ROW_LIMIT),
                        Place.NOWHERE);
            }
        }
    }
}
