package dev.eyas.cli;

import dev.eyas.diagnostic.DiagnosticPrinter;
import dev.eyas.diagnostic.DiagnosticPrinter.Colours;
import java.util.List;

/// Diagnostics as compilers show them: the line, the place in it, what to do.
record TextReport(Colours colours, int columns) implements CheckReport {

    @Override
    public String of(List<CheckedFile> files) {
        StringBuilder out = new StringBuilder();
        for (CheckedFile file : files) {
            DiagnosticPrinter printer = new DiagnosticPrinter(file.source(), colours, columns);
            file.diagnostics().forEach(diagnostic -> out.append(printer.print(diagnostic)));
        }
        return out.toString();
    }
}
