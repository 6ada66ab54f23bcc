package dev.eyas.analysis.lint;

import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.plan.Call;
import dev.eyas.plan.Constants;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.regex.Regex;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The fields that rows can have at a step, where an aggregate or a selection before it has named
/// all there are.
///
/// @param names the fields; nothing when rows may have fields that nobody can name
/// @param maker the function that left no others
record RowColumns(Optional<Set<String>> names, String maker) {

    static final RowColumns OPEN = new RowColumns(Optional.empty(), "");

    /// Aggregate functions whose own columns are all in their signature.
    private static final Set<String> NAMES_ITS_COLUMNS =
            Set.of(
                    "avg",
                    "collect",
                    "count",
                    "groupBy",
                    "max",
                    "min",
                    "range",
                    "selectLast",
                    "stats",
                    "stdDev",
                    "sum",
                    "table",
                    "top");

    /// What `top` calls its figures when nobody says.
    private static final List<String> FIGURES = List.of("_count", "_sum", "percent");

    RowColumns {
        names = names.map(Set::copyOf);
    }

    /// Whether no row can have the field.
    boolean lack(String field) {
        return names.isPresent()
                && !names.get().contains(field)
                && names.get().stream().noneMatch(name -> name.startsWith(field + "["));
    }

    RowColumns after(PlanNode node) {
        return switch (node) {
            case PlanNode.Scan _,
                    PlanNode.Values _,
                    PlanNode.Sequence _,
                    PlanNode.Gather _,
                    PlanNode.Table _ ->
                    OPEN;
            case PlanNode.Filter _, PlanNode.Newest _ -> this;
            case PlanNode.Enrich enrich -> with(enrich.fields());
            case PlanNode.Extend extend -> extend.dynamic() ? OPEN : with(Set.of(extend.field()));
            case PlanNode.Capture capture ->
                    with(
                            Regex.compile(capture.regex().body(), capture.regex().flags())
                                    .groupNames());
            case PlanNode.Step step -> after(step.call());
            case PlanNode.Branch branch -> {
                RowColumns all = this;
                for (Plan clause : branch.clauses()) {
                    all = all.or(through(clause));
                }
                yield all;
            }
            case PlanNode.Append append -> or(OPEN.through(append.other()));
            case PlanNode.Aggregate aggregate -> aggregated(aggregate.call());
        };
    }

    private RowColumns through(Plan plan) {
        RowColumns columns = this;
        for (PlanNode node : plan.nodes()) {
            columns = columns.after(node);
        }
        return columns;
    }

    private RowColumns with(Collection<String> more) {
        return new RowColumns(
                names.map(known -> {
                    Set<String> all = new TreeSet<>(known);
                    all.addAll(more);
                    return all;
                }),
                maker);
    }

    private RowColumns or(RowColumns other) {
        return names.isPresent() && other.names.isPresent() ? with(other.names.get()) : OPEN;
    }

    private RowColumns after(Call call) {
        Effects effects = ((RowFunction) call.function()).effects(Constants.of(call));
        if (effects.open()) {
            return OPEN;
        }
        return effects.keepsOnly() ? made(call, effects.writes()) : with(effects.writes());
    }

    private RowColumns aggregated(Call call) {
        AggregateFunction function = (AggregateFunction) call.function();
        if (function.keepsRows()) {
            return this;
        }
        String name = function.signature().name();
        if (!NAMES_ITS_COLUMNS.contains(name)) {
            return OPEN;
        }
        Set<String> columns = new HashSet<>(function.columns(Constants.of(call)));
        call.output().ifPresent(columns::add);
        if (name.equals("top")) {
            columns.addAll(FIGURES);
        }
        for (Call.Argument argument : call.arguments().values()) {
            if (argument instanceof Call.Argument.Aggregates aggregates) {
                for (Plan plan : aggregates.plans()) {
                    RowColumns inner = OPEN.through(plan);
                    if (inner.names.isEmpty()) {
                        return OPEN;
                    }
                    columns.addAll(inner.names.get());
                }
            }
        }
        return made(call, columns);
    }

    private static RowColumns made(Call call, Set<String> columns) {
        boolean some = columns.stream().anyMatch(name -> name.endsWith("*"));
        return some
                ? OPEN
                : new RowColumns(Optional.of(columns), call.function().signature().name());
    }
}
