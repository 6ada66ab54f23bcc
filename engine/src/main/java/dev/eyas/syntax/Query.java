package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import java.util.List;

/// A parsed query: its text, its tree (always there, however broken the text) and what the parser
/// had to say.
public record Query(String text, Dialect dialect, Pipeline pipeline, List<Diagnostic> diagnostics) {

    public Query {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
