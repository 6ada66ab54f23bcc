package dev.eyas.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The commands of the shell: a word behind a colon, with which no query begins.
enum ShellWord {
    HELP("[FUNCTION]", "this, or all about a function"),
    FIELDS("[TEXT]", "the fields of the data, or those with TEXT in their names"),
    FUNCTIONS("", "all functions, a line each"),
    EXPLAIN("QUERY", "how a query runs, without running it"),
    TIME("[START [END]]", "only events of that time: 7d, 2026-01-31T12:00, or `all`"),
    FORMAT("[FORMAT]", "how rows are printed: table, json, ndjson, csv"),
    SAVE("FILE", "write the rows seen last, as the name ends: .csv, .json or .ndjson"),
    OPEN("PATH…", "read other files"),
    HISTORY("[TEXT]", "what was typed before, or what of it has TEXT"),
    QUIT("", "leave; so does Ctrl-D");

    private static final Pattern FORM = Pattern.compile("(?s):([a-zA-Z]+)(\\s+)?(.*)");

    private final String arguments;
    private final String summary;

    ShellWord(String arguments, String summary) {
        this.arguments = arguments;
        this.summary = summary;
    }

    /// A line that begins like a command.
    ///
    /// @param word what stands behind the colon
    /// @param argument what follows it
    /// @param start where that begins in the line
    record Line(String word, String argument, int start) {

        Optional<ShellWord> command() {
            return Arrays.stream(values())
                    .filter(command -> command.word().equalsIgnoreCase(":" + word))
                    .findFirst();
        }

        List<String> words() {
            return argument.isBlank() ? List.of() : List.of(argument.strip().split("\\s+", -1));
        }
    }

    /// The line as a command, if it begins like one.
    static Optional<Line> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Line(form.group(1), form.group(3), form.start(3)))
                : Optional.empty();
    }

    /// Where the query in a text begins; nothing if there is none.
    static Optional<Integer> queryStart(String text) {
        Optional<Line> line = read(text);
        if (line.isEmpty()) {
            return Optional.of(0);
        }
        return line.filter(known -> known.command().filter(EXPLAIN::equals).isPresent())
                .filter(known -> known.start() > EXPLAIN.word().length())
                .map(Line::start);
    }

    /// As it is typed.
    String word() {
        return ":" + name().toLowerCase(Locale.ROOT);
    }

    String arguments() {
        return arguments;
    }

    String summary() {
        return summary;
    }
}
