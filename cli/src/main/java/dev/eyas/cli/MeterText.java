package dev.eyas.cli;

import dev.eyas.diagnostic.Visible;
import dev.eyas.exec.StepMeter;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import java.util.Locale;

/// What each step of a run was given, let out, and took, as a table for people.
///
/// ```
///           IN          OUT        TIME  STEP
///          412          412      0.1 ms  events whose raw text may match
///          412           12      1.4 ms  #event_simpleName = DnsRequest
/// ```
final class MeterText {

    private static final String ROW = "%12s %12s %11s  %s\n";
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int LONGEST_STEP = 70;

    private MeterText() {}

    static String of(Plan plan, StepMeter meter, String query) {
        StringBuilder table = new StringBuilder(ROW.formatted("IN", "OUT", "TIME", "STEP"));
        for (PlanNode node : plan.nodes()) {
            StepMeter.Figures figures = meter.of(node);
            boolean isWatched =
                    !(node instanceof PlanNode.Append || node instanceof PlanNode.Values);
            table.append(
                    ROW.formatted(
                            isWatched ? Counts.of(figures.in()) : "",
                            isWatched ? Counts.of(figures.out()) : "",
                            isWatched
                                    ? String.format(
                                            Locale.ROOT,
                                            "%,.1f ms",
                                            figures.nanos() / NANOS_PER_MILLI)
                                    : "",
                            Visible.text(step(node, query))));
        }
        return table.toString();
    }

    private static String step(PlanNode node, String query) {
        return switch (node) {
            case PlanNode.Scan _ -> "events whose raw text may match";
            case PlanNode.Newest _ -> "the newest rows";
            case PlanNode.Enrich _ -> "facts of process and host";
            case PlanNode.Values _,
                    PlanNode.Filter _,
                    PlanNode.Step _,
                    PlanNode.Extend _,
                    PlanNode.Capture _,
                    PlanNode.Branch _,
                    PlanNode.Aggregate _,
                    PlanNode.Sequence _,
                    PlanNode.Gather _,
                    PlanNode.Table _,
                    PlanNode.Append _ -> {
                String written = node.span().of(query).replaceAll("\\s+", " ").strip();
                yield written.length() > LONGEST_STEP
                        ? written.substring(0, LONGEST_STEP) + "…"
                        : written;
            }
        };
    }
}
