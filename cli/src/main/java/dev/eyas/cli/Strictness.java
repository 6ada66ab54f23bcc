package dev.eyas.cli;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// What a bad line among good ones means for the exit code.
enum Strictness {
    /// Nothing: it is warned of.
    LENIENT,
    /// The input counts as not read to its end.
    STRICT;

    private static final String OPTION = "--strict";

    static OptionSpec option() {
        return Options.flag("End with exit code 3 when a line or record is no good.", OPTION);
    }

    static Strictness of(ParseResult arguments) {
        return arguments.hasMatchedOption(OPTION) ? STRICT : LENIENT;
    }
}
