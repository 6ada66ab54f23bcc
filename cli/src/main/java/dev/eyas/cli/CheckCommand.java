package dev.eyas.cli;

import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.cli.CheckReport.CheckedFile;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas check`: what is wrong with queries, without running them.
final class CheckCommand implements Command {

    private static final String FIX = "--fix";
    private static final String ALERT = "--alert";
    private static final String PAGES = "docs/reference/diagnostics/";
    private static final int SHOWN_PAGES = 3;

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "check",
                        "[OPTIONS] [PATH…]",
                        "Says what is wrong or doubtful with queries: in files, in the .cql files of folders, or on standard input;"
                                + " and with detections: detection.yaml files, and alerts exported from LogScale."
                                + " Ends with exit code 1 when there is an error or a warning.",
                        """
                        eyas check queries/
                        eyas check detections/
                        eyas check --dialect logscale --alert filter portable.cql
                        echo 'grupBy(host)' | eyas check
                        eyas check --format sarif queries/ > eyas.sarif
                        """);
        spec.addOption(
                Options.value(
                        "FORMAT",
                        "text (default), json (one object a line), sarif or github.",
                        Options.FORMAT));
        References.addOptions(spec);
        spec.addOption(Options.dialect());
        spec.addOption(
                Options.flag(
                        "Mend in the files what can be mended for sure, and tell what is left.",
                        FIX));
        spec.addOption(
                Options.value(
                        "KIND",
                        "The kind of alert that is to run the queries: filter, aggregate, scheduled or legacy. What LogScale does not take there is told.",
                        ALERT));
        Verbosity.options().forEach(spec::addOption);
        spec.addPositional(
                Options.positionals("PATH", "Files and folders; `-` is standard input."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        CheckReport report = report(arguments, console);
        Dialect dialect = Options.dialect(arguments);
        QueryFiles files = QueryFiles.read(Options.positionals(arguments), console);
        Engine engine = Engine.create();
        AnalysisSettings settings = References.in(engine.analysis().withoutValues(), arguments);
        DefinitionCheck definitions =
                new DefinitionCheck(
                        engine,
                        dialect,
                        settings,
                        References.in(engine.analysis(), arguments),
                        Options.value(arguments, ALERT).map(CheckCommand::alert),
                        files.definitions());
        Function<SourceText, CheckedFile> check = definitions::query;
        List<CheckedFile> checked = new ArrayList<>();
        for (SourceText text : files.texts()) {
            CheckedFile file = check.apply(text);
            checked.add(arguments.hasMatchedOption(FIX) ? fix(check, file, console) : file);
        }
        checked.addAll(definitions.all());
        console.out().print(report.of(checked));
        console.out().flush();
        boolean hasAnswer = files.isComplete() || !checked.isEmpty();
        if (hasAnswer && Verbosity.of(arguments) != Verbosity.QUIET) {
            console.err().println(summary(checked, files.definitions().size()));
            reading(checked, engine).ifPresent(console.err()::println);
        }
        if (!files.isComplete()) {
            return ExitCode.INCOMPLETE;
        }
        return count(checked, Severity.ERROR) + count(checked, Severity.WARNING) == 0
                ? ExitCode.RAN
                : ExitCode.FOUND;
    }

    private static AlertKind alert(String word) {
        return switch (word) {
            case "filter" -> AlertKind.FILTER;
            case "aggregate" -> AlertKind.AGGREGATE;
            case "scheduled" -> AlertKind.SCHEDULED;
            case "legacy" -> AlertKind.LEGACY;
            default ->
                    throw new UsageError(
                            "there is no kind of alert `" + word + "`",
                            "the kinds are filter, aggregate, scheduled and legacy");
        };
    }

    private static CheckReport report(ParseResult arguments, Console console) {
        Optional<String> word = Options.value(arguments, Options.FORMAT);
        CheckReport.Format format =
                word.isEmpty()
                        ? CheckReport.Format.TEXT
                        : CheckReport.Format.named(word.get())
                                .orElseThrow(() ->
                                        Options.noFormat(word.get(), CheckReport.Format.words()));
        return switch (format) {
            case TEXT -> new TextReport(console.outputColours(), console.outputWidth());
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport(Commands.version());
            case GITHUB -> new GithubReport();
        };
    }

    private static CheckedFile fix(
            Function<SourceText, CheckedFile> check, CheckedFile file, Console console) {
        if (QueryFiles.isStandardInput(file.source())) {
            throw new UsageError(FIX + " mends files, not standard input", "");
        }
        String fixed = Fixes.apply(file.source().text(), file.diagnostics());
        if (fixed.equals(file.source().text())) {
            return file;
        }
        try {
            Files.writeString(Path.of(file.source().name()), fixed);
        } catch (IOException failure) {
            console.complain(
                    file.source().name() + ": writing failed: " + FailureWords.of(failure), "");
            return file;
        }
        return check.apply(new SourceText(file.source().name(), fixed));
    }

    private static String summary(List<CheckedFile> checked, int definitions) {
        if (checked.isEmpty()) {
            return "no queries found; in folders they are called *.cql";
        }
        int queries = checked.size() - definitions;
        List<String> places = new ArrayList<>();
        if (queries > 0) {
            places.add(Counts.of(queries, "query", "queries"));
        }
        if (definitions > 0) {
            places.add(Counts.of(definitions, "detection file", "detection files"));
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = count(checked, severity);
            if (count > 0) {
                parts.add(
                        Counts.of(
                                count,
                                severity.word(),
                                severity.word() + (severity == Severity.INFO ? "" : "s")));
            }
        }
        String found = parts.isEmpty() ? "nothing to complain about" : String.join(", ", parts);
        return found + " in " + String.join(" and ", places);
    }

    /// Where there is more to read about what was found.
    private static Optional<String> reading(List<CheckedFile> checked, Engine engine) {
        Set<String> pages = engine.lintCodes();
        List<String> found =
                checked.stream()
                        .flatMap(file -> file.diagnostics().stream())
                        .map(Diagnostic::code)
                        .filter(pages::contains)
                        .distinct()
                        .sorted()
                        .limit(SHOWN_PAGES)
                        .map(code -> PAGES + code + ".md")
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of("read more: " + String.join(", ", found));
    }

    private static long count(List<CheckedFile> checked, Severity severity) {
        return checked.stream()
                .flatMap(file -> file.diagnostics().stream())
                .map(Diagnostic::severity)
                .filter(severity::equals)
                .count();
    }
}
