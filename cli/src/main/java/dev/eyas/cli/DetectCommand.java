package dev.eyas.cli;

import dev.eyas.cli.report.Report;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionRun;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Level;
import dev.eyas.function.QueryException;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.yaml.DefinitionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas detect`: runs detections over telemetry and prints findings.
final class DetectCommand implements Command {

    private static final String FAIL_ON = "--fail-on";
    private static final String SHOW = "--show";
    private static final String BASELINE = "--baseline";
    private static final String REPORT = "--report";
    private static final String THREADS = "--threads";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "detect",
                        "[OPTIONS] [PATH…]",
                        "Runs detections over telemetry in files, folders, patterns or standard input, and prints findings.",
                        """
                        eyas detect examples/
                        eyas detect exports/ --start 7d --fail-on high
                        eyas detect exports/ --show a5504e7b0eaa
                        eyas detect exports/ --format ndjson > known.ndjson
                        eyas detect exports/ --baseline known.ndjson
                        eyas detect exports/ --report report.html
                        eyas detect --detections mine/ --only my-detection events.ndjson
                        """);
        spec.addOption(DetectionChoice.folder());
        spec.addOption(DetectionChoice.only());
        TimeRange.options().forEach(spec::addOption);
        spec.addOption(Options.value("ID", "Show one finding with all that is known of it.", SHOW));
        spec.addOption(
                Options.value(
                        "FILE",
                        "Leave out findings whose id stands in this file, as an earlier run printed it.",
                        BASELINE));
        spec.addOption(
                Options.value(
                        "FILE",
                        "Also write one HTML page with all there is to know of the findings, to be handed on.",
                        REPORT));
        spec.addOption(
                Options.value(
                        "SEVERITY",
                        "End with exit code 1 when a finding is at least this severe.",
                        FAIL_ON));
        spec.addOption(
                Options.value(
                        "FORMAT",
                        "How findings are printed: text on a terminal, else ndjson.",
                        Options.FORMAT));
        spec.addOption(Inputs.inputFormat());
        spec.addOption(Inputs.at());
        spec.addOption(Parsing.option());
        spec.addOption(
                Options.value(
                        "COUNT",
                        "How many threads read; as many as there are processors.",
                        THREADS));
        spec.addOption(Strictness.option());
        Verbosity.options().forEach(spec::addOption);
        spec.addPositional(Options.positionals("PATH", "What to read; `-` is standard input."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        Optional<Level> failOn = Options.value(arguments, FAIL_ON).map(DetectCommand::level);
        FindingFormat format = FindingFormat.of(arguments, console);
        Baseline baseline = Baseline.of(Options.value(arguments, BASELINE));
        RunSettings settings = settings(arguments, console);
        Optional<ReportFile> page = Options.value(arguments, REPORT).map(ReportFile::of);
        List<Detection> detections;
        DetectionRun.Outcome outcome;
        WatchedSource source =
                new WatchedSource(Inputs.open(Options.positionals(arguments), arguments, console));
        ScanReport report = new ScanReport(new Warnings());
        console.interruption().then(report::stop);
        Verbosity verbosity = Verbosity.of(arguments);
        try (Progress _ = Progress.start(console, verbosity, report, source)) {
            detections = DetectionChoice.of(arguments);
            outcome = new DetectionRun(Engine.create(), settings).run(detections, source, report);
        } catch (DefinitionException wrong) {
            throw new UsageError(String.valueOf(wrong.getMessage()), "");
        } catch (QueryException failure) {
            console.complain(failure);
            return ExitCode.WRONG;
        }
        List<Finding> findings =
                outcome.findings().stream().filter(finding -> !baseline.knows(finding)).toList();
        Optional<String> shown = Options.value(arguments, SHOW);
        if (shown.isPresent()) {
            show(findings, shown.get(), console);
        } else {
            print(findings, format, console);
        }
        ScanSummary summary = new ScanSummary(console, verbosity, source, report);
        summary.printWarnings();
        DetectSummary detectSummary = new DetectSummary(console, verbosity);
        detectSummary.print(detections, outcome, findings, summary);
        if (shown.isEmpty()) {
            detectSummary.printNext(findings);
        }
        if (page.isPresent() && !report.isStopped()) {
            page.get()
                    .write(
                            new Report(
                                    detections,
                                    findings,
                                    outcome.gaps(),
                                    summary.warnings(),
                                    ReportFile.search(
                                            Options.positionals(arguments),
                                            summary.amount(),
                                            settings)));
        }
        ExitCode scanned = summary.exitCode(Strictness.of(arguments));
        boolean fails =
                failOn.isPresent()
                        && findings.stream()
                                .anyMatch(
                                        finding -> finding.severity().compareTo(failOn.get()) >= 0);
        return scanned == ExitCode.RAN && fails ? ExitCode.FOUND : scanned;
    }

    private static void print(List<Finding> findings, FindingFormat format, Console console) {
        switch (format) {
            case TEXT -> new FindingList(findings, console).print();
            case NDJSON ->
                    findings.forEach(finding -> console.out().println(FindingJson.of(finding)));
        }
        console.out().flush();
    }

    private static void show(List<Finding> findings, String id, Console console) {
        Finding finding =
                findings.stream()
                        .filter(known -> known.id().startsWith(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new UsageError(
                                        "there is no finding `" + id + "` in this telemetry",
                                        "ids stand in the list of findings"));
        new FindingText(finding).print(console.out(), console.outputWidth());
        console.out().flush();
    }

    private static Level level(String word) {
        return Level.of(word)
                .orElseThrow(() ->
                        new UsageError(
                                "there is no severity `" + word + "`",
                                "severities: "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Level.values())
                                                        .map(Level::word)
                                                        .toList())));
    }

    private static RunSettings settings(ParseResult arguments, Console console) {
        long now = console.now();
        TimeRange range = TimeRange.of(arguments, now);
        RunSettings settings = RunSettings.at(now).between(range.start(), range.end());
        return Options.value(arguments, THREADS)
                .map(count -> settings.withThreads(Options.positive(THREADS, count)))
                .orElse(settings);
    }
}
