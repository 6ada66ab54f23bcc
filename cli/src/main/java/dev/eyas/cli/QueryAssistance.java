package dev.eyas.cli;

import dev.eyas.assist.Completion;
import dev.eyas.assist.Continuation;
import dev.eyas.assist.Highlight;
import dev.eyas.assist.Knowledge;
import dev.eyas.cli.shell.Assistance;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.List;

/// Helps people to type queries and the shell's own commands.
final class QueryAssistance implements Assistance {

    private final ShellSettings settings;

    QueryAssistance(ShellSettings settings) {
        this.settings = settings;
    }

    @Override
    public Completion complete(String text, int cursor) {
        int query = ShellCommands.queryStart(text);
        if (query < 0 || cursor < query) {
            return ShellCommands.complete(text, cursor, knowledge());
        }
        Completion completion =
                Completion.of(
                        text.substring(query), cursor - query, knowledge(), settings.dialect());
        return new Completion(moved(completion.replaced(), query), completion.suggestions());
    }

    private Knowledge knowledge() {
        return Knowledge.of(settings.engine().functions())
                .withFields(settings.data().sampled().fields());
    }

    @Override
    public List<Highlight> highlights(String text) {
        int query = ShellCommands.queryStart(text);
        if (query < 0) {
            return List.of();
        }
        return Highlight.of(
                        text.substring(query), settings.engine().functions(), settings.dialect())
                .stream()
                .map(highlight -> new Highlight(moved(highlight.span(), query), highlight.role()))
                .toList();
    }

    /// Errors that reach to the end of the text may be gone with the next key.
    @Override
    public List<Span> errors(String text) {
        int query = ShellCommands.queryStart(text);
        if (query < 0) {
            return List.of();
        }
        String written = text.substring(query).stripTrailing();
        return settings
                .engine()
                .check(written, settings.dialect(), settings.analysis().withoutValues())
                .diagnostics()
                .stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::span)
                .filter(span -> span.end() < written.length())
                .map(span -> moved(span, query))
                .toList();
    }

    @Override
    public boolean goesOn(String text) {
        int query = ShellCommands.queryStart(text);
        return query >= 0
                && Continuation.awaited(text.substring(query), settings.dialect()).isPresent();
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
