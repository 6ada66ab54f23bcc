package dev.eyas.cli;

import java.io.PrintStream;

/// A line on the terminal that counts what is done, gone when all is.
final class CountLine implements AutoCloseable {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final String what;
    private final int all;
    private final Shown shown;
    private int done;

    private enum Shown {
        YES,
        NO
    }

    private CountLine(PrintStream err, String what, int all, Shown shown) {
        this.err = err;
        this.what = what;
        this.all = all;
        this.shown = shown;
    }

    /// Counts where a person looks and wants to know.
    static CountLine start(Console console, Verbosity verbosity, String what, int all) {
        boolean wanted =
                console.terminal().errors()
                        && console.terminal().moves()
                        && verbosity != Verbosity.QUIET;
        return new CountLine(console.err(), what, all, wanted ? Shown.YES : Shown.NO);
    }

    /// One more is done.
    synchronized void step() {
        done++;
        if (shown == Shown.YES) {
            err.print(ERASE_LINE + what + "  " + Counts.of(done) + " of " + Counts.of(all));
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown == Shown.YES) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
