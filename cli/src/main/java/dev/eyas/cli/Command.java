package dev.eyas.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command of `eyas`. It is made only when it was asked for, so what it does not need is never
/// loaded.
interface Command {

    /// Its options, and its help.
    CommandSpec spec();

    /// Does what the arguments ask for. A [UsageError] when they make no sense together.
    ExitCode run(ParseResult arguments, Console console);
}
