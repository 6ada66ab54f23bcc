package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.plan.Call;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.TablePlan;
import dev.eyas.syntax.Expr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Says that rows are counted, filtered or looked up when a sort or a table has kept only 200 of
/// them, because nobody said how many.
final class CutBeforeUse implements Lint {

    private static final Set<String> KEEPERS = Set.of("sort", "table");
    private static final String LIMIT = "limit";

    @Override
    public String code() {
        return "cut-before-use";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "Rows that are cut to 200 before they are used",
                """
                `sort()` and `table()` keep 200 rows when they are not given a `limit`. A step behind them that counts,
                groups or filters sees these 200 only, and so does a query that looks rows up in a table made this way.
                The figures look right and are those of a part.
                """,
                """
                Filter and count first, and sort or make the table at the end; or say how many rows are meant, up to
                `limit=max`. Where the rows are only looked up, `select()` keeps all of them.
                """,
                """
                #event_simpleName = DnsRequest
                | table([aid, DomainName])
                | groupBy(DomainName)
                """,
                """
                #event_simpleName = DnsRequest
                | groupBy(DomainName)
                | table([DomainName, _count])
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts parts = Parts.of(query.query());
        for (TablePlan table : query.plan().tables()) {
            plan(table.plan(), parts, report)
                    .ifPresent(cut ->
                            report.accept(
                                    diagnostic(cut, "and is all that can be looked up later")));
        }
        plan(query.plan(), parts, report);
    }

    /// Returns the cut that the rows of the plan have seen, if nothing was said of it.
    private Optional<Call> plan(Plan plan, Parts parts, Consumer<Diagnostic> report) {
        Optional<Call> cut = Optional.empty();
        for (PlanNode node : plan.nodes()) {
            switch (node) {
                case PlanNode.Aggregate aggregate when isCut(aggregate.call(), parts) ->
                        cut = cut.or(() -> Optional.of(aggregate.call()));
                case PlanNode.Aggregate aggregate -> {
                    if (!aggregate.call().function().signature().parameter(LIMIT).isPresent()
                            || aggregate.call().function().signature().name().equals("groupBy")) {
                        cut.ifPresent(
                                call -> report.accept(diagnostic(call, "before this counts on")));
                    }
                    cut = Optional.empty();
                }
                case PlanNode.Filter _ -> {
                    cut.ifPresent(call -> report.accept(diagnostic(call, "before later filters")));
                    cut = Optional.empty();
                }
                case PlanNode.Append append -> plan(append.other(), parts, report);
                case PlanNode.Scan _,
                        PlanNode.Values _,
                        PlanNode.Step _,
                        PlanNode.Extend _,
                        PlanNode.Capture _,
                        PlanNode.Branch _,
                        PlanNode.Enrich _,
                        PlanNode.Sequence _,
                        PlanNode.Gather _,
                        PlanNode.Table _,
                        PlanNode.Newest _ -> {}
            }
        }
        return cut;
    }

    private static boolean isCut(Call call, Parts parts) {
        return KEEPERS.contains(call.function().signature().name())
                && parts.call(call.span())
                        .map(written ->
                                written.arguments().stream()
                                        .flatMap(argument -> argument.name().stream())
                                        .map(Expr.Name::text)
                                        .noneMatch(LIMIT::equalsIgnoreCase))
                        .orElse(false);
    }

    private Diagnostic diagnostic(Call call, String why) {
        String name = call.function().signature().name();
        return Diagnostic.warning(code(), call.span(), "`" + name + "()` keeps 200 rows " + why)
                .withHelp(
                        List.of("sort", "table").contains(name)
                                ? "give it a limit, as `limit=max`, or do it last"
                                : "give it a limit");
    }
}
