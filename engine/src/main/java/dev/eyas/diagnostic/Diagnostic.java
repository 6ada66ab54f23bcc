package dev.eyas.diagnostic;

import java.util.Optional;

/// One thing that is wrong or doubtful in a query: what, where, and what to do.
///
/// Codes are kebab words (`unknown-function`) and stable: people search for them and silence them
/// by name. `help` is a short remark printed under the marked source, not a repetition of the
/// message.
public record Diagnostic(
        String code,
        Severity severity,
        Span span,
        String message,
        Optional<String> help,
        Optional<Fix> fix) {

    public static Diagnostic error(String code, Span span, String message) {
        return new Diagnostic(
                code, Severity.ERROR, span, message, Optional.empty(), Optional.empty());
    }

    public static Diagnostic warning(String code, Span span, String message) {
        return new Diagnostic(
                code, Severity.WARNING, span, message, Optional.empty(), Optional.empty());
    }

    public static Diagnostic info(String code, Span span, String message) {
        return new Diagnostic(
                code, Severity.INFO, span, message, Optional.empty(), Optional.empty());
    }

    public Diagnostic withHelp(String text) {
        return new Diagnostic(code, severity, span, message, Optional.of(text), fix);
    }

    public Diagnostic withFix(Span place, String replacement) {
        return new Diagnostic(
                code, severity, span, message, help, Optional.of(new Fix(place, replacement)));
    }

    public Diagnostic as(Severity other) {
        return new Diagnostic(code, other, span, message, help, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
