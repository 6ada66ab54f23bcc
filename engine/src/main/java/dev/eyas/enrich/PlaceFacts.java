package dev.eyas.enrich;

import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.plan.Reads;
import dev.eyas.plan.TablePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts an [PlanNode.Enrich] into a plan where the first fact of another event is read, as late as
/// can be: filters on an event's own fields before it decide whose facts are looked up at all.
///
/// `#event_simpleName=DnsRequest | ImageFileName=/curl$/` → `#event_simpleName=DnsRequest | enrich
/// | ImageFileName=/curl$/`; of a filter that also asks for own fields, those conditions come
/// first.
public final class PlaceFacts {

    private final FalconNames names;
    private final boolean wholeEvents;

    /// @param wholeEvents whether events that are shown whole get all facts too
    public PlaceFacts(FalconNames names, boolean wholeEvents) {
        this.names = names;
        this.wholeEvents = wholeEvents;
    }

    public Plan rewrite(Plan plan) {
        return nodes(plan)
                .needing(
                        plan.tables().stream()
                                .map(table -> new TablePlan(table.name(), rewrite(table.plan())))
                                .toList());
    }

    private Plan nodes(Plan plan) {
        if (!(plan.nodes().getFirst() instanceof PlanNode.Scan)) {
            return plan;
        }
        List<PlanNode> nodes = new ArrayList<>();
        boolean placed = false;
        boolean aggregated = false;
        Set<String> facts = facts(plan);
        for (PlanNode written : plan.nodes()) {
            PlanNode node =
                    written instanceof PlanNode.Append append
                            ? new PlanNode.Append(append.span(), nodes(append.other()))
                            : written;
            if (!placed && !aggregated && reads(node, facts)) {
                nodes.addAll(behindOwn(node, facts));
                placed = true;
            } else {
                nodes.add(node);
            }
            aggregated |= node.isBreaker();
        }
        return new Plan(nodes);
    }

    /// The facts and the node that reads them, behind those of its conditions that need none.
    private List<PlanNode> behindOwn(PlanNode node, Set<String> facts) {
        PlanNode enrich = new PlanNode.Enrich(node.span(), facts);
        if (!(node instanceof PlanNode.Filter filter
                && filter.predicate() instanceof Predicate.All all)) {
            return List.of(enrich, node);
        }
        Map<Boolean, List<PlanNode>> byNeed =
                all.operands().stream()
                        .<PlanNode>map(operand -> new PlanNode.Filter(node.span(), operand))
                        .collect(Collectors.partitioningBy(own -> reads(own, facts)));
        List<PlanNode> nodes = new ArrayList<>(byNeed.get(false));
        nodes.add(enrich);
        nodes.addAll(byNeed.get(true));
        return nodes;
    }

    private boolean reads(PlanNode node, Set<String> facts) {
        Reads reads = Reads.of(node);
        return reads.wholeEvent()
                ? wholeEvents && node.isBreaker()
                : reads.fields().stream().anyMatch(name -> facts.contains(name));
    }

    /// The names that stand for facts: all of them, but a process's own events need no facts of the
    /// process.
    private Set<String> facts(Plan plan) {
        Set<String> facts = new HashSet<>(names.hostFacts());
        if (!onlyProcessEvents(plan)) {
            facts.addAll(names.processFacts());
        }
        Set<String> all = new HashSet<>(facts);
        names.aliases()
                .forEach((name, alias) -> {
                    if (facts.contains(alias.field())) {
                        all.add(name);
                    }
                });
        return all;
    }

    private static boolean onlyProcessEvents(Plan plan) {
        return plan.rowwise().stream()
                .anyMatch(node ->
                        node instanceof PlanNode.Filter filter
                                && onlyProcessEvents(filter.predicate()));
    }

    private static boolean onlyProcessEvents(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Matches matches ->
                    matches.field().equals(ProcessKey.TAG)
                            && ProcessKey.isProcessEvent(matches.glob().pattern());
            case Predicate.All all ->
                    all.operands().stream().anyMatch(PlaceFacts::onlyProcessEvents);
            case Predicate.Any any ->
                    any.operands().stream().allMatch(PlaceFacts::onlyProcessEvents);
            case Predicate.Not _,
                    Predicate.Always _,
                    Predicate.Finds _,
                    Predicate.Compares _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    false;
        };
    }
}
