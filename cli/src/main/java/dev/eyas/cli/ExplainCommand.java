package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.exec.StepMeter;
import dev.eyas.function.QueryException;
import dev.eyas.plan.Plan;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.run.Why;
import dev.eyas.source.FileSource;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas explain`: how a query would run, without running it.
final class ExplainCommand implements Command {

    private static final String ENRICH = "--enrich";
    private static final String WHY = "--why";
    private static final String ANALYZE = "--analyze";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "explain",
                        "[OPTIONS] 'QUERY' [PATH…]",
                        "Shows the steps of a query in the order they run, what is searched first in the raw text, and which fields"
                                + " are read.",
                        """
                        eyas explain '#event_simpleName=DnsRequest | DomainName=/metadata/'
                        eyas explain --query-file hunt.cql
                        eyas explain --query-file hunt.cql --why '{"RemotePort": "53"}'
                        eyas explain --query-file hunt.cql --why event.json
                        eyas explain --analyze 'DomainName=/metadata/ | groupBy(aid)' exports/
                        """);
        spec.addOption(Options.value("FILE", "Read the query from a file.", Options.QUERY_FILE));
        References.addOptions(spec);
        spec.addOption(Options.dialect());
        spec.addOption(Options.flag("As `eyas run --enrich` would run it.", ENRICH));
        spec.addOption(
                Options.value(
                        "EVENT",
                        "Tell which step drops an event, and for which value. The event as JSON, or a file with it; `-` is standard input.",
                        WHY));
        spec.addOption(
                Options.flag(
                        "Run the query over the paths, and tell the rows into and out of each step and its time, on all threads together.",
                        ANALYZE));
        spec.addOption(Inputs.inputFormat());
        spec.addOption(Inputs.at());
        spec.addPositional(
                Options.positionals("QUERY PATH", "The query, and for --analyze what to read."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        QueryText query = QueryText.of(arguments);
        Engine engine = Engine.create();
        CheckedQuery checked =
                engine.check(
                        query.source().text(),
                        Options.dialect(arguments),
                        References.in(engine.analysis().withoutValues(), arguments));
        new DiagnosticReport(console, Verbosity.VERBOSE)
                .print(query.source(), checked.diagnostics());
        if (checked.hasErrors()) {
            return ExitCode.WRONG;
        }
        RunSettings settings =
                RunSettings.at(console.now())
                        .withFacts(arguments.hasMatchedOption(ENRICH) ? Facts.ALL : Facts.NAMED);
        Optional<String> event = Options.value(arguments, WHY);
        if (event.isPresent()) {
            return why(event.get(), engine, checked, settings, console);
        }
        if (arguments.hasMatchedOption(ANALYZE)) {
            return analyze(query, engine, checked, settings, arguments, console);
        }
        Plan plan = engine.plan(checked, settings);
        console.out().print(PlanReading.page(plan, console.outputWidth()));
        return ExitCode.RAN;
    }

    private static ExitCode analyze(
            QueryText query,
            Engine engine,
            CheckedQuery checked,
            RunSettings settings,
            ParseResult arguments,
            Console console) {
        Plan plan = engine.plan(checked, settings);
        EventSource source =
                new PlanReading(plan).needsEvents()
                        ? Inputs.open(query.paths(), arguments, console)
                        : Inputs.none();
        ScanReport report = new ScanReport(new Warnings());
        console.interruption().then(report::stop);
        StepMeter meter = new StepMeter(System::nanoTime);
        QueryResult result;
        try {
            result = engine.analyze(checked, source, settings, report, meter);
        } catch (QueryException failure) {
            console.complain(failure);
            return ExitCode.WRONG;
        }
        console.out().print(MeterText.of(plan, meter, query.source().text()));
        console.out().flush();
        ScanSummary summary = new ScanSummary(console, Verbosity.USUAL, source, report);
        summary.printWarnings();
        summary.printCounts(Counts.of(result.rows().size(), "row", "rows"));
        return summary.exitCode(Strictness.LENIENT);
    }

    private static ExitCode why(
            String event,
            Engine engine,
            CheckedQuery checked,
            RunSettings settings,
            Console console) {
        FileSource source = FileSource.ofBytes("event", bytes(event, console));
        int events =
                engine.run(
                                engine.check("*", Dialect.EYAS),
                                source,
                                RunSettings.at(console.now()),
                                new ScanReport(new Warnings()))
                        .rows()
                        .size();
        if (events != 1) {
            throw new UsageError(
                    WHY + " takes one event, and this holds " + (events == 0 ? "none" : "several"),
                    "give one as JSON, or a file with one");
        }
        try {
            Why.Fate fate = engine.why(checked, source, settings);
            console.out().print(FateText.of(fate, checked.query().text()));
            console.out().flush();
            return ExitCode.RAN;
        } catch (QueryException failure) {
            console.complain(failure);
            return ExitCode.WRONG;
        }
    }

    private static byte[] bytes(String event, Console console) {
        if (event.strip().startsWith("{")) {
            return event.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return event.equals(FileSource.STANDARD_INPUT)
                    ? console.in().readAllBytes()
                    : Files.readAllBytes(Path.of(event));
        } catch (IOException | InvalidPathException failure) {
            throw new UsageError(
                    "there is no event in `" + event + "`", "give one as JSON, or a file with one");
        }
    }
}
