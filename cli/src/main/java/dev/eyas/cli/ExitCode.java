package dev.eyas.cli;

/// What the exit code of a command says; the same for all of them.
public enum ExitCode {
    /// It ran.
    RAN(0),
    /// It ran, and found what it was asked to fail on.
    FOUND(1),
    /// It could not start: the query, the detection or the arguments are wrong.
    WRONG(2),
    /// An input could not be read to its end. Wins over [#FOUND].
    INCOMPLETE(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
