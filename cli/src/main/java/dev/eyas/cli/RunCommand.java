package dev.eyas.cli;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `eyas run`: a query over files, its rows on standard output.
final class RunCommand implements Command {

    private static final String NOW = "--now";
    static final String ENRICH = "--enrich";
    private static final String ALL = "--all";
    private static final String THREADS = "--threads";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "run",
                        "[OPTIONS] 'QUERY' [PATH…]",
                        "Runs a query over files, folders, patterns or standard input, and prints its rows.",
                        """
                        eyas run '#event_simpleName=DnsRequest | groupBy(DomainName)' examples/
                        eyas run 'RemoteAddressIP4=169.254.169.254' 'data/*.gz' --start 7d
                        eyas run --query-file hunt.cql --arg host=web-7 exports/
                        eyas run 'CommandLine=/curl/i' exports/ --format csv > rows.csv
                        zcat part-*.gz | eyas run 'CommandLine=/curl/i | tail(10)'
                        """);
        spec.addOption(Options.value("FILE", "Read the query from a file.", Options.QUERY_FILE));
        spec.addOption(
                QueryArguments.option("Give the query's parameter `?NAME` a value; repeatable."));
        TimeRange.options().forEach(spec::addOption);
        spec.addOption(
                Options.value(
                        "TIME",
                        "What `now()` says and times count back from; the start of the run.",
                        NOW));
        References.addOptions(spec);
        spec.addOption(Options.dialect());
        spec.addOption(
                Options.flag(
                        "Put process and host facts on events that are shown whole. A query that names such a field gets it anyway.",
                        ENRICH));
        spec.addOption(all());
        spec.addOption(Inputs.inputFormat());
        spec.addOption(Inputs.at());
        spec.addOption(Parsing.option());
        spec.addOption(RowPrinter.format());
        spec.addOption(
                Options.value(
                        "COUNT",
                        "How many threads read; as many as there are processors.",
                        THREADS));
        spec.addOption(Strictness.option());
        Verbosity.options().forEach(spec::addOption);
        spec.addPositional(
                Options.positionals(
                        "QUERY PATH", "The query, then what to read; `-` is standard input."));
        return spec;
    }

    static OptionSpec all() {
        return Options.flag(
                "Keep all events of a query without aggregate, not only the newest 200; they must fit into memory.",
                ALL);
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        Verbosity verbosity = Verbosity.of(arguments);
        RowFormat format = RowPrinter.format(arguments, console);
        QueryText query = QueryText.of(arguments);
        RunSettings settings = settings(arguments, console);
        Engine engine = Engine.create();
        CheckedQuery checked =
                engine.check(
                        query.source().text(),
                        Options.dialect(arguments),
                        analysis(engine, arguments));
        new DiagnosticReport(console, verbosity).print(query.source(), checked.diagnostics());
        if (checked.hasErrors()) {
            return ExitCode.WRONG;
        }

        RowRun run = new RowRun(engine, console, verbosity, format);
        return switch (run.run(
                checked, settings, () -> Inputs.open(query.paths(), arguments, console))) {
            case RowRun.Outcome.Failed _ -> ExitCode.WRONG;
            case RowRun.Outcome.Stopped _ -> ExitCode.RAN;
            case RowRun.Outcome.Ended ended -> {
                console.out().flush();
                ended.tell();
                yield ended.summary().exitCode(Strictness.of(arguments));
            }
        };
    }

    private static RunSettings settings(ParseResult arguments, Console console) {
        long now =
                TimeOption.read(NOW, Options.value(arguments, NOW), console.now())
                        .orElse(console.now());
        TimeRange range = TimeRange.of(arguments, now);
        RunSettings settings =
                RunSettings.at(now)
                        .between(range.start(), range.end())
                        .withFacts(arguments.hasMatchedOption(ENRICH) ? Facts.ALL : Facts.NAMED);
        return Options.value(arguments, THREADS)
                .map(count -> settings.withThreads(Options.positive(THREADS, count)))
                .orElse(settings);
    }

    private static AnalysisSettings analysis(Engine engine, ParseResult arguments) {
        return limited(
                References.in(
                        engine.analysis().withParameters(QueryArguments.of(arguments)), arguments),
                arguments);
    }

    /// The settings with the limit that was asked for.
    static AnalysisSettings limited(AnalysisSettings settings, ParseResult arguments) {
        return arguments.hasMatchedOption(ALL)
                ? settings.withImplicitLimit(Integer.MAX_VALUE)
                : settings;
    }
}
