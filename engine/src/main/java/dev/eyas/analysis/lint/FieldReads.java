package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.plan.Call;
import dev.eyas.plan.Constants;
import dev.eyas.plan.LinkedPlan;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.Reads;
import dev.eyas.regex.Regex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Follows the events of a plan from step to step: of which types they are, which fields they got
/// on the way, and which fields are read from them as they came.
final class FieldReads {

    private final List<FieldRead> reads = new ArrayList<>();

    private FieldReads() {}

    /// The reads of a plan and its tables in their order, as long as it is known which events they
    /// are from. Names of fields that Falcon does not give begin with `@`, `#` or `_` and are left
    /// out, as are those with a dot: Falcon's have none.
    static List<FieldRead> of(Plan plan) {
        FieldReads found = new FieldReads();
        plan.all().forEach(each -> found.plan(each, new Events(Optional.empty(), Set.of(), false)));
        return found.reads;
    }

    /// What is known of the events at a step.
    ///
    /// @param types their types, if filters name them
    /// @param written the fields they got on the way
    /// @param open whether they may have got fields that nobody can name
    private record Events(Optional<Set<String>> types, Set<String> written, boolean open) {

        Events refined(Optional<Set<String>> other) {
            return new Events(EventTypeFilter.both(types, other), written, open);
        }

        Events having(Set<String> fields) {
            Set<String> all = new HashSet<>(written);
            all.addAll(fields);
            return new Events(types, all, open);
        }

        Events opened() {
            return new Events(types, written, true);
        }

        /// Rows that are no events any more.
        Events aggregated() {
            return new Events(Optional.empty(), written, true);
        }
    }

    private Events plan(Plan plan, Events start) {
        Events events = start;
        boolean filtering = false;
        List<PlanNode> nodes = plan.nodes();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof PlanNode.Filter && !filtering) {
                events = events.refined(typesOfFilters(nodes.subList(at, nodes.size())));
            }
            filtering = nodes.get(at) instanceof PlanNode.Filter;
            events = node(nodes.get(at), events);
        }
        return events;
    }

    /// Filters that follow one another hold together, whatever their order.
    private static Optional<Set<String>> typesOfFilters(List<PlanNode> nodes) {
        Optional<Set<String>> types = Optional.empty();
        for (PlanNode node : nodes) {
            if (!(node instanceof PlanNode.Filter filter)) {
                break;
            }
            types = EventTypeFilter.both(types, EventTypeFilter.types(filter.predicate()));
        }
        return types;
    }

    private Events node(PlanNode node, Events events) {
        return switch (node) {
            case PlanNode.Scan _ -> new Events(Optional.empty(), Set.of(), false);
            case PlanNode.Filter filter -> {
                predicate(filter.predicate(), filter.span(), events);
                yield events;
            }
            case PlanNode.Step step -> {
                if (!FieldGone.EXPECTS_GAPS.contains(step.call().function().signature().name())) {
                    reads(node, events, step.call());
                }
                Effects effects =
                        ((RowFunction) step.call().function()).effects(Constants.of(step.call()));
                Events after = events.having(effects.writes());
                yield effects.open() ? after.opened() : after;
            }
            case PlanNode.Extend extend -> {
                reads(node, events);
                yield extend.dynamic() ? events.opened() : events.having(Set.of(extend.field()));
            }
            case PlanNode.Capture capture -> {
                reads(node, events);
                yield events.having(groups(capture.regex()));
            }
            case PlanNode.Branch branch -> branch(branch, events);
            case PlanNode.Aggregate aggregate -> {
                reads(node, events, aggregate.call());
                yield ((AggregateFunction) aggregate.call().function()).keepsRows()
                        ? events
                        : events.aggregated();
            }
            case PlanNode.Sequence sequence -> {
                reads(node, events, sequence.call());
                yield events.aggregated();
            }
            case PlanNode.Newest _, PlanNode.Enrich _ -> events;
            case PlanNode.Append append -> {
                plan(append.other(), events.aggregated());
                yield events.aggregated();
            }
            case PlanNode.Gather gather -> {
                reads(node, events, gather.call());
                yield events.aggregated();
            }
            case PlanNode.Values _, PlanNode.Table _ -> events.aggregated();
        };
    }

    private Events branch(PlanNode.Branch branch, Events events) {
        Optional<Set<String>> types = Optional.of(Set.of());
        Events after = events;
        for (Plan clause : branch.clauses()) {
            Events left = plan(clause, events);
            types = EventTypeFilter.either(types, left.types());
            after = after.having(left.written());
            after = left.open() ? after.opened() : after;
        }
        return new Events(types, after.written(), after.open());
    }

    /// The sides of an OR may each name their own type.
    private void predicate(Predicate predicate, Span part, Events events) {
        Events here = events.refined(EventTypeFilter.types(predicate));
        switch (predicate) {
            case Predicate.All all ->
                    all.operands().forEach(operand -> predicate(operand, part, here));
            case Predicate.Any any ->
                    any.operands().forEach(operand -> predicate(operand, part, here));
            case Predicate.Not not -> predicate(not.operand(), part, here);
            case Predicate.Matches _,
                    Predicate.Finds _,
                    Predicate.Compares _,
                    Predicate.Called _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _ ->
                    Reads.of(predicate).forEach(field -> read(field, part, here));
        }
    }

    private void reads(PlanNode node, Events events) {
        Reads.of(node).fields().forEach(field -> read(field, node.span(), events));
    }

    /// What pipelines inside a call write, they may read.
    private void reads(PlanNode node, Events events, Call call) {
        FieldReads inside = new FieldReads();
        Events start = events.having(call.function().provides(Constants.of(call)));
        Events within = start;
        for (Call.Argument argument : call.arguments().values()) {
            List<Plan> plans =
                    switch (argument) {
                        case Call.Argument.Aggregates aggregates -> aggregates.plans();
                        case Call.Argument.Condition condition -> List.of(condition.plan());
                        case Call.Argument.Pipeline pipeline -> List.of(pipeline.plan());
                        case Call.Argument.Conditions conditions -> conditions.plans();
                        case Call.Argument.Queries queries ->
                                queries.queries().stream().map(LinkedPlan::plan).toList();
                        case Call.Argument.Text _,
                                Call.Argument.Texts _,
                                Call.Argument.Pairs _,
                                Call.Argument.Flag _,
                                Call.Argument.Number _,
                                Call.Argument.Value _,
                                Call.Argument.Values _,
                                Call.Argument.Assignments _,
                                Call.Argument.Tables _ ->
                                List.of();
                    };
            for (Plan plan : plans) {
                Events left = inside.plan(plan, start);
                within = within.having(left.written());
                within = left.open() && !plan.isAggregated() ? within.opened() : within;
            }
        }
        reads(node, within);
    }

    private void read(String field, Span part, Events events) {
        boolean isFalconName =
                !field.isEmpty() && "@#_*".indexOf(field.charAt(0)) < 0 && field.indexOf('.') < 0;
        if (!isFalconName || events.open() || events.written().contains(field)) {
            return;
        }
        events.types()
                .ifPresent(types -> {
                    long before =
                            reads.stream()
                                    .filter(read ->
                                            read.field().equals(field) && read.part().equals(part))
                                    .count();
                    reads.add(new FieldRead(field, types, part, (int) before));
                });
    }

    private static Set<String> groups(PlanNode.Pattern regex) {
        return Set.copyOf(Regex.compile(regex.body(), regex.flags()).groupNames());
    }
}
