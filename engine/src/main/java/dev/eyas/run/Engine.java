package dev.eyas.run;

import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.analysis.Analyzer;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.FieldDictionary;
import dev.eyas.analysis.lint.Lint;
import dev.eyas.analysis.lint.Lints;
import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.enrich.EnrichedDriver;
import dev.eyas.enrich.FalconNames;
import dev.eyas.enrich.PlaceFacts;
import dev.eyas.exec.BoundedDriver;
import dev.eyas.exec.EventSteps;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.PhasedRun;
import dev.eyas.exec.QueryResult;
import dev.eyas.exec.StepMeter;
import dev.eyas.function.Functions;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Plan;
import dev.eyas.plan.rule.Optimizer;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The door: checks queries and runs them over sources that end.
public final class Engine {

    private final Functions functions;
    private final FalconNames names;

    private Engine(Functions functions, FalconNames names) {
        this.functions = functions;
        this.names = names;
    }

    /// An engine with the functions and names that come with Eyas.
    public static Engine create() {
        return new Engine(BuiltinFunctions.create(), FalconNames.load());
    }

    public Functions functions() {
        return functions;
    }

    public FalconNames names() {
        return names;
    }

    /// What queries are checked against, to be given parameters and limits.
    public AnalysisSettings analysis() {
        return AnalysisSettings.of(functions);
    }

    public CheckedQuery check(String text, Dialect dialect) {
        return check(text, dialect, analysis());
    }

    public CheckedQuery check(String text, Dialect dialect, AnalysisSettings settings) {
        return Analyzer.check(Parser.parse(text, dialect), settings);
    }

    /// All there is to say about a checked query, in the order of its text: its diagnostics, and
    /// doubts about what it means that need not hold up a run.
    public List<Diagnostic> lint(CheckedQuery query) {
        return Lints.check(query, dictionary(), Optional.empty());
    }

    /// As [#lint(CheckedQuery)] for the query of an alert.
    public List<Diagnostic> lint(CheckedQuery query, AlertKind alert) {
        return Lints.check(query, dictionary(), Optional.of(alert));
    }

    /// The codes of the doubts that have a page in the reference.
    public Set<String> lintCodes() {
        return Lints.all(dictionary()).stream().map(Lint::code).collect(Collectors.toSet());
    }

    /// Runs a query without errors to the end of the source.
    ///
    /// @throws dev.eyas.function.QueryException when the run cannot go on
    public QueryResult run(
            CheckedQuery query, EventSource source, RunSettings settings, ScanReport report) {
        requireSound(query);
        return run(plan(query, settings), source, settings, report, Optional.empty());
    }

    /// The same, while a meter watches the steps of [#plan].
    public QueryResult analyze(
            CheckedQuery query,
            EventSource source,
            RunSettings settings,
            ScanReport report,
            StepMeter meter) {
        requireSound(query);
        return run(plan(query, settings), source, settings, report, Optional.of(meter));
    }

    /// Tells what becomes of one event: which steps let it through, and which drops it for what.
    ///
    /// @param event a source of one event
    /// @throws dev.eyas.function.QueryException when the query cannot run over it
    public Why.Fate why(CheckedQuery query, EventSource event, RunSettings settings) {
        requireSound(query);
        return new Why(
                        query.plan(),
                        part ->
                                run(
                                                withFacts(part, settings),
                                                event,
                                                settings.withThreads(1),
                                                new ScanReport(new Warnings()),
                                                Optional.empty())
                                        .rows())
                .fate();
    }

    private static void requireSound(CheckedQuery query) {
        if (query.hasErrors()) {
            throw new IllegalArgumentException("a query with errors cannot run");
        }
    }

    private QueryResult run(
            Plan plan,
            EventSource source,
            RunSettings settings,
            ScanReport report,
            Optional<StepMeter> meter) {
        int threads = settings.threads();
        PhasedRun.Pass pass =
                settings.facts() == Facts.NONE
                        ? (run, told) -> BoundedDriver.run(run, source, threads, told)
                        : (run, told) -> new EnrichedDriver(names, source, threads, told).run(run);
        return new PhasedRun(
                        surroundings(settings, report),
                        new MemoryBudget(settings.memoryBytes()),
                        report,
                        pass,
                        meter)
                .result(plan);
    }

    /// The steps of a query without errors that looks at each event on its own, for one thread.
    public EventSteps steps(CheckedQuery query, long now, Warnings warnings) {
        return EventSteps.of(
                Optimizer.optimize(query.plan()),
                surroundings(RunSettings.at(now), new ScanReport(warnings)));
    }

    /// The plan as it will run: rewritten, and with facts where they are read.
    public Plan plan(CheckedQuery query, RunSettings settings) {
        return withFacts(Optimizer.optimize(query.plan()), settings);
    }

    private Plan withFacts(Plan plan, RunSettings settings) {
        return settings.facts() == Facts.NONE
                ? plan
                : new PlaceFacts(names, settings.facts() == Facts.ALL).rewrite(plan);
    }

    /// The dictionary of fields, with the names people use and the facts that enrichment brings.
    public FieldDictionary dictionary() {
        Map<String, String> aliases = new HashMap<>();
        Set<String> processFacts = new HashSet<>(names.processFacts());
        names.aliases()
                .forEach((name, alias) -> {
                    if (!alias.basename()) {
                        aliases.put(name, alias.field());
                    } else if (names.processFacts().contains(alias.field())) {
                        processFacts.add(name);
                    }
                });
        return FieldDictionary.of(aliases, processFacts, names.hostFacts());
    }

    private static Surroundings surroundings(RunSettings settings, ScanReport report) {
        return new Surroundings(
                settings.now(),
                settings.start(),
                settings.end(),
                report.warnings(),
                settings.patience(),
                settings.keepsEvents());
    }
}
