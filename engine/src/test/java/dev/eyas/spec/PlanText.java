package dev.eyas.spec;

import dev.eyas.data.Gate;
import dev.eyas.data.Glob;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.RequiredText;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a plan for people: a node a line, what stands in braces further in.
///
/// `#event_simpleName=DnsRequest | count()` gives
///
/// ```
/// scan for DnsRequest
/// filter #event_simpleName=DnsRequest
/// aggregate count(distinct=false, as=_count)
/// ```
final class PlanText {

    private static final String STEP = "  ";

    private PlanText() {}

    static String print(Plan plan) {
        StringBuilder text = new StringBuilder();
        plan.tables()
                .forEach(table -> {
                    text.append("table ").append(table.name()).append('\n');
                    nodes(table.plan(), STEP, text);
                });
        nodes(plan, "", text);
        return text.toString();
    }

    private static void nodes(Plan plan, String indent, StringBuilder text) {
        for (PlanNode node : plan.nodes()) {
            text.append(indent).append(line(node, plan)).append('\n');
            switch (node) {
                case PlanNode.Branch branch -> {
                    for (Plan clause : branch.clauses()) {
                        text.append(indent).append(STEP).append("clause\n");
                        nodes(clause, indent + STEP + STEP, text);
                    }
                }
                case PlanNode.Append append -> nodes(append.other(), indent + STEP, text);
                case PlanNode.Scan _,
                        PlanNode.Values _,
                        PlanNode.Filter _,
                        PlanNode.Step _,
                        PlanNode.Extend _,
                        PlanNode.Capture _,
                        PlanNode.Enrich _,
                        PlanNode.Aggregate _,
                        PlanNode.Gather _,
                        PlanNode.Newest _,
                        PlanNode.Table _ -> {}
            }
        }
    }

    private static String line(PlanNode node, Plan plan) {
        return switch (node) {
            case PlanNode.Scan scan ->
                    "scan" + interval(scan.interval()) + gate(RequiredText.of(plan));
            case PlanNode.Values values -> "values " + CallText.print(values.source());
            case PlanNode.Filter filter -> "filter " + predicate(filter.predicate());
            case PlanNode.Step step -> "step " + CallText.print(step.call());
            case PlanNode.Extend extend ->
                    "extend "
                            + (extend.dynamic() ? "`" + extend.field() + "`" : extend.field())
                            + " := "
                            + CallText.print(extend.value());
            case PlanNode.Capture capture ->
                    "capture "
                            + capture.field().map(field -> field + "=").orElse("")
                            + regex(capture.regex());
            case PlanNode.Branch _ -> "branch";
            case PlanNode.Enrich enrich ->
                    "enrich " + enrich.fields().stream().sorted().collect(Collectors.joining(", "));
            case PlanNode.Aggregate aggregate -> "aggregate " + CallText.print(aggregate.call());
            case PlanNode.Newest newest ->
                    newest.whole()
                            ? "newest " + newest.limit() + ", whole"
                            : "newest " + newest.limit();
            case PlanNode.Gather gather -> "gather " + CallText.print(gather.call());
            case PlanNode.Table table ->
                    "rows "
                            + table.limit()
                            + table.columns()
                                    .map(columns -> " of " + String.join(", ", columns))
                                    .orElse("");
            case PlanNode.Append _ -> "append";
        };
    }

    private static String interval(Interval interval) {
        return interval.start().map(start -> " from " + start.text()).orElse("")
                + interval.end().map(end -> " to " + end.text()).orElse("");
    }

    private static String gate(Gate gate) {
        return gate.isOpen()
                ? ""
                : " for "
                        + gate.anyOf().stream()
                                .map(PlanText::alternative)
                                .sorted()
                                .collect(Collectors.joining(", or "));
    }

    private static String alternative(Gate.Alternative alternative) {
        return alternative.allOf().stream()
                .map(literals ->
                        literals.anyOf().stream().sorted().collect(Collectors.joining("/"))
                                + (literals.ignoreCase() ? " in any case" : ""))
                .collect(Collectors.joining(" and "));
    }

    static String predicate(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> joined(all.operands(), " and ");
            case Predicate.Any any -> joined(any.operands(), " or ");
            case Predicate.Not not -> "not " + predicate(not.operand());
            case Predicate.Always always -> Boolean.toString(always.value());
            case Predicate.Matches matches -> matches.field() + "=" + glob(matches.glob());
            case Predicate.Finds finds -> finds.field() + "=" + regex(finds.regex());
            case Predicate.Compares compares ->
                    compares.field()
                            + compares.comparison().symbol()
                            + (compares.bound().isNumber() ? compares.bound().text() : "nothing");
            case Predicate.FreeText text -> "text " + glob(text.glob());
            case Predicate.FreeRegex regex -> "text " + regex(regex.regex());
            case Predicate.Called called -> CallText.print(called.call());
        };
    }

    private static String joined(List<Predicate> operands, String word) {
        return operands.stream()
                .map(PlanText::predicate)
                .collect(Collectors.joining(word, "(", ")"));
    }

    private static String glob(Glob glob) {
        String pattern = glob.toString();
        boolean bare =
                !pattern.isEmpty()
                        && pattern.chars()
                                .noneMatch(character ->
                                        character <= ' ' || "(),\"".indexOf(character) >= 0);
        return bare ? pattern : '"' + pattern + '"';
    }

    private static String regex(PlanNode.Pattern pattern) {
        return "/" + pattern.body() + "/" + pattern.flags();
    }
}
