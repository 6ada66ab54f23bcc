package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Arguments.Pair;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.plan.Call.Argument;
import dev.eyas.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads arguments in which a bare word stands for itself: names, texts, numbers.
final class WordReader {

    private final Scope scope;

    WordReader(Scope scope) {
        this.scope = scope;
    }

    /// A word, or what stands in quotes.
    Optional<String> text(Parameter parameter, Expr value, String source) {
        return switch (value) {
            case Expr.Word word -> Optional.of(word.text());
            case Expr.Raw raw -> Optional.of(raw.text());
            case Expr.Quoted quoted -> Optional.of(quoted.text());
            case Expr.NumberLiteral number -> Optional.of(number.text());
            case Expr.Parameter given ->
                    Optional.of(scope.parameter(given.span(), given.name(), given.fallback()));
            case Expr.ArrayOf array when array.elements().size() == 1 ->
                    text(
                            parameter,
                            array.elements().getFirst().value(),
                            array.elements().getFirst().source());
            case Expr.Binary _, Expr.Unary _ -> Optional.of(source);
            case Expr.ArrayOf _, Expr.Call _, Expr.Subquery _, Expr.Missing _ ->
                    refuse(parameter, value.span(), "one " + parameter.kind().word());
        };
    }

    /// A list of words, or one without brackets.
    Optional<List<String>> texts(Parameter parameter, Expr value, String source) {
        if (value instanceof Expr.ArrayOf array) {
            List<String> texts = new ArrayList<>();
            for (Expr.Element element : array.elements()) {
                Optional<String> text = text(parameter, element.value(), element.source());
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text.get());
            }
            return Optional.of(texts);
        }
        if (value instanceof Expr.Parameter given && parameter.kind() == Kind.TEXTS) {
            String values = scope.parameter(given.span(), given.name(), given.fallback());
            return Optional.of(List.of(values.split(",")));
        }
        return text(parameter, value, source).map(List::of);
    }

    /// Pairs of words; one pair needs no list around it.
    Optional<Argument> pairs(Parameter parameter, Expr.ArrayOf array, String source) {
        List<Pair> pairs = new ArrayList<>();
        boolean nested =
                array.elements().stream()
                        .anyMatch(element -> element.value() instanceof Expr.ArrayOf);
        List<Expr> lists =
                nested
                        ? array.elements().stream().map(Expr.Element::value).toList()
                        : List.of(array);
        for (Expr list : lists) {
            Optional<List<String>> names = texts(parameter, list, source);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            if (names.get().size() != 2) {
                return refusePairs(parameter, list.span());
            }
            pairs.add(new Pair(names.get().get(0), names.get().get(1)));
        }
        return Optional.of(new Argument.Pairs(pairs));
    }

    <T> Optional<T> refusePairs(Parameter parameter, Span span) {
        return refuse(
                parameter,
                span,
                parameter.kind() == Kind.BIT_NAMES
                        ? "pairs: [[0, name], [1, name]]"
                        : "pairs: [[old, new], [old, new]]");
    }

    /// Says what a parameter takes.
    <T> Optional<T> refuse(Parameter parameter, Span span, String wanted) {
        scope.report(
                Diagnostic.error(
                                "wrong-argument",
                                span,
                                "`" + parameter.name() + "` takes " + wanted)
                        .withHelp(parameter.summary()));
        return Optional.empty();
    }
}
