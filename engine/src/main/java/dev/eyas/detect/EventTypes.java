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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/// The event types a plan asks for by name, and which of them some data lacks: silence must not be
/// taken for safety.
final class EventTypes {

    static final String TAG = "#event_simpleName";

    private EventTypes() {}

    /// The type of an event; empty text for one without.
    static String of(Event event) {
        return event.field(TAG).orElse("");
    }

    /// Types that filters of the plan name. Of types that a filter takes one for the other, any
    /// will do.
    static Set<Set<String>> needed(Plan plan) {
        Set<Set<String>> needed = new LinkedHashSet<>();
        plan.tables().forEach(table -> needed.addAll(needed(table.plan())));
        for (PlanNode node : plan.nodes()) {
            if (node instanceof PlanNode.Filter filter) {
                needed.addAll(needed(filter.predicate()));
            } else if (node instanceof PlanNode.Append append) {
                needed.addAll(needed(append.other()));
            }
        }
        return needed;
    }

    private static Set<Set<String>> needed(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all ->
                    all.operands().stream()
                            .flatMap(operand -> needed(operand).stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            case Predicate.Any any -> alternatives(any);
            case Predicate.Matches matches -> {
                Glob glob = matches.glob();
                yield matches.field().equals(TAG) && glob.pieces().size() == 1
                        ? Set.of(Set.of(glob.pattern()))
                        : Set.of();
            }
            case Predicate.Not _,
                    Predicate.Always _,
                    Predicate.Finds _,
                    Predicate.Compares _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    Set.of();
        };
    }

    /// All types of the alternatives together; none when one of them goes without.
    private static Set<Set<String>> alternatives(Predicate.Any any) {
        Set<String> types = new TreeSet<>();
        for (Predicate operand : any.operands()) {
            Set<Set<String>> needed = needed(operand);
            if (needed.isEmpty()) {
                return Set.of();
            }
            needed.forEach(types::addAll);
        }
        return Set.of(types);
    }

    /// The needs of which the source has no event, as `A or B`. Each type costs as much of a pass
    /// as it takes to meet the first one.
    static Set<String> missing(Set<Set<String>> needed, EventSource source, int threads) {
        return needed.stream()
                .filter(types -> types.stream().noneMatch(type -> occurs(type, source, threads)))
                .map(types -> String.join(" or ", types))
                .collect(Collectors.toCollection(TreeSet::new));
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
