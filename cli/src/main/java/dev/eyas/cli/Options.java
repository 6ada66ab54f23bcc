package dev.eyas.cli;

import dev.eyas.syntax.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// Options that several commands share, and how their values are read.
final class Options {

    static final String DIALECT = "--dialect";
    static final String FORMAT = "--format";
    static final String QUERY_FILE = "--query-file";
    static final String QUIET = "--quiet";
    static final String VERBOSE = "--verbose";

    private Options() {}

    /// The frame of a command's help.
    ///
    /// @param synopsis what follows the command's name
    /// @param examples lines of examples, without indentation
    static CommandSpec command(String name, String synopsis, String summary, String examples) {
        CommandSpec spec = CommandSpec.create().name("eyas " + name);
        spec.usageMessage()
                .customSynopsis("eyas " + name + " " + synopsis)
                .description("", summary, "")
                .footer(("\nExamples:\n" + examples.indent(2)).split("\n"));
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        return spec;
    }

    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).description(description).build();
    }

    static OptionSpec value(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec values(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec dialect() {
        return value(
                "DIALECT",
                "The language spoken: eyas (default) or logscale, which refuses extensions.",
                DIALECT);
    }

    static PositionalParamSpec positionals(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .hideParamSyntax(true)
                .description(description)
                .build();
    }

    static List<String> positionals(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, List.<String>of());
    }

    static Optional<String> value(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, null));
    }

    static List<String> values(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.<String>of());
    }

    static Dialect dialect(ParseResult arguments) {
        Optional<String> word = value(arguments, DIALECT);
        if (word.isEmpty()) {
            return Dialect.EYAS;
        }
        return switch (word.get().toLowerCase(Locale.ROOT)) {
            case "eyas" -> Dialect.EYAS;
            case "logscale" -> Dialect.LOGSCALE;
            default ->
                    throw new UsageError(
                            "there is no dialect `" + word.get() + "`", "dialects: eyas, logscale");
        };
    }

    static UsageError noFormat(String word, List<String> words) {
        return new UsageError(
                "there is no format `" + word + "`", "formats: " + String.join(", ", words));
    }

    static int positive(String option, String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new UsageError(
                    "`" + text + "` is no number for " + option, "write a whole number from 1 on");
        }
        return Integer.parseInt(text);
    }
}
