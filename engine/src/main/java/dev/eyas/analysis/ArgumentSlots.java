package dev.eyas.analysis;

import dev.eyas.diagnostic.Closest;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Parameter;
import dev.eyas.function.Signature;
import dev.eyas.plan.Call.Argument;
import dev.eyas.syntax.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells which parameter each argument of one call goes to, in their order. Complains of a name
/// that nobody knows and of a second value for a parameter that takes one.
final class ArgumentSlots {

    private final Scope scope;
    private final Signature signature;
    private final Set<String> byName = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    ArgumentSlots(Scope scope, Signature signature, Expr.Call call) {
        this.scope = scope;
        this.signature = signature;
        call.arguments().stream()
                .flatMap(argument -> argument.name().stream())
                .flatMap(name -> signature.parameter(name.text()).stream())
                .forEach(parameter -> byName.add(parameter.name()));
    }

    /// Empty when the argument goes nowhere, which has then been said.
    Optional<Parameter> next(Expr.Argument argument) {
        return argument.name().isPresent()
                ? named(argument.name().get(), argument)
                : unnamed(argument);
    }

    private Optional<Parameter> named(Expr.Name name, Expr.Argument argument) {
        Optional<Parameter> found = signature.parameter(name.text());
        if (found.isEmpty()) {
            scope.report(unknown(name));
            return found;
        }
        if (isOtherCase(found.get().name(), name.text())) {
            scope.report(
                    Diagnostic.warning(
                                    "parameter-case",
                                    name.span(),
                                    "the parameter is called `" + found.get().name() + "`")
                            .withHelp("parameters are case-sensitive in LogScale")
                            .withFix(name.span(), found.get().name()));
        }
        return taken.add(found.get().name()) ? found : twice(found.get(), argument.span());
    }

    private Diagnostic unknown(Expr.Name name) {
        List<String> names = signature.parameters().stream().map(Parameter::name).toList();
        String all = names.isEmpty() ? "it takes none" : "it takes " + String.join(", ", names);
        String known =
                Closest.among(names, name.text())
                        .map(meant -> "did you mean `" + meant + "`?")
                        .orElse(all);
        return Diagnostic.error(
                        "unknown-parameter",
                        name.span(),
                        "`" + signature.name() + "()` has no parameter `" + name.text() + "`")
                .withHelp(known);
    }

    /// An alias is another name, not another case.
    private static boolean isOtherCase(String name, String written) {
        return name.equalsIgnoreCase(written) && !name.equals(written);
    }

    /// The first goes to the parameter that needs no name, others with it where it takes a list;
    /// else to the next parameter that cannot be left out, as the product's own examples have it.
    private Optional<Parameter> unnamed(Expr.Argument argument) {
        Optional<Parameter> usual = signature.positional().flatMap(signature::parameter);
        if (usual.isEmpty()) {
            scope.report(
                    Diagnostic.error(
                                    "unnamed-argument",
                                    argument.span(),
                                    "`" + signature.name() + "()` takes no argument without a name")
                            .withHelp("write name=value"));
            return usual;
        }
        if (byName.contains(usual.get().name())) {
            return twice(usual.get(), argument.span());
        }
        if (taken.add(usual.get().name()) || takesSeveral(usual.get())) {
            return usual;
        }
        return signature.parameters().stream()
                .filter(parameter -> parameter.required() && !byName.contains(parameter.name()))
                .filter(parameter -> taken.add(parameter.name()))
                .findFirst()
                .or(() -> twice(usual.get(), argument.span()));
    }

    private Optional<Parameter> twice(Parameter parameter, Span span) {
        scope.report(
                Diagnostic.error(
                                "argument-twice",
                                span,
                                "`"
                                        + signature.name()
                                        + "()` is given `"
                                        + parameter.name()
                                        + "` a second time")
                        .withHelp("leave one of the two out"));
        return Optional.empty();
    }

    private static boolean takesSeveral(Parameter parameter) {
        return switch (parameter.kind()) {
            case FIELDS,
                    TEXTS,
                    EXPRESSIONS,
                    CONDITIONS,
                    AGGREGATES,
                    BUCKET_AGGREGATES,
                    FIGURES,
                    QUERIES ->
                    true;
            case FIELD,
                    FIELD_PAIRS,
                    BIT_NAMES,
                    ARRAY,
                    OUTPUT_ARRAY,
                    TEXT,
                    REGEX,
                    NUMBER,
                    LIMIT,
                    DURATION,
                    SPAN,
                    FLAG,
                    CHOICE,
                    CHOICES,
                    EXPRESSION,
                    ASSIGNMENTS,
                    CONDITION,
                    PIPELINE,
                    TABLE,
                    NETWORKS,
                    TABLES,
                    QUERY,
                    TIME,
                    PARAMETER,
                    OUTPUT ->
                    false;
        };
    }

    /// What arguments that go to one parameter are worth together.
    static Argument together(Argument first, Argument second) {
        return switch (first) {
            case Argument.Texts known when second instanceof Argument.Texts more ->
                    new Argument.Texts(both(known.texts(), more.texts()));
            case Argument.Queries known when second instanceof Argument.Queries more ->
                    new Argument.Queries(both(known.queries(), more.queries()));
            case Argument.Values known when second instanceof Argument.Values more ->
                    new Argument.Values(both(known.expressions(), more.expressions()));
            case Argument.Conditions known when second instanceof Argument.Conditions more ->
                    new Argument.Conditions(both(known.plans(), more.plans()));
            case Argument.Aggregates known when second instanceof Argument.Aggregates more ->
                    new Argument.Aggregates(both(known.plans(), more.plans()));
            case Argument other ->
                    throw new IllegalStateException(other + " and " + second + " are no lists");
        };
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
