package dev.eyas.detect;

import dev.eyas.data.Column;
import dev.eyas.data.Event;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.Glob;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.ParallelScan;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/// The event types a plan asks for by name, and which of them some data lacks: silence must not be
/// taken for safety.
final class EventTypes {

    private static final String TAG = "#event_simpleName";

    private EventTypes() {}

    /// The type of an event; empty text for one without.
    static String of(Event event) {
        return event.field(TAG).orElse("");
    }

    /// Types that filters of the plan name.
    static Set<String> needed(Plan plan) {
        Set<String> types = new TreeSet<>();
        plan.tables().forEach(table -> types.addAll(needed(table.plan())));
        for (PlanNode node : plan.nodes()) {
            if (node instanceof PlanNode.Filter filter) {
                add(filter.predicate(), types);
            } else if (node instanceof PlanNode.Append append) {
                types.addAll(needed(append.other()));
            }
        }
        return types;
    }

    private static void add(Predicate predicate, Set<String> types) {
        switch (predicate) {
            case Predicate.All all -> all.operands().forEach(operand -> add(operand, types));
            case Predicate.Any any -> any.operands().forEach(operand -> add(operand, types));
            case Predicate.Matches matches -> {
                Glob glob = matches.glob();
                if (matches.field().equals(TAG) && glob.pieces().size() == 1) {
                    types.add(glob.pattern());
                }
            }
            case Predicate.Not _,
                    Predicate.Always _,
                    Predicate.Finds _,
                    Predicate.Compares _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ -> {}
        }
    }

    /// The types of which the source has no event. Each costs as much of a pass as it takes to meet
    /// the first one.
    static Set<String> missing(Set<String> types, EventSource source, int threads) {
        Set<String> missing = new TreeSet<>(types);
        missing.removeIf(type -> occurs(type, source, threads));
        return missing;
    }

    private static boolean occurs(String type, EventSource source, int threads) {
        AtomicBoolean found = new AtomicBoolean();
        ScanReport report = new ScanReport(new Warnings());
        ParallelScan.run(
                source,
                Gate.of(Glob.anchored(type)),
                threads,
                report,
                List::of,
                (_, batch) -> {
                    Column tag = batch.column(TAG);
                    if (!batch.where(row -> tag.isPresent(row) && tag.text(row).equals(type))
                            .isEmpty()) {
                        found.set(true);
                        report.stop();
                    }
                });
        return found.get();
    }
}
