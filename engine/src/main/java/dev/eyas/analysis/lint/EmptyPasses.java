package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.Call;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Says that `field != ""` also lets events through that lack the field.
final class EmptyPasses implements Lint {

    @Override
    public String code() {
        return "empty-passes";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A test for a value that events without the field pass",
                """
                `!=` is the only comparison that holds where the field is missing, so `field != ""` lets every event
                through that does not have the field: mostly the ones it was to keep out.

                Nothing is said behind an aggregate, where another condition asks for the field, or where the rows are
                grouped by it: `groupBy()` leaves out events without the key.
                """,
                """
                Write `field = *` for any value, or `field = /./` for one that is not empty; `--fix` writes the second.
                """,
                """
                #event_simpleName = ProcessRollup2
                | ParentBaseFileName != ""
                | table([aid, ParentBaseFileName])
                """,
                """
                #event_simpleName = ProcessRollup2
                | ParentBaseFileName = /./
                | table([aid, ParentBaseFileName])
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts parts = Parts.of(query.query());
        Map<String, Span> doubtful = new LinkedHashMap<>();
        FactWalk.over(
                query.plan(),
                (condition, part, before) -> {
                    if (isNotEmpty(condition)) {
                        String field = Facts.field(((Predicate.Not) condition).operand());
                        if (before.events() && before.held(field).isEmpty()) {
                            doubtful.put(field, part);
                        }
                    } else {
                        doubtful.remove(Facts.field(condition));
                    }
                });
        query.plan().all().forEach(plan -> doubtful.keySet().removeIf(key -> groups(plan, key)));
        doubtful.forEach((field, part) ->
                parts.notEmpty(field, part)
                        .ifPresent(place -> report.accept(diagnostic(field, place))));
    }

    private static boolean isNotEmpty(Predicate condition) {
        return condition instanceof Predicate.Not(Predicate.Matches matches)
                && matches.glob().pattern().isEmpty();
    }

    private static boolean groups(Plan plan, String field) {
        return plan.nodes().stream()
                .anyMatch(node ->
                        node instanceof PlanNode.Aggregate aggregate
                                && aggregate.call().argument("field").orElse(null)
                                        instanceof Call.Argument.Texts keys
                                && keys.texts().contains(field));
    }

    private Diagnostic diagnostic(String field, Parts.Condition place) {
        return Diagnostic.warning(
                        code(), place.whole(), "events without `" + field + "` pass this, too")
                .withHelp("`" + place.name() + " = /./` asks for a value that is not empty")
                .withFix(place.whole(), place.name() + " = /./");
    }
}
