package dev.eyas.analysis;

import dev.eyas.data.Glob;
import dev.eyas.data.NumberText;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.plan.Call;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.regex.BadRegex;
import dev.eyas.regex.Regex;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.List;
import java.util.Optional;

/// Makes predicates out of filters. A regex with named groups captures only where it stands between
/// pipes or in an implicit AND; anywhere deeper it only filters.
final class FilterAnalyzer {

    private final Scope scope;
    private final CallAnalyzer calls;

    FilterAnalyzer(Scope scope, CallAnalyzer calls) {
        this.scope = scope;
        this.calls = calls;
    }

    /// The nodes of a filter that is a step of its own.
    List<PlanNode> nodes(Filter filter, boolean aggregated) {
        return switch (filter) {
            case Filter.And and ->
                    and.operands().stream()
                            .flatMap(operand -> nodes(operand, aggregated).stream())
                            .toList();
            case Filter.Is(Span span, FieldName field, boolean negated, Pattern.Regex regex)
                    when !negated && captures(regex) ->
                    List.of(new PlanNode.Capture(span, Optional.of(field.name()), pattern(regex)));
            case Filter.FreeText(Span span, Pattern.Regex regex) when captures(regex) -> {
                refuseFreeText(span, aggregated);
                yield List.of(new PlanNode.Capture(span, Optional.empty(), pattern(regex)));
            }
            case Filter.Call call -> called(call.span(), call.call(), Optional.empty(), false);
            case Filter.FieldCall call ->
                    called(call.span(), call.call(), Optional.of(call.field()), call.negated());
            case Filter other ->
                    List.of(new PlanNode.Filter(other.span(), predicate(other, aggregated)));
        };
    }

    private List<PlanNode> called(
            Span span, Expr.Call call, Optional<FieldName> field, boolean negated) {
        if (!negated && calls.find(call).orElse(null) instanceof RowFunction function) {
            return calls.bind(call, function, field, Optional.empty())
                    .map(bound -> List.<PlanNode>of(new PlanNode.Step(span, bound)))
                    .orElse(List.of());
        }
        return List.of(new PlanNode.Filter(span, test(call, field, negated)));
    }

    Predicate predicate(Filter filter, boolean aggregated) {
        return switch (filter) {
            case Filter.And and ->
                    new Predicate.All(
                            and.operands().stream()
                                    .map(operand -> predicate(operand, aggregated))
                                    .toList());
            case Filter.Or or ->
                    new Predicate.Any(
                            or.operands().stream()
                                    .map(operand -> predicate(operand, aggregated))
                                    .toList());
            case Filter.Not not -> new Predicate.Not(predicate(not.operand(), aggregated));
            case Filter.Is is -> {
                Predicate matches = matches(is.field().name(), is.pattern());
                yield is.negated() ? new Predicate.Not(matches) : matches;
            }
            case Filter.Like like -> contains(like.field().name(), like.pattern());
            case Filter.Compare compare -> compares(compare);
            case Filter.FieldCall call ->
                    test(call.call(), Optional.of(call.field()), call.negated());
            case Filter.Call call -> test(call.call(), Optional.empty(), false);
            case Filter.Always always -> new Predicate.Always(always.value());
            case Filter.FreeText text -> freeText(text, aggregated);
            case Filter.Missing _ -> new Predicate.Always(true);
        };
    }

    /// What `field = pattern` means; also the guards of a match.
    Predicate matches(String field, Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> new Predicate.Matches(field, Glob.anchored(word.text()));
            case Pattern.Quoted quoted ->
                    new Predicate.Matches(field, Glob.anchored(quoted.text()));
            case Pattern.Parameter parameter ->
                    new Predicate.Matches(field, Glob.anchored(value(parameter)));
            case Pattern.Regex regex -> {
                captures(regex);
                yield new Predicate.Finds(field, pattern(regex));
            }
            case Pattern.Missing _ -> new Predicate.Always(true);
        };
    }

    private Predicate contains(String field, Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> new Predicate.Matches(field, Glob.contained(word.text()));
            case Pattern.Quoted quoted ->
                    new Predicate.Matches(field, Glob.contained(quoted.text()));
            case Pattern.Parameter parameter ->
                    new Predicate.Matches(field, Glob.contained(value(parameter)));
            case Pattern.Regex _, Pattern.Missing _ -> matches(field, pattern);
        };
    }

    private Predicate compares(Filter.Compare compare) {
        return switch (compare.bound()) {
            case Filter.Bound.Number number ->
                    new Predicate.Compares(
                            compare.field().name(),
                            compare.comparison(),
                            NumberText.parse(number.text()));
            case Filter.Bound.Parameter bound -> {
                String text = value(bound.parameter());
                if (!NumberText.isNumber(text) && !text.equals("*")) {
                    scope.report(
                            Diagnostic.error(
                                            "not-a-number",
                                            bound.span(),
                                            "`"
                                                    + compare.comparison().symbol()
                                                    + "` compares numbers, and `?"
                                                    + bound.parameter().name()
                                                    + "` is \""
                                                    + text
                                                    + "\"")
                                    .withHelp("give the parameter a number"));
                }
                yield new Predicate.Compares(
                        compare.field().name(), compare.comparison(), NumberText.parse(text));
            }
            case Filter.Bound.Missing _ -> new Predicate.Always(true);
        };
    }

    private Predicate freeText(Filter.FreeText text, boolean aggregated) {
        Predicate predicate =
                switch (text.pattern()) {
                    case Pattern.Word word -> new Predicate.FreeText(Glob.contained(word.text()));
                    case Pattern.Quoted quoted ->
                            new Predicate.FreeText(Glob.contained(quoted.text()));
                    case Pattern.Parameter parameter ->
                            new Predicate.FreeText(Glob.contained(value(parameter)));
                    case Pattern.Regex regex -> {
                        captures(regex);
                        yield new Predicate.FreeRegex(pattern(regex));
                    }
                    case Pattern.Missing _ -> new Predicate.Always(true);
                };
        if (predicate instanceof Predicate.FreeText(Glob glob) && glob.matchesEverything()) {
            return new Predicate.Always(true);
        }
        refuseFreeText(text.span(), aggregated);
        return predicate;
    }

    private void refuseFreeText(Span span, boolean aggregated) {
        if (aggregated) {
            scope.report(
                    Diagnostic.error(
                                    "free-text-after-aggregate",
                                    span,
                                    "free text searches the events of the run, and after an aggregate there are none")
                            .withHelp(
                                    "search a field: @rawstring=*text*, or move the search before the aggregate"));
        }
    }

    /// A filter function as a condition.
    Predicate test(Expr.Call call, Optional<FieldName> field, boolean negated) {
        Optional<QueryFunction> found = calls.find(call);
        if (found.isEmpty()) {
            return new Predicate.Always(true);
        }
        if (!(found.get() instanceof FilterFunction function)) {
            scope.report(
                    Diagnostic.error(
                                    "not-a-filter",
                                    call.nameSpan(),
                                    "`" + call.name() + "()` does not decide anything")
                            .withHelp("put it between pipes, as a step of its own"));
            return new Predicate.Always(true);
        }
        Optional<Call> bound = calls.bind(call, function, field, Optional.empty());
        if (bound.isEmpty()) {
            return new Predicate.Always(true);
        }
        Predicate called = new Predicate.Called(bound.get());
        return negated ? new Predicate.Not(called) : called;
    }

    private String value(Pattern.Parameter parameter) {
        return scope.parameter(parameter.span(), parameter.name(), parameter.fallback());
    }

    static PlanNode.Pattern pattern(Pattern.Regex regex) {
        return new PlanNode.Pattern(regex.body(), regex.flags());
    }

    /// Whether the regex has named groups; complains when it is no regex.
    private boolean captures(Pattern.Regex regex) {
        try {
            return !Regex.compile(regex.body(), regex.flags()).groupNames().isEmpty();
        } catch (BadRegex bad) {
            scope.report(
                    Diagnostic.error("bad-regex", regex.span(), bad.message())
                            .withHelp(bad.help()));
            return false;
        }
    }
}
