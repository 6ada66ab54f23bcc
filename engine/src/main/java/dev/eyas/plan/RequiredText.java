package dev.eyas.plan;

import dev.eyas.data.Gate;
import dev.eyas.data.Glob;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.regex.Regex;
import dev.eyas.regex.RegexLiterals;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the raw text of an event must hold to get through row-wise nodes. Only what is asked of the
/// event itself counts: a field that an earlier node wrote, or that facts of other events fill,
/// need not be in the text.
///
/// `#event_simpleName=DnsRequest | DomainName=/metadata/` → `DnsRequest` and `metadata`.
public final class RequiredText {

    private RequiredText() {}

    /// What an event must hold to matter to the first breaker of a plan.
    public static Gate of(Plan plan) {
        return of(plan.throughBreaker(), new HashSet<>());
    }

    private static Gate of(List<PlanNode> nodes, Set<String> written) {
        Gate gate = Gate.OPEN;
        for (PlanNode node : nodes) {
            switch (node) {
                case PlanNode.Scan _ -> {}
                case PlanNode.Filter filter -> gate = gate.and(of(filter.predicate(), written));
                case PlanNode.Capture capture -> {
                    if (capture.field().map(field -> isInText(field, written)).orElse(true)) {
                        gate = gate.and(of(capture.regex()));
                    }
                    written.addAll(
                            Regex.compile(capture.regex().body(), capture.regex().flags())
                                    .groupNames());
                }
                case PlanNode.Extend extend -> {
                    if (extend.dynamic()) {
                        return gate;
                    }
                    written.add(extend.field());
                }
                case PlanNode.Step step -> {
                    gate = gate.and(called(step.call(), written));
                    Effects effects =
                            ((RowFunction) step.call().function())
                                    .effects(Constants.of(step.call()));
                    if (effects.open()) {
                        return gate;
                    }
                    written.addAll(effects.writes());
                }
                case PlanNode.Enrich enrich -> written.addAll(enrich.fields());
                case PlanNode.Branch branch -> {
                    return gate.and(any(branch.clauses(), written));
                }
                case PlanNode.Gather gather -> {
                    return gate.and(any(filters(gather.call()), written));
                }
                case PlanNode.Aggregate aggregate -> {
                    return gate.and(any(patterns(aggregate.call()), written));
                }
                case PlanNode.Values _, PlanNode.Newest _, PlanNode.Table _, PlanNode.Append _ -> {
                    return gate;
                }
            }
        }
        return gate;
    }

    private static Gate any(List<Plan> plans, Set<String> written) {
        return plans.stream()
                .map(plan -> of(plan.nodes(), new HashSet<>(written)))
                .reduce(Gate::or)
                .orElse(Gate.OPEN);
    }

    /// A first pass remembers only what passes one of its filters.
    private static List<Plan> filters(Call call) {
        return call.arguments().values().stream()
                .filter(Call.Argument.Conditions.class::isInstance)
                .flatMap(argument -> ((Call.Argument.Conditions) argument).plans().stream())
                .toList();
    }

    /// A pattern has only events that one of its queries means.
    private static List<Plan> patterns(Call call) {
        return call.arguments().values().stream()
                .filter(Call.Argument.Queries.class::isInstance)
                .flatMap(argument -> ((Call.Argument.Queries) argument).queries().stream())
                .map(LinkedPlan::plan)
                .toList();
    }

    private static Gate of(Predicate predicate, Set<String> written) {
        return switch (predicate) {
            case Predicate.All all ->
                    all.operands().stream()
                            .map(operand -> of(operand, written))
                            .reduce(Gate.OPEN, Gate::and);
            case Predicate.Any any ->
                    any.operands().stream()
                            .map(operand -> of(operand, written))
                            .reduce(Gate::or)
                            .orElse(Gate.OPEN);
            case Predicate.Matches matches ->
                    isInText(matches.field(), written) ? Gate.of(matches.glob()) : Gate.OPEN;
            case Predicate.Finds finds ->
                    isInText(finds.field(), written) ? of(finds.regex()) : Gate.OPEN;
            case Predicate.FreeText text -> of(text.glob());
            case Predicate.FreeRegex regex -> of(regex.regex());
            case Predicate.Called called -> called(called.call(), written);
            case Predicate.Not _, Predicate.Always _, Predicate.Compares _ -> Gate.OPEN;
        };
    }

    private static Gate of(Glob glob) {
        return Gate.of(glob);
    }

    private static Gate of(PlanNode.Pattern pattern) {
        return RegexLiterals.of(Regex.compile(pattern.body(), pattern.flags()))
                .map(literals ->
                        new Gate(
                                List.of(
                                        new Gate.Alternative(
                                                List.of(
                                                        new Gate.Literals(
                                                                literals.anyOf(),
                                                                literals.ignoreCase()))))))
                .orElse(Gate.OPEN);
    }

    private static Gate called(Call call, Set<String> written) {
        boolean ofText =
                text(call, "field")
                        .map(field -> isInText(field, written))
                        .or(() -> text(call, "array").map(array -> isArrayInText(array, written)))
                        .orElse(false);
        return ofText ? call.function().requiredText(Constants.of(call)) : Gate.OPEN;
    }

    private static Optional<String> text(Call call, String parameter) {
        return call.argument(parameter)
                .filter(Call.Argument.Text.class::isInstance)
                .map(argument -> ((Call.Argument.Text) argument).text());
    }

    private static boolean isArrayInText(String array, Set<String> written) {
        Set<String> read = Set.of(array + "[]");
        return isInText(array, written)
                && written.stream().noneMatch(field -> Reads.depend(read, field));
    }

    /// Times are computed from other spellings; everything else stands in the text as it is.
    private static boolean isInText(String field, Set<String> written) {
        return !written.contains(field) && (!field.startsWith("@") || field.equals("@rawstring"));
    }
}
