package dev.eyas.cli;

import dev.eyas.cli.shell.LineEditor;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas shell`: a prompt at which queries are typed and run.
final class ShellCommand implements Command {

    static final String NO_HISTORY = "--no-history";
    static final String NO_PAGER = "--no-pager";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "shell",
                        "[OPTIONS] PATH…",
                        "Opens a prompt at which queries are typed, completed by Tab, and run over the paths. `:help` there tells more.",
                        """
                        eyas shell examples/
                        eyas shell 'data/*.gz' --start 7d
                        eyas shell exports/ --queries-dir queries/ --files-dir lookups/
                        """);
        TimeRange.options().forEach(spec::addOption);
        References.addOptions(spec);
        spec.addOption(Options.dialect());
        spec.addOption(
                Options.flag(
                        "Put process and host facts on events that are shown whole.",
                        RunCommand.ENRICH));
        spec.addOption(RunCommand.all());
        spec.addOption(Inputs.inputFormat());
        spec.addOption(Inputs.at());
        spec.addOption(Parsing.option());
        spec.addOption(RowPrinter.format());
        spec.addOption(Options.flag("Do not keep what is typed.", NO_HISTORY));
        spec.addOption(Options.flag("Print long results instead of paging them.", NO_PAGER));
        spec.addPositional(Options.positionals("PATH", "What the queries read."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        if (!console.terminal().input() || !console.terminal().output()) {
            throw new UsageError(
                    "`eyas shell` needs a terminal to type at",
                    "to run a query: eyas run 'QUERY' PATH…, or eyas run --query-file FILE PATH…");
        }
        ShellSettings settings = ShellSettings.of(arguments, console);
        try (org.jline.terminal.Terminal terminal = LineEditor.terminal()) {
            return new ShellSession(
                            terminal, settings, settings.history(System.getenv(), console), console)
                    .run();
        } catch (IOException failure) {
            console.complain("the terminal cannot be used: " + FailureWords.of(failure), "");
            return ExitCode.WRONG;
        }
    }
}
