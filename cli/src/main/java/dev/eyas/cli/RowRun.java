package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.function.QueryException;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.time.Duration;
import java.util.function.Supplier;

/// Runs a query over its inputs and prints the rows.
///
/// @param format how rows are printed
record RowRun(Engine engine, Console console, Verbosity verbosity, RowFormat format) {

    /// How a run ended.
    sealed interface Outcome {

        /// It could not go on; why was said.
        record Failed() implements Outcome {}

        /// Someone asked it to stop; nothing was printed.
        record Stopped() implements Outcome {}

        /// Rows were printed, unflushed; what is to be said about them is left to be said.
        ///
        /// @param rawText what becomes of the text of whole events
        /// @param elapsed how long it took
        record Ended(
                QueryResult result,
                RowPrinter.RawText rawText,
                ScanSummary summary,
                Duration elapsed)
                implements Outcome {

            /// Says on standard error what was wrong with the inputs, and how much there was.
            void tell() {
                summary.printWarnings();
                summary.printCounts(Counts.of(result.rows().size(), "row", "rows"), elapsed);
            }
        }
    }

    /// @param checked a query without errors
    /// @param inputs what to read; asked for only if the query reads events
    Outcome run(CheckedQuery checked, RunSettings settings, Supplier<EventSource> inputs) {
        PlanReading reading = new PlanReading(engine.plan(checked, settings));
        WatchedSource source =
                new WatchedSource(reading.needsEvents() ? inputs.get() : Inputs.none());
        ScanReport report = new ScanReport(new Warnings());
        console.interruption().then(report::stop);
        if (verbosity == Verbosity.VERBOSE) {
            console.err().print(reading.describe(console.errorWidth()));
        }
        QueryResult result;
        try (Progress _ = Progress.start(console, verbosity, report, source)) {
            result = engine.run(checked, source, settings, report);
        } catch (QueryException failure) {
            console.complain(failure);
            return new Outcome.Failed();
        }
        if (report.isStopped()) {
            return new Outcome.Stopped();
        }
        new RowPrinter(format, console).print(result, reading.rawText());
        return new Outcome.Ended(
                result,
                reading.rawText(),
                new ScanSummary(console, verbosity, source, report),
                console.elapsed());
    }
}
