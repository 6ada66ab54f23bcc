package dev.eyas.cli;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.DiagnosticPrinter;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.SourceText;
import java.util.List;

/// Tells on standard error what there is to say against a query that is about to be used.
final class DiagnosticReport {

    private final Console console;
    private final Verbosity verbosity;

    DiagnosticReport(Console console, Verbosity verbosity) {
        this.console = console;
        this.verbosity = verbosity;
    }

    void print(SourceText source, List<Diagnostic> diagnostics) {
        DiagnosticPrinter printer =
                new DiagnosticPrinter(source, console.errorColours(), console.errorWidth());
        diagnostics.stream()
                .filter(diagnostic -> isTold(diagnostic.severity()))
                .forEach(diagnostic -> console.err().print(printer.print(diagnostic)));
    }

    private boolean isTold(Severity severity) {
        return switch (severity) {
            case ERROR -> true;
            case WARNING -> verbosity != Verbosity.QUIET;
            case INFO -> verbosity == Verbosity.VERBOSE;
        };
    }
}
