package dev.eyas.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// How much is said on standard error.
enum Verbosity {
    /// Errors only.
    QUIET,
    /// Warnings and counts too.
    USUAL,
    /// And how it was done.
    VERBOSE;

    static List<OptionSpec> options() {
        return List.of(
                Options.flag("Say nothing but errors.", "-q", Options.QUIET),
                Options.flag("Say how it was done, too.", "-v", Options.VERBOSE));
    }

    static Verbosity of(ParseResult arguments) {
        if (arguments.hasMatchedOption(Options.QUIET)) {
            return QUIET;
        }
        return arguments.hasMatchedOption(Options.VERBOSE) ? VERBOSE : USUAL;
    }
}
