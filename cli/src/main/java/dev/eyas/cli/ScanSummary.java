package dev.eyas.cli;

import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings.Place;
import dev.eyas.data.Warnings.Warning;
import dev.eyas.diagnostic.Visible;

/// What a scan leaves to be said on standard error: inputs that could not be read, warnings by
/// kind, counts. And the exit code that follows from it.
final class ScanSummary {

    private final Console console;
    private final Verbosity verbosity;
    private final EventSource source;
    private final ScanReport report;

    ScanSummary(Console console, Verbosity verbosity, EventSource source, ScanReport report) {
        this.console = console;
        this.verbosity = verbosity;
        this.source = source;
        this.report = report;
    }

    /// Errors always, warnings unless quiet.
    void printWarnings() {
        for (Warning warning : report.warnings().list()) {
            if (warning.incomplete() || verbosity != Verbosity.QUIET) {
                console.err().println(text(warning));
            }
        }
    }

    /// As diagnostics are shown: what, then ` --> ` where.
    private String text(Warning warning) {
        String head = (warning.incomplete() ? "error[" : "warning[") + warning.code() + "]";
        String what =
                coloured(head, warning.incomplete() ? "1;31" : "1;33")
                        + ": "
                        + Visible.text(warning.message());
        String more = warning.count() > 1 ? Counts.of(warning.count(), "time", "times") : "";
        if (warning.first().equals(Place.NOWHERE)) {
            return what + (more.isEmpty() ? "" : " (" + more + ")");
        }
        return what
                + "\n"
                + coloured(" --> ", "34")
                + place(warning)
                + (more.isEmpty() ? "" : ", the first of " + more);
    }

    private String coloured(String text, String colour) {
        return switch (console.errorColours()) {
            case NONE -> text;
            case ANSI -> "\u001b[" + colour + "m" + text + "\u001b[0m";
        };
    }

    /// What is wrong with a whole input has no line.
    private String place(Warning warning) {
        Place first = warning.first();
        String name = Visible.text(source.name(first.source()));
        return concernsInput(warning)
                ? name
                : name + ":" + source.line(first.source(), first.offset());
    }

    private static boolean concernsInput(Warning warning) {
        return warning.incomplete() || warning.code().startsWith("input-");
    }

    /// `2 rows · 38,412 events · 43.1 MB · 0.62 s`
    void printCounts(String result) {
        if (verbosity != Verbosity.QUIET) {
            console.err()
                    .println(
                            String.join(
                                    " · ",
                                    result,
                                    Counts.of(report.events(), "event", "events"),
                                    Counts.bytes((double) report.bytes()),
                                    Counts.time(console.elapsed())));
        }
    }

    /// [ExitCode#INCOMPLETE] when an input was not read to its end, or, when strict, a record was
    /// no good.
    ExitCode exitCode(Strictness strictness) {
        boolean damaged =
                strictness == Strictness.STRICT
                        && report.warnings().list().stream().anyMatch(ScanSummary::isDamage);
        return damaged || report.warnings().hasIncompleteInput()
                ? ExitCode.INCOMPLETE
                : ExitCode.RAN;
    }

    private static boolean isDamage(Warning warning) {
        return warning.code().startsWith("record-") || concernsInput(warning);
    }
}
