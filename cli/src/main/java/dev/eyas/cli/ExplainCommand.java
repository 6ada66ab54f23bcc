package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.plan.Plan;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas explain`: how a query would run, without running it.
final class ExplainCommand implements Command {

    private static final String ENRICH = "--enrich";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "explain",
                        "[OPTIONS] 'QUERY'",
                        "Shows the steps of a query in the order they run, what is searched first in the raw text, and which fields"
                                + " are read.",
                        """
                        eyas explain '#event_simpleName=DnsRequest | DomainName=/metadata/'
                        eyas explain --query-file hunt.cql
                        """);
        spec.addOption(Options.value("FILE", "Read the query from a file.", Options.QUERY_FILE));
        References.addOptions(spec);
        spec.addOption(Options.dialect());
        spec.addOption(Options.flag("As `eyas run --enrich` would run it.", ENRICH));
        spec.addPositional(Options.positionals("QUERY", "The query."));
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
        Plan plan = engine.plan(checked, settings);
        int columns = console.outputWidth();
        console.out()
                .print(
                        new PlanText(plan, columns)
                                + "\n"
                                + new PlanReading(plan).describe(columns));
        return ExitCode.RAN;
    }
}
