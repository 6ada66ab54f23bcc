package dev.eyas.yaml;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import java.nio.file.Path;

/// A file that defines something cannot be used: which file, where in it, and what is wrong.
public class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    /// What concerns a file or folder as a whole.
    public DefinitionException(Path file, String problem) {
        super(file + ": " + problem);
        this.diagnostic = Diagnostic.error("wrong-definition", new Span(0, 0), problem);
    }

    /// What is wrong at a place in a file.
    public DefinitionException(SourceText file, Diagnostic diagnostic) {
        super(
                file.name()
                        + ":"
                        + file.line(diagnostic.span().start())
                        + ":"
                        + file.column(diagnostic.span().start())
                        + ": "
                        + diagnostic.message()
                        + diagnostic.help().map(help -> "; " + help).orElse(""));
        this.diagnostic = diagnostic;
    }

    /// The same with its place in the file: its beginning where it concerns all of it.
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
