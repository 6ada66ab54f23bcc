package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.data.MultipliedRows;
import dev.eyas.data.OrderKey;
import dev.eyas.data.Rows;
import dev.eyas.data.Selection;
import dev.eyas.function.Accumulator;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Groups;
import dev.eyas.function.SequenceFunction.Walk;
import dev.eyas.plan.PlanNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What happens behind a breaker: few rows, one thread, all groups at once.
final class Tail {

    private final Compiler compiler;
    private final boolean keepsEvents;

    Tail(Compiler compiler, boolean keepsEvents) {
        this.compiler = compiler;
        this.keepsEvents = keepsEvents;
    }

    /// Runs nodes, none of which is an [PlanNode.Append], over the rows of any number of groups.
    GroupedRows run(List<PlanNode> nodes, GroupedRows rows) {
        GroupedRows current = rows;
        List<PlanNode> rest = nodes;
        while (!rest.isEmpty()) {
            List<PlanNode> rowwise = rest.stream().takeWhile(node -> !node.isBreaker()).toList();
            if (!rowwise.isEmpty()) {
                current = rowwise(rowwise, current);
            }
            rest = rest.subList(rowwise.size(), rest.size());
            if (!rest.isEmpty()) {
                current = breaker(rest.getFirst(), current);
                rest = rest.subList(1, rest.size());
            }
        }
        return current;
    }

    private GroupedRows breaker(PlanNode node, GroupedRows rows) {
        if (node instanceof PlanNode.Sequence sequence) {
            return compiler.watched(node, rows, () -> walk(compiler.walk(sequence), rows));
        }
        Accumulator accumulator = compiler.breaker(node);
        accumulator.add(rows.batch(), rows.groups());
        return accumulator.results(rows.groups().count());
    }

    private static GroupedRows walk(Walk walk, GroupedRows rows) {
        int groups = rows.groups().count();
        ByGroup byGroup = rows.byGroup();
        GroupedRows.Builder walked = new GroupedRows.Builder();
        for (int group = 0; group < groups; group++) {
            Batch batch = walk.over(byGroup.rows(group));
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                walked.add(group, batch.fields(row), batch.rows().event(row));
            }
        }
        return walked.build(groups);
    }

    @SuppressWarnings("ReferenceEquality") // asks which rows these are, not what they hold
    private GroupedRows rowwise(List<PlanNode> nodes, GroupedRows rows) {
        List<Batch> emitted = new ArrayList<>();
        compiler.rowwise(nodes).process(rows.batch(), emitted::add);
        if (emitted.size() == 1 && emitted.getFirst().rows() == rows.batch().rows()) {
            return new GroupedRows(emitted.getFirst(), rows.groups());
        }
        return settle(emitted, rows);
    }

    /// Makes one table of batches that a branch or a split tore apart, in the order of the rows.
    private GroupedRows settle(List<Batch> batches, GroupedRows input) {
        List<Settled> settled = new ArrayList<>();
        for (Batch batch : batches) {
            Groups groups = groups(batch.rows(), input.batch().rows(), input.groups());
            Batch.Ordering ordering = batch.ordering();
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                settled.add(
                        new Settled(
                                ordering.key(row),
                                groups.of(row),
                                batch.fields(row),
                                keepsEvents ? batch.rows().event(row) : Optional.empty()));
            }
        }
        settled.sort(Comparator.comparing(Settled::key));
        return table(settled, input.groups().count());
    }

    private record Settled(
            OrderKey key, int group, Map<String, String> fields, Optional<Event> event) {}

    /// Rows made from one event know that they are: they stay in their order when others turn.
    private static GroupedRows table(List<Settled> rows, int groups) {
        GroupedRows.Builder table = new GroupedRows.Builder();
        Optional<OrderKey> before = Optional.empty();
        for (Settled row : rows) {
            if (before.filter(row.key()::isSameEvent).isPresent()) {
                table.addPiece(row.group(), row.fields(), row.event());
            } else {
                table.add(row.group(), row.fields(), row.event());
            }
            before = Optional.of(row.key());
        }
        return table.build(groups);
    }

    /// The groups of rows that were made from the input's rows.
    @SuppressWarnings("ReferenceEquality") // asks which rows these are, not what they hold
    static Groups groups(Rows rows, Rows input, Groups groups) {
        if (rows == input) {
            return groups;
        }
        MultipliedRows multiplied = (MultipliedRows) rows;
        Groups parents = groups(multiplied.parent().rows(), input, groups);
        int[] byRow = new int[rows.size()];
        for (int row = 0; row < byRow.length; row++) {
            byRow[row] = parents.of(multiplied.parent(row));
        }
        return new Groups(byRow, groups.count());
    }
}
