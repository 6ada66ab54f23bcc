package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Puts the text of a saved query in place of its call.
///
/// See data-analysis/syntax-function.html.
final class SavedQueryReader {

    /// Calls of one query, those of saved queries by others included; a few lines could make
    /// billions.
    private static final int MOST_CALLS = 100;

    private final Scope scope;
    private int calls;

    SavedQueryReader(Scope scope) {
        this.scope = scope;
    }

    /// Reads the stages of a saved query where it is called; complains where they cannot be.
    void read(Stage.Saved saved, Consumer<List<Stage>> reader) {
        Optional<String> text = scope.savedQueries().find(saved.name());
        if (text.isEmpty()) {
            refuse(
                    saved.span(),
                    "unknown-saved-query",
                    "there is no saved query `" + saved.name() + "` here",
                    "give the folder of saved queries with --queries-dir, or put its text in place of the call");
            return;
        }
        if (scope.savedCalls().stream().anyMatch(call -> call.name().equals(saved.name()))) {
            refuse(
                    saved.span(),
                    "recursive-saved-query",
                    "the saved query `" + saved.name() + "` calls itself",
                    "a saved query cannot be its own part");
            return;
        }
        if (++calls > MOST_CALLS) {
            refuse(
                    saved.span(),
                    "too-many-saved-queries",
                    "saved queries are called more than " + MOST_CALLS + " times",
                    "put the text of some in place of their calls");
            return;
        }
        SavedCall call = new SavedCall(saved.name(), scope.place(saved.span()), arguments(saved));
        scope.savedCalls().addFirst(call);
        reader.accept(stages(text.get()));
        scope.savedCalls().removeFirst();
        call.unasked().stream()
                .sorted()
                .forEach(name ->
                        scope.report(
                                Diagnostic.warning(
                                                "unknown-parameter",
                                                saved.span(),
                                                "the saved query `"
                                                        + saved.name()
                                                        + "` has no parameter `?"
                                                        + name
                                                        + "`")
                                        .withHelp("leave it out")));
    }

    private List<Stage> stages(String text) {
        Query query = Parser.parse(text, scope.dialect());
        query.diagnostics().stream().filter(Diagnostic::isError).forEach(scope::report);
        Pipeline pipeline = query.pipeline();
        scope.declareParameters(pipeline);
        return pipeline.stages();
    }

    /// The values given, as they are where the call stands.
    private Map<String, String> arguments(Stage.Saved saved) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Expr.Argument argument : saved.arguments()) {
            Optional<String> value = value(argument.value(), argument.source());
            if (argument.name().isEmpty() || value.isEmpty()) {
                refuse(
                        argument.span(),
                        "wrong-argument",
                        "a saved query takes values by name",
                        "write parameter=\"value\"");
            } else {
                arguments.put(argument.name().get().text(), value.get());
            }
        }
        return arguments;
    }

    private Optional<String> value(Expr value, String source) {
        return switch (value) {
            case Expr.Word word -> Optional.of(word.text());
            case Expr.Raw raw -> Optional.of(raw.text());
            case Expr.Quoted quoted -> Optional.of(quoted.text());
            case Expr.NumberLiteral number -> Optional.of(number.text());
            case Expr.Parameter given ->
                    Optional.of(scope.parameter(given.span(), given.name(), given.fallback()));
            case Expr.ArrayOf array -> {
                List<Optional<String>> values =
                        array.elements().stream()
                                .map(element -> value(element.value(), element.source()))
                                .toList();
                yield values.stream().allMatch(Optional::isPresent)
                        ? Optional.of(
                                values.stream()
                                        .flatMap(Optional::stream)
                                        .collect(Collectors.joining(",")))
                        : Optional.empty();
            }
            case Expr.Binary _, Expr.Unary _ -> Optional.of(source);
            case Expr.Call _, Expr.Subquery _, Expr.Missing _ -> Optional.empty();
        };
    }

    private void refuse(Span span, String code, String message, String help) {
        scope.report(Diagnostic.error(code, span, message).withHelp(help));
    }
}
