package dev.eyas.cli;

import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import dev.eyas.plan.Call;
import dev.eyas.plan.Interval;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.TablePlan;
import java.util.Set;
import java.util.TreeSet;

/// A plan as lines for people, one step a line, what lies inside a step indented. Operands and
/// expressions are written as queries write them.
final class PlanText {

    private static final int STEP = 2;
    private static final int VERB_WIDTH = 9;
    private static final int SHOWN_FACTS = 6;

    private final StringBuilder out = new StringBuilder();
    private final int columns;
    private int indent;

    /// @param columns how wide lines may be
    PlanText(Plan plan, int columns) {
        this.columns = columns;
        for (TablePlan table : plan.tables()) {
            line("first", "the table " + table.name());
            inside(table.plan());
        }
        steps(plan);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void steps(Plan plan) {
        plan.nodes().forEach(this::step);
    }

    private void step(PlanNode node) {
        switch (node) {
            case PlanNode.Scan scan -> line("scan", "every event" + interval(scan.interval()));
            case PlanNode.Values values -> line("rows", call(values.source()));
            case PlanNode.Filter filter -> line("keep", TermText.of(filter.predicate()));
            case PlanNode.Step step -> line("apply", call(step.call()));
            case PlanNode.Extend extend ->
                    line("write", field(extend) + " := " + TermText.of(extend.value()));
            case PlanNode.Capture capture ->
                    line(
                            "capture",
                            capture.field().map(field -> field + " = ").orElse("")
                                    + TermText.of(capture.regex()));
            case PlanNode.Branch branch -> {
                line("branch", "the first that lets a row out");
                branch.clauses().forEach(this::inside);
            }
            case PlanNode.Enrich enrich ->
                    line("enrich", "facts of process and host: " + some(enrich.fields()));
            case PlanNode.Aggregate aggregate -> line("gather", call(aggregate.call()));
            case PlanNode.Gather gather -> line("gather", "for " + call(gather.call()));
            case PlanNode.Newest newest -> line("gather", newest(newest));
            case PlanNode.Table table -> line("gather", rows(table));
            case PlanNode.Append append -> {
                line("append", "the rows of");
                inside(append.other());
            }
        }
    }

    private void inside(Plan plan) {
        indent += STEP;
        out.repeat(' ', indent).append("-\n");
        steps(plan);
        indent -= STEP;
    }

    private void line(String verb, String words) {
        String lead = " ".repeat(indent) + verb + " ".repeat(VERB_WIDTH - verb.length());
        out.append(Paragraph.of(lead, Visible.text(words), columns));
    }

    private static String call(Call call) {
        return TermText.of(call);
    }

    private static String field(PlanNode.Extend extend) {
        return extend.dynamic() ? "`" + extend.field() + "`" : extend.field();
    }

    private static String newest(PlanNode.Newest newest) {
        return newest.limit() == Integer.MAX_VALUE
                ? "all rows, newest first"
                : "the newest " + Counts.of(newest.limit(), "row", "rows");
    }

    private static String rows(PlanNode.Table table) {
        return "at most "
                + Counts.of(table.limit(), "row", "rows")
                + table.columns().map(columns -> ": " + String.join(", ", columns)).orElse("");
    }

    private static String interval(Interval interval) {
        return interval.start().map(start -> " from " + start.text()).orElse("")
                + interval.end().map(end -> " to " + end.text()).orElse("");
    }

    private static String some(Set<String> fields) {
        TreeSet<String> sorted = new TreeSet<>(fields);
        String shown = String.join(", ", sorted.stream().limit(SHOWN_FACTS).toList());
        int hidden = sorted.size() - SHOWN_FACTS;
        return hidden > 0 ? shown + " and " + hidden + " more" : shown;
    }
}
