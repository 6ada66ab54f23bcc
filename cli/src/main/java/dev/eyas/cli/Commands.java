package dev.eyas.cli;

import dev.eyas.diagnostic.Closest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The commands of `eyas`, found by name; the one that was asked for is made, the others are not.
final class Commands {

    private record Entry(String name, String summary, Supplier<Command> command) {}

    private static final List<Entry> ALL =
            List.of(
                    new Entry(
                            "detect",
                            "run detections over telemetry; print findings",
                            DetectCommand::new),
                    new Entry("run", "run a query over files; print rows", RunCommand::new),
                    new Entry("shell", "a prompt for queries, with completion", ShellCommand::new),
                    new Entry("check", "say what is wrong with queries", CheckCommand::new),
                    new Entry("test", "run the tests of detections", TestCommand::new),
                    new Entry("fmt", "format queries", FmtCommand::new),
                    new Entry(
                            "explain",
                            "show how a query runs: steps, literals searched first, fields",
                            ExplainCommand::new),
                    new Entry("functions", "the function reference", FunctionsCommand::new),
                    new Entry("cases", "run many small queries in one process", CasesCommand::new),
                    new Entry(
                            "new", "make the files that a detection begins with", NewCommand::new),
                    new Entry(
                            "completion",
                            "print a script that completes commands and options in a shell",
                            () -> new CompletionCommand(Commands::words)));

    /// Help in fewer columns cannot be laid out.
    private static final int NARROWEST_HELP = 55;

    private static final String EXAMPLES =
            """
            Examples:
              eyas detect examples/
              eyas run '#event_simpleName=DnsRequest | groupBy(DomainName)' data/
              cat events.ndjson | eyas run 'CommandLine=/curl/i'
              eyas check queries/
              eyas functions groupBy
              eyas new detection suspicious-netcat
            """;

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    ExitCode run(List<String> arguments) {
        if (arguments.isEmpty()) {
            return help(List.of());
        }
        String first = arguments.getFirst();
        List<String> others = arguments.subList(1, arguments.size());
        return switch (first) {
            case "-h", "--help", "help" -> help(others);
            case "-V", "--version" -> {
                console.out().println("eyas " + version());
                yield ExitCode.RAN;
            }
            default -> find(first).map(entry -> run(entry, others)).orElseGet(() -> unknown(first));
        };
    }

    /// The version in the manifest of the jar.
    static String version() {
        @Nullable String version = Commands.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    /// What can be typed: each command with its summary and its options.
    private static List<CompletionCommand.Words> words() {
        return ALL.stream()
                .map(entry ->
                        new CompletionCommand.Words(
                                entry.name(), entry.summary(), entry.command().get().spec()))
                .toList();
    }

    private static Optional<Entry> find(String name) {
        return ALL.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    private ExitCode help(List<String> about) {
        if (!about.isEmpty()) {
            String name = about.getFirst();
            return find(name)
                    .map(entry -> run(entry, List.of("--help")))
                    .orElseGet(() -> unknown(name));
        }
        StringBuilder text = new StringBuilder();
        text.append("Eyas runs CrowdStrike Query Language (CQL) over files.\n\n");
        text.append("Usage: eyas COMMAND [OPTIONS] …\n\n");
        for (Entry entry : ALL) {
            text.append("  ").append(entry.name()).repeat(' ', 12 - entry.name().length());
            text.append(entry.summary()).append('\n');
        }
        text.append('\n').append(EXAMPLES);
        text.append(
                "\n`eyas COMMAND --help` tells more; `eyas --version` says which Eyas this is.\n");
        console.out().print(text.toString());
        return ExitCode.RAN;
    }

    private ExitCode unknown(String name) {
        boolean isOption = name.startsWith("-");
        boolean isQuery = name.chars().anyMatch(character -> "=|#(*/".indexOf(character) >= 0);
        List<String> names = ALL.stream().map(Entry::name).toList();
        console.complain(
                (isOption ? "there is no option `" : "there is no command `") + name + "`",
                isQuery
                        ? "to run a query: eyas run 'QUERY' PATH…"
                        : meant(isOption ? List.of("--help", "--version") : names, name)
                                .orElse("commands: " + String.join(", ", names)));
        return ExitCode.WRONG;
    }

    private ExitCode run(Entry entry, List<String> arguments) {
        Command command = entry.command().get();
        CommandLine parser = parser(command);
        try {
            ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                console.out().print(parser.getUsageMessage(colours(console.terminal().output())));
                return ExitCode.RAN;
            }
            return command.run(parsed, console);
        } catch (UnmatchedArgumentException unmatched) {
            unmatched(entry, parser, unmatched.getUnmatched().getFirst());
        } catch (ParameterException wrong) {
            console.complain(String.valueOf(wrong.getMessage()), options(entry));
        } catch (UsageError wrong) {
            console.complain(String.valueOf(wrong.getMessage()), wrong.advice());
        } catch (MissingInput _) {
            console.err().print(parser.getUsageMessage(colours(console.terminal().errors())));
        }
        return ExitCode.WRONG;
    }

    private CommandLine parser(Command command) {
        CommandLine parser = new CommandLine(command.spec());
        parser.setExpandAtFiles(false);
        parser.setInterpolateVariables(false);
        parser.setUsageHelpWidth(Math.max(NARROWEST_HELP, console.terminal().width()));
        parser.setUsageHelpLongOptionsMaxWidth(24);
        return parser;
    }

    /// Only options can be left over: the other arguments of every command are a list.
    private void unmatched(Entry entry, CommandLine parser, String argument) {
        String option = argument.replaceFirst("=.*", "");
        console.complain(
                "there is no option `" + option + "`",
                meant(parser.getCommandSpec().optionsMap().keySet(), option)
                        .orElse(options(entry)));
    }

    private static String options(Entry entry) {
        return "options: eyas " + entry.name() + " --help";
    }

    private static Optional<String> meant(Collection<String> words, String word) {
        return Closest.among(words, word).map(closest -> "did you mean `" + closest + "`?");
    }

    private Ansi colours(boolean seen) {
        return seen && console.terminal().colours() ? Ansi.ON : Ansi.OFF;
    }
}
