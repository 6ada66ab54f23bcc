package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.output.JsonText;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.function.QueryException;
import dev.eyas.lookup.LookupTexts;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.LineNumberReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas cases`: many small queries in one process, each over the few events it brings. What is
/// wrong with one case is that case's answer and costs the others nothing.
final class CasesCommand implements Command {

    private static final String NOW = "--now";
    private static final String STANDARD_INPUT = "-";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "cases",
                        "[OPTIONS] [FILE.jsonl…]",
                        "Runs the query of each line {\"id\",\"query\",\"input\":[…]|null,\"files\":{…}} over its input, and prints {\"id\",\"rows\":[…]}"
                                + " or {\"id\",\"error\":\"…\"}, in order. Events stand as they are: no facts are put on them.",
                        """
                        eyas cases cases.jsonl
                        echo '{"id":"a","query":"x>1","input":[{"x":2}]}' | eyas cases
                        """);
        spec.addOption(Options.value("TIME", "What `now()` says; the start of the run.", NOW));
        spec.addPositional(
                Options.positionals("FILE", "The cases, one a line; `-` is standard input."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        List<String> files = Options.positionals(arguments);
        if (files.isEmpty() && console.terminal().input()) {
            throw new MissingInput();
        }
        RunSettings settings =
                RunSettings.at(
                                TimeOption.read(NOW, Options.value(arguments, NOW), console.now())
                                        .orElse(console.now()))
                        .withThreads(1);
        Engine engine = Engine.create();
        boolean complete = true;
        for (String file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
            try {
                answer(file, engine, settings, console);
            } catch (InvalidPathException _) {
                console.complain(file + ": there can be no such file", "");
                complete = false;
            } catch (IOException failure) {
                console.complain(file + ": " + FailureWords.of(failure), "");
                complete = false;
            }
        }
        return complete ? ExitCode.RAN : ExitCode.INCOMPLETE;
    }

    private static void answer(String file, Engine engine, RunSettings settings, Console console)
            throws IOException {
        try (InputStream stream =
                        file.equals(STANDARD_INPUT)
                                ? console.in()
                                : Files.newInputStream(Path.of(file));
                LineNumberReader lines =
                        new LineNumberReader(
                                new InputStreamReader(
                                        stream,
                                        StandardCharsets.UTF_8
                                                .newDecoder()
                                                .onMalformedInput(CodingErrorAction.REPLACE)))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    String answer = answer(line, lines.getLineNumber(), engine, settings);
                    console.out().println(answer);
                }
            }
        }
    }

    private static String answer(String line, int number, Engine engine, RunSettings settings) {
        WorkedCase workedCase;
        try {
            workedCase = CaseReader.read(line);
        } catch (WorkedCase.Unreadable unreadable) {
            return error(unreadable.id(), "line " + number + " " + unreadable.getMessage());
        }
        try {
            return answer(workedCase, engine, settings);
        } catch (QueryException failure) {
            return error(workedCase.id(), failure.code() + ": " + failure.getMessage());
        } catch (RuntimeException | StackOverflowError | AssertionError bug) {
            return error(workedCase.id(), "internal error: " + bug);
        }
    }

    private static String answer(WorkedCase workedCase, Engine engine, RunSettings settings) {
        CheckedQuery checked =
                engine.check(
                        workedCase.query(),
                        Dialect.EYAS,
                        engine.analysis().withFiles(new LookupTexts(workedCase.files())));
        if (checked.hasErrors()) {
            SourceText source = new SourceText("", workedCase.query());
            Diagnostic first =
                    checked.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .findFirst()
                            .orElseThrow();
            int start = first.span().start();
            String place = source.line(start) + ":" + source.column(start);
            return error(workedCase.id(), first.code() + " at " + place + ": " + first.message());
        }
        MemorySource source = new MemorySource(workedCase.id(), workedCase.input());
        List<Map<String, String>> rows =
                engine.run(checked, source, settings, new ScanReport(new Warnings())).rows();
        JsonText json =
                new JsonText().open('{').member("id", workedCase.id()).name("rows").open('[');
        for (Map<String, String> row : rows) {
            json.open('{');
            row.forEach(json::member);
            json.close('}');
        }
        return json.close(']').close('}').toString();
    }

    private static String error(String id, String message) {
        return new JsonText()
                .open('{')
                .member("id", id)
                .member("error", message)
                .close('}')
                .toString();
    }
}
