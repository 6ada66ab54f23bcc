package dev.eyas.cli;

import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings.Place;
import dev.eyas.data.Warnings.Warning;
import java.time.Duration;
import java.util.List;

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
                print(warning);
            }
        }
    }

    /// All of them as sentences with their places.
    List<String> warnings() {
        return report.warnings().list().stream()
                .map(warning ->
                        warning.first().equals(Place.NOWHERE)
                                ? warning.message()
                                : place(warning) + ": " + warning.message())
                .toList();
    }

    /// How much was read: `38,412 events · 43.1 MB`
    String amount() {
        return Counts.of(report.events(), "event", "events")
                + " · "
                + Counts.bytes((double) report.bytes());
    }

    /// As diagnostics are shown: what, then ` --> ` where.
    private void print(Warning warning) {
        String head = (warning.incomplete() ? "error[" : "warning[") + warning.code() + "]";
        String colour = warning.incomplete() ? "1;31" : "1;33";
        String more = warning.count() > 1 ? Counts.of(warning.count(), "time", "times") : "";
        if (warning.first().equals(Place.NOWHERE)) {
            String times = more.isEmpty() ? "" : " (" + more + ")";
            console.say(head, colour, ": " + warning.message() + times);
            return;
        }
        console.say(head, colour, ": " + warning.message());
        String first = more.isEmpty() ? "" : ", the first of " + more;
        console.say(" --> ", "34", place(warning) + first);
    }

    /// What is wrong with a whole input has no line.
    private String place(Warning warning) {
        Place first = warning.first();
        String name = source.name(first.source());
        return concernsInput(warning)
                ? name
                : name + ":" + source.line(first.source(), first.offset());
    }

    private static boolean concernsInput(Warning warning) {
        return warning.incomplete() || warning.code().startsWith("input-");
    }

    /// `2 rows · 38,412 events · 43.1 MB · 0.62 s`
    void printCounts(String result) {
        printCounts(result, console.elapsed());
    }

    /// @param elapsed how long it took
    void printCounts(String result, Duration elapsed) {
        if (verbosity != Verbosity.QUIET) {
            console.err().println(String.join(" · ", result, amount(), Counts.time(elapsed)));
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
