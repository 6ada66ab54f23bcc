package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.Call;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Expr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Says that a step asks for more rows than an earlier one keeps without being told to.
final class UnreachableLimit implements Lint {

    private static final String LIMIT = "limit";

    /// Functions that keep some rows as they are: 200 unless told otherwise.
    private static final Set<String> KEEPERS = Set.of("head", "sort", "table", "tail");

    @Override
    public String code() {
        return "unreachable-limit";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A limit that an earlier step makes unreachable",
                """
                `table()`, `sort()`, `head()` and `tail()` keep 200 rows when they are not given a `limit`, and what
                they drop is gone for the steps behind them. A later step that asks for more cannot get it. In a union
                each branch is cut by itself: three tables let 600 rows through, and still not the 500 newest when more
                than 200 of those are in one branch.
                """,
                """
                Give the earlier step a limit as large as the later one's; `--fix` writes it.
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | table([@timestamp, RemoteAddressIP4])
                | sort(@timestamp, limit=500)
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | table([@timestamp, RemoteAddressIP4], limit=500)
                | sort(@timestamp, limit=500)
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Walk walk = new Walk(query, report);
        query.plan().all().forEach(walk::plan);
    }

    /// A step that keeps few rows because nobody said how many.
    private record Keeper(String name, int rows, Span span) {}

    private final class Walk {

        private final String text;
        private final Parts parts;
        private final Consumer<Diagnostic> report;

        Walk(CheckedQuery query, Consumer<Diagnostic> report) {
            this.text = query.query().text();
            this.parts = Parts.of(query.query());
            this.report = report;
        }

        /// The keepers whose rows come out of a plan, in different branches.
        List<Keeper> plan(Plan plan) {
            List<Keeper> keepers = List.of();
            for (PlanNode node : plan.nodes()) {
                keepers =
                        switch (node) {
                            case PlanNode.Aggregate aggregate -> aggregate(aggregate, keepers);
                            case PlanNode.Append append -> joined(keepers, plan(append.other()));
                            case PlanNode.Scan _, PlanNode.Values _, PlanNode.Gather _ -> List.of();
                            case PlanNode.Filter _,
                                    PlanNode.Step _,
                                    PlanNode.Extend _,
                                    PlanNode.Capture _,
                                    PlanNode.Branch _,
                                    PlanNode.Enrich _,
                                    PlanNode.Newest _,
                                    PlanNode.Table _ ->
                                    keepers;
                        };
            }
            return keepers;
        }

        private List<Keeper> aggregate(PlanNode.Aggregate aggregate, List<Keeper> before) {
            Call call = aggregate.call();
            String name = call.function().signature().name();
            if (!KEEPERS.contains(name)
                    || !(call.argument(LIMIT).orElse(null)
                            instanceof Call.Argument.Number(double rows))) {
                return List.of();
            }
            Optional<Expr.Call> written = parts.call(call.span());
            if (written.isEmpty()) {
                return List.of();
            }
            Optional<Expr.Argument> limit = limit(written.get());
            if (limit.isEmpty()) {
                return List.of(new Keeper(name, (int) rows, call.span()));
            }
            List<Keeper> tooFew = before.stream().filter(keeper -> keeper.rows() < rows).toList();
            if (!tooFew.isEmpty()) {
                report.accept(diagnostic(tooFew, name, limit.get()));
            }
            return List.of();
        }

        private Diagnostic diagnostic(List<Keeper> keepers, String asking, Expr.Argument limit) {
            String names =
                    keepers.stream()
                            .map(keeper -> "`" + keeper.name() + "()`")
                            .distinct()
                            .collect(Collectors.joining(" and "));
            int rows = keepers.stream().mapToInt(Keeper::rows).min().orElseThrow();
            String wanted = limit.value().span().of(text);
            String message =
                    names
                            + " keeps "
                            + rows
                            + " rows before this `"
                            + asking
                            + "()` asks for "
                            + wanted;
            Diagnostic diagnostic =
                    keepers.size() == 1
                            ? Diagnostic.warning(code(), limit.span(), message)
                                    .withHelp(
                                            "give "
                                                    + keepers.getFirst().name()
                                                    + "() limit="
                                                    + wanted)
                            : Diagnostic.warning(code(), limit.span(), "each " + message)
                                    .withHelp(
                                            "at most "
                                                    + rows * keepers.size()
                                                    + " rows arrive, "
                                                    + rows
                                                    + " of each branch: give each limit="
                                                    + wanted);
            return withLimits(diagnostic, keepers, wanted);
        }

        /// One edit from the first call to the last.
        private Diagnostic withLimits(Diagnostic diagnostic, List<Keeper> keepers, String wanted) {
            List<Keeper> inOrder =
                    keepers.stream()
                            .sorted(Comparator.comparingInt(keeper -> keeper.span().end()))
                            .toList();
            int start = inOrder.getFirst().span().end() - 1;
            StringBuilder edited = new StringBuilder();
            int copied = start;
            for (Keeper keeper : inOrder) {
                int closing = keeper.span().end() - 1;
                boolean isBare =
                        parts.call(keeper.span())
                                .map(call -> call.arguments().isEmpty())
                                .orElse(true);
                edited.append(text, copied, closing)
                        .append(isBare ? "" : ", ")
                        .append("limit=")
                        .append(wanted);
                copied = closing;
            }
            return diagnostic.withFix(new Span(start, copied), edited.toString());
        }
    }

    private static List<Keeper> joined(List<Keeper> left, List<Keeper> right) {
        List<Keeper> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    /// The limit as written: by name, or alone in a function that takes nothing else.
    private static Optional<Expr.Argument> limit(Expr.Call call) {
        boolean takesNothingElse =
                Set.of("head", "tail").contains(call.name().toLowerCase(Locale.ROOT));
        return call.arguments().stream()
                .filter(argument ->
                        argument.name()
                                .map(name -> name.text().equalsIgnoreCase(LIMIT))
                                .orElse(takesNothingElse))
                .findFirst();
    }
}
