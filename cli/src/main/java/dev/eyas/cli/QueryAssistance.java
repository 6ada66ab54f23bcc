package dev.eyas.cli;

import dev.eyas.assist.Completion;
import dev.eyas.assist.Continuation;
import dev.eyas.assist.Highlight;
import dev.eyas.assist.Knowledge;
import dev.eyas.cli.shell.Assistance;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Functions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Helps people to type queries and the shell's own commands.
final class QueryAssistance implements Assistance {

    private final ShellSettings settings;

    QueryAssistance(ShellSettings settings) {
        this.settings = settings;
    }

    @Override
    public Completion complete(String text, int cursor) {
        Optional<Integer> query = ShellWord.queryStart(text).filter(start -> start <= cursor);
        Functions functions = settings.engine().functions();
        Knowledge known = settings.known();
        if (query.isEmpty()) {
            return new ShellWordCompletion(functions, known.fields())
                    .of(text, cursor, ShellWord.read(text).orElseThrow());
        }
        int start = query.get();
        Completion completion =
                Completion.of(text.substring(start), cursor - start, known, settings.dialect());
        return new Completion(moved(completion.replaced(), start), completion.suggestions());
    }

    @Override
    public List<Highlight> highlights(String text) {
        return ShellWord.queryStart(text).stream()
                .flatMap(start ->
                        Highlight.of(
                                        text.substring(start),
                                        settings.engine().functions(),
                                        settings.dialect())
                                .stream()
                                .map(highlight ->
                                        new Highlight(
                                                moved(highlight.span(), start), highlight.role())))
                .toList();
    }

    /// Errors that reach to the end of the text may be gone with the next key.
    @Override
    public List<Span> errors(String text) {
        return ShellWord.queryStart(text).stream()
                .flatMap(start ->
                        errorsOf(text.substring(start).stripTrailing())
                                .map(span -> moved(span, start)))
                .toList();
    }

    private Stream<Span> errorsOf(String query) {
        return settings
                .engine()
                .check(query, settings.dialect(), settings.analysis().withoutValues())
                .diagnostics()
                .stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::span)
                .filter(span -> span.end() < query.length());
    }

    @Override
    public boolean goesOn(String text) {
        return ShellWord.queryStart(text)
                .flatMap(start -> Continuation.awaited(text.substring(start), settings.dialect()))
                .isPresent();
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
