package dev.eyas.cli;

/// The arguments of a command are wrong: what, and what to do about it. Ends the command with
/// [ExitCode#WRONG].
final class UsageError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /// @param message what is wrong and where, as the words after `error: `
    /// @param advice what to do; empty when the message says it
    UsageError(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
