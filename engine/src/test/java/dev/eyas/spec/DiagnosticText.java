package dev.eyas.spec;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.DiagnosticPrinter;
import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import dev.eyas.diagnostic.Fix;
import dev.eyas.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/// Writes diagnostics the way people see them, with the lines that a fix changes as it leaves them.
final class DiagnosticText {

    private static final String MENDED = "    + ";

    private DiagnosticText() {}

    static String of(List<Diagnostic> diagnostics, String source) {
        DiagnosticPrinter printer = new DiagnosticPrinter(new SourceText("", source), Colours.NONE);
        return diagnostics.stream()
                .map(diagnostic ->
                        printer.print(diagnostic)
                                + diagnostic.fix().map(fix -> mended(fix, source)).orElse(""))
                .collect(Collectors.joining());
    }

    private static String mended(Fix fix, String source) {
        int start = source.lastIndexOf('\n', fix.span().start() - 1) + 1;
        int end = source.indexOf('\n', fix.span().end());
        String lines =
                source.substring(start, fix.span().start())
                        + fix.replacement()
                        + source.substring(fix.span().end(), end < 0 ? source.length() : end);
        return lines.lines().map(line -> MENDED + line + '\n').collect(Collectors.joining());
    }
}
