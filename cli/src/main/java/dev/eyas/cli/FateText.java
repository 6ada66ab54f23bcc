package dev.eyas.cli;

import dev.eyas.diagnostic.Visible;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.run.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What became of one event, for people: each step with its fate, and what decided.
///
/// ```
/// kept     #event_simpleName = NetworkConnectIP4
/// dropped  RemotePort != 53
///          not RemotePort = "53": RemotePort is "53"
/// ```
final class FateText {

    private static final int LONGEST_STEP = 70;
    private static final int LONGEST_VALUE = 60;
    private static final String INDENT = "         ";

    private final String query;
    private final StringBuilder out = new StringBuilder();

    private FateText(String query) {
        this.query = query;
    }

    static String of(Why.Fate fate, String query) {
        FateText text = new FateText(query);
        fate.kept().forEach(node -> text.line("kept     ", text.written(node)));
        fate.drop().ifPresentOrElse(text::drop, () -> text.passed(fate.rows()));
        return text.out.toString();
    }

    private void drop(Why.Drop drop) {
        line("dropped  ", written(drop.node()));
        for (Why.Cause cause : drop.causes()) {
            line(INDENT, condition(cause) + values(cause.values()));
        }
    }

    private static String condition(Why.Cause cause) {
        return switch (cause.condition()) {
            case PlanNode.Filter filter -> predicate(filter.predicate());
            case PlanNode.Capture capture ->
                    capture.field().map(field -> field + " = ").orElse("anywhere ")
                            + TermText.of(capture.regex());
            case PlanNode.Step step ->
                    step.call().function().signature().name() + "() gives no row";
            case PlanNode.Aggregate aggregate ->
                    aggregate.call().function().signature().name() + "() gives no row";
            case PlanNode.Scan _ -> "the time of the event is outside the query's interval";
            case PlanNode.Values _,
                    PlanNode.Extend _,
                    PlanNode.Branch _,
                    PlanNode.Enrich _,
                    PlanNode.Sequence _,
                    PlanNode.Gather _,
                    PlanNode.Table _,
                    PlanNode.Newest _,
                    PlanNode.Append _ ->
                    "nothing comes out";
        };
    }

    /// What is searched for anywhere has no field whose value could be told.
    private static String predicate(Predicate predicate) {
        String text = TermText.of(predicate);
        return switch (predicate) {
            case Predicate.FreeText _, Predicate.FreeRegex _ -> text + ": in none of its fields";
            case Predicate.All _,
                    Predicate.Any _,
                    Predicate.Not _,
                    Predicate.Always _,
                    Predicate.Matches _,
                    Predicate.Finds _,
                    Predicate.Compares _,
                    Predicate.Called _ ->
                    text;
        };
    }

    private static String values(Map<String, Optional<String>> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(value ->
                                value.getKey()
                                        + value.getValue()
                                                .map(text ->
                                                        " is \""
                                                                + shortened(text, LONGEST_VALUE)
                                                                + "\"")
                                                .orElse(" is missing"))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private void passed(List<Map<String, String>> rows) {
        line("", "the event passes" + (rows.size() > 1 ? ", as " + rows.size() + " rows" : ""));
    }

    private String written(PlanNode node) {
        return shortened(node.span().of(query).replaceAll("\\s+", " ").strip(), LONGEST_STEP);
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) + "…" : text;
    }

    private void line(String lead, String words) {
        out.append(lead).append(Visible.text(words)).append('\n');
    }
}
