package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Closest;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Reads;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Says that a step reads a field that an aggregate or a selection before it has left out.
final class FieldGone implements Lint {

    /// Functions that are there for fields that may be missing.
    static final Set<String> EXPECTS_GAPS = Set.of("coalesce", "default", "drop");

    private static final int SHOWN_COLUMNS = 6;

    @Override
    public String code() {
        return "field-gone";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A field that an earlier step has left out",
                """
                Behind `groupBy()`, `count()`, `table()`, `select()` and their like a row has the fields that these name
                and no others. A later step that reads another one finds it missing: a filter lets nothing through, a
                sort sorts nothing, a column stays empty. Nothing in the result says so.
                """,
                """
                Carry the field along: as a key of `groupBy()`, in its `function=[…]` with `collect()`, `selectLast()`,
                `min()` or `max()`, or in the list of `table()` and `select()`. Or move the step before the aggregate.
                """,
                """
                #event_simpleName = ProcessRollup2
                | groupBy(aid, function=count())
                | sort(ProcessStartTime)
                """,
                """
                #event_simpleName = ProcessRollup2
                | groupBy(aid, function=[count(), max(ProcessStartTime, as=ProcessStartTime)])
                | sort(ProcessStartTime)
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Walk walk = new Walk(Parts.of(query.query()), report);
        query.plan().all().forEach(plan -> walk.plan(plan, RowColumns.OPEN));
    }

    private record Told(String field, RowColumns columns) {}

    private final class Walk {

        private final Parts parts;
        private final Consumer<Diagnostic> report;
        private final Set<Told> told = new HashSet<>();

        Walk(Parts parts, Consumer<Diagnostic> report) {
            this.parts = parts;
            this.report = report;
        }

        void plan(Plan plan, RowColumns start) {
            RowColumns columns = start;
            for (PlanNode node : plan.nodes()) {
                switch (node) {
                    case PlanNode.Branch branch -> {
                        for (Plan clause : branch.clauses()) {
                            plan(clause, columns);
                        }
                    }
                    case PlanNode.Append append -> plan(append.other(), RowColumns.OPEN);
                    case PlanNode.Step step
                            when EXPECTS_GAPS.contains(
                                    step.call().function().signature().name()) -> {}
                    case PlanNode.Scan _,
                            PlanNode.Values _,
                            PlanNode.Filter _,
                            PlanNode.Step _,
                            PlanNode.Extend _,
                            PlanNode.Capture _,
                            PlanNode.Enrich _,
                            PlanNode.Aggregate _,
                            PlanNode.Sequence _,
                            PlanNode.Gather _,
                            PlanNode.Table _,
                            PlanNode.Newest _ ->
                            reads(node, columns);
                }
                columns = columns.after(node);
            }
        }

        private void reads(PlanNode node, RowColumns columns) {
            for (String field : new TreeSet<>(Reads.of(node).fields())) {
                Optional<Span> place = parts.place(field, node.span(), 0);
                if (columns.lack(field)
                        && place.isPresent()
                        && told.add(new Told(field, columns))) {
                    report.accept(diagnostic(field, place.get(), columns));
                }
            }
        }
    }

    private Diagnostic diagnostic(String field, Span place, RowColumns columns) {
        Set<String> left = new TreeSet<>(columns.names().orElseThrow());
        Diagnostic diagnostic =
                Diagnostic.warning(
                        code(),
                        place,
                        "`" + columns.maker() + "()` has left no field `" + field + "`");
        Optional<String> meant = Closest.among(left, field);
        if (meant.isPresent()) {
            return diagnostic.withHelp("did you mean `" + meant.get() + "`?");
        }
        List<String> shown = left.stream().limit(SHOWN_COLUMNS).toList();
        return diagnostic.withHelp(
                shown.stream().collect(Collectors.joining(", ", "it leaves ", ""))
                        + (left.size() > SHOWN_COLUMNS ? " and more" : "")
                        + ": carry the field along, or move this step before it");
    }
}
