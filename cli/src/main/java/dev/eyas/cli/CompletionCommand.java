package dev.eyas.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `eyas completion`: a script that completes commands, options and files.
final class CompletionCommand implements Command {

    /// A command, for people who begin to type it.
    record Words(String name, String summary, CommandSpec spec) {

        private List<String> options() {
            return spec.options().stream()
                    .flatMap(option -> List.of(option.names()).stream())
                    .filter(name -> name.startsWith("--"))
                    .sorted()
                    .toList();
        }
    }

    private final Supplier<List<Words>> commands;

    CompletionCommand(Supplier<List<Words>> commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "completion",
                        "SHELL",
                        "Prints a script that completes commands, options and files: for bash, zsh or fish.",
                        """
                        eyas completion bash >> ~/.bashrc
                        eyas completion zsh >> ~/.zshrc
                        eyas completion fish > ~/.config/fish/completions/eyas.fish
                        """);
        spec.addPositional(Options.positionals("SHELL", "bash, zsh or fish."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        List<String> shells = Options.positionals(arguments);
        if (shells.isEmpty()) {
            throw new MissingInput();
        }
        console.out()
                .print(
                        switch (shells.getFirst()) {
                            case "bash" -> bash();
                            case "zsh" -> "autoload -U +X bashcompinit && bashcompinit\n" + bash();
                            case "fish" -> fish();
                            default ->
                                    throw new UsageError(
                                            "there is no script for `" + shells.getFirst() + "`",
                                            "shells: bash, zsh, fish");
                        });
        console.out().flush();
        return ExitCode.RAN;
    }

    private String bash() {
        List<Words> all = commands.get();
        String names = all.stream().map(Words::name).collect(Collectors.joining(" "));
        String cases =
                all.stream()
                        .map(command ->
                                "        %s) options='%s' ;;\n"
                                        .formatted(
                                                command.name(),
                                                String.join(" ", command.options())))
                        .collect(Collectors.joining());
        return """
        _eyas() {
            local word=${COMP_WORDS[COMP_CWORD]} options=''
            COMPREPLY=()
            if [ "$COMP_CWORD" -eq 1 ]; then
                COMPREPLY=($(compgen -W '%s' -- "$word"))
                return
            fi
            case ${COMP_WORDS[1]} in
        %s    esac
            case $word in
                -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
            esac
        }
        complete -o default -F _eyas eyas
        """
                .formatted(names, cases);
    }

    private String fish() {
        StringBuilder script = new StringBuilder();
        for (Words command : commands.get()) {
            script.append(
                    "complete -c eyas -n __fish_use_subcommand -a %s -d %s\n"
                            .formatted(command.name(), quoted(command.summary())));
            for (OptionSpec option : command.spec().options()) {
                script.append(
                        "complete -c eyas -n '__fish_seen_subcommand_from %s' -l %s -d %s\n"
                                .formatted(
                                        command.name(),
                                        option.longestName().replaceFirst("^-+", ""),
                                        quoted(option.description()[0])));
            }
        }
        return script.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}
