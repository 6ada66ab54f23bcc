package dev.eyas.spec;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Fix;
import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/// Writes diagnostics the way a spec shows them: what, where, and the line as its fix would leave
/// it.
final class DiagnosticText {

    private DiagnosticText() {}

    static String of(List<Diagnostic> diagnostics, String source) {
        return diagnostics.stream()
                .map(diagnostic -> of(diagnostic, source))
                .collect(Collectors.joining("\n"));
    }

    private static String of(Diagnostic diagnostic, String source) {
        Span span = diagnostic.span();
        int lineStart = source.lastIndexOf('\n', span.start() - 1) + 1;
        int lineEnd = source.indexOf('\n', lineStart);
        lineEnd = lineEnd < 0 ? source.length() : lineEnd;
        long number =
                source.substring(0, lineStart)
                                .chars()
                                .filter(character -> character == '\n')
                                .count()
                        + 1;
        int marks = Math.max(1, Math.min(span.end(), lineEnd) - span.start());
        String margin = " ".repeat(String.valueOf(number).length());
        StringBuilder text =
                new StringBuilder()
                        .append(
                                "%s[%s]: %s\n"
                                        .formatted(
                                                diagnostic.severity().word(),
                                                diagnostic.code(),
                                                diagnostic.message()))
                        .append(
                                "  %d | %s\n"
                                        .formatted(number, source.substring(lineStart, lineEnd)))
                        .append(
                                "  %s | %s%s %s"
                                        .formatted(
                                                margin,
                                                " ".repeat(span.start() - lineStart),
                                                "^".repeat(marks),
                                                diagnostic.help().orElse(""))
                                        .stripTrailing());
        diagnostic
                .fix()
                .ifPresent(fix ->
                        mended(fix, source)
                                .lines()
                                .forEach(line ->
                                        text.append("\n  %s + %s".formatted(margin, line))));
        return text.toString();
    }

    /// The lines of the source that a fix changes, as it leaves them.
    private static String mended(Fix fix, String source) {
        int start = source.lastIndexOf('\n', fix.span().start() - 1) + 1;
        int end = source.indexOf('\n', fix.span().end());
        return source.substring(start, fix.span().start())
                + fix.replacement()
                + source.substring(fix.span().end(), end < 0 ? source.length() : end);
    }
}
