package dev.eyas.cli;

import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Visible;
import dev.eyas.syntax.Layout;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas fmt`: queries in their canonical layout, files in place, standard input to standard
/// output.
final class FmtCommand implements Command {

    private static final String CHECK = "--check";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "fmt",
                        "[OPTIONS] [PATH…]",
                        "Formats queries: files and the .cql files of folders in place, standard input to standard output. Only"
                                + " blanks and line breaks change. Files that "
                                + KeptFiles.LIST
                                + " in their folder names stay as they are: one name or pattern a line.",
                        """
                        eyas fmt queries/
                        eyas fmt --check queries/
                        echo 'a=1|count()' | eyas fmt
                        """);
        spec.addOption(
                Options.flag(
                        "Change nothing; name the files that would change, and end with exit code 1 if there are any.",
                        CHECK));
        spec.addOption(Options.dialect());
        spec.addPositional(
                Options.positionals("PATH", "Files and folders; `-` is standard input."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        QueryFiles files = QueryFiles.read(Options.positionals(arguments), console);
        boolean onlyCheck = arguments.hasMatchedOption(CHECK);
        boolean differs = false;
        boolean broken = false;
        boolean complete = files.isComplete();
        KeptFiles kept = new KeptFiles();
        for (SourceText source : files.texts()) {
            if (!QueryFiles.isStandardInput(source) && kept.holds(Path.of(source.name()))) {
                continue;
            }
            Query query = Parser.parse(source.text(), Options.dialect(arguments));
            if (query.hasErrors()) {
                new DiagnosticReport(console, Verbosity.QUIET).print(source, query.diagnostics());
                broken = true;
                continue;
            }
            String formatted = Layout.of(query);
            requireSameMeaning(query, formatted);
            boolean changes = !formatted.equals(source.text());
            differs |= changes;
            if (onlyCheck) {
                console.out().print(changes ? name(source, console) + "\n" : "");
            } else if (QueryFiles.isStandardInput(source)) {
                console.out().print(formatted);
            } else if (changes) {
                complete &= write(source.name(), formatted, console);
            }
        }
        if (!complete) {
            return ExitCode.INCOMPLETE;
        }
        if (broken) {
            return ExitCode.WRONG;
        }
        return onlyCheck && differs ? ExitCode.FOUND : ExitCode.RAN;
    }

    private static String name(SourceText source, Console console) {
        return console.terminal().output() ? Visible.text(source.name()) : source.name();
    }

    private static void requireSameMeaning(Query query, String formatted) {
        Query again = Parser.parse(formatted, query.dialect());
        if (again.hasErrors() || !TreePrinter.print(again).equals(TreePrinter.print(query))) {
            throw new AssertionError("laying out would change what a query means: " + query.text());
        }
    }

    private static boolean write(String file, String text, Console console) {
        try {
            Files.writeString(Path.of(file), text);
            return true;
        } catch (IOException failure) {
            console.complain(file + ": writing failed: " + FailureWords.of(failure), "");
            return false;
        }
    }
}
