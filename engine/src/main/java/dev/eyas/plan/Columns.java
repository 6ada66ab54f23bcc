package dev.eyas.plan;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The columns of a plan's rows as far as the plan tells: rows that lack a field cannot.
///
/// @param order fields in the order in which they are shown; others follow as rows have them
/// @param always those of them that are shown even where no row has a value
public record Columns(List<String> order, Set<String> always) {

    private static final Columns UNKNOWN = new Columns(List.of(), Set.of());

    public Columns {
        order = List.copyOf(order);
        always = Set.copyOf(always);
    }

    public static Columns of(Plan plan) {
        return after(plan, UNKNOWN);
    }

    /// The columns of rows: those that are always there and those that some row has.
    ///
    /// @param present the fields of the rows, in the order that rows tell
    public List<String> shown(Collection<String> present) {
        Set<String> columns = new LinkedHashSet<>(order);
        columns.removeIf(name -> !present.contains(name) && !always.contains(name));
        columns.addAll(present);
        return List.copyOf(columns);
    }

    private static Columns after(Plan plan, Columns before) {
        Columns columns = before;
        for (PlanNode node : plan.nodes()) {
            columns =
                    switch (node) {
                        case PlanNode.Aggregate aggregate -> columns.after(aggregate.call());
                        case PlanNode.Sequence sequence -> columns.with(inner(sequence.call()));
                        case PlanNode.Step step -> columns.afterStep(step.call());
                        case PlanNode.Extend extend ->
                                extend.dynamic() ? columns : columns.with(List.of(extend.field()));
                        case PlanNode.Append append ->
                                columns.with(after(append.other(), UNKNOWN).order());
                        case PlanNode.Scan _, PlanNode.Values _ -> UNKNOWN;
                        case PlanNode.Filter _,
                                PlanNode.Capture _,
                                PlanNode.Branch _,
                                PlanNode.Enrich _,
                                PlanNode.Gather _,
                                PlanNode.Newest _,
                                PlanNode.Table _ ->
                                columns;
                    };
        }
        return columns;
    }

    private Columns after(Call call) {
        AggregateFunction function = (AggregateFunction) call.function();
        if (function.keepsRows()) {
            return this;
        }
        List<String> own = function.columns(Constants.of(call));
        return new Columns(own, function.showsAllColumns() ? Set.copyOf(own) : Set.of())
                .appended(inner(call));
    }

    /// The columns of the functions inside a call, one function after the other.
    private static List<String> inner(Call call) {
        List<String> columns = new ArrayList<>();
        for (Call.Argument argument : call.arguments().values()) {
            if (argument instanceof Call.Argument.Aggregates aggregates) {
                aggregates.plans().forEach(plan -> columns.addAll(of(plan).order()));
            }
        }
        return columns;
    }

    private Columns afterStep(Call call) {
        Arguments arguments = Constants.of(call);
        Effects effects = ((RowFunction) call.function()).effects(arguments);
        Set<String> left = new LinkedHashSet<>(always);
        if (effects.keepsOnly()) {
            left.retainAll(effects.writes());
        } else {
            left.removeAll(effects.writes());
        }
        return new Columns(order, effects.open() ? Set.of() : left);
    }

    /// More columns behind those that are known; where none are known, rows tell.
    private Columns with(Collection<String> more) {
        return order.isEmpty() ? this : appended(more);
    }

    private Columns appended(Collection<String> more) {
        Set<String> all = new LinkedHashSet<>(order);
        all.addAll(more);
        return new Columns(List.copyOf(all), always);
    }
}
