package dev.eyas.cli;

import dev.eyas.data.ScanReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A line on the terminal that tells how far a scan is, gone when the scan is over. Scans that are
/// over at once show none.
final class Progress implements AutoCloseable {

    private static final long FIRST_MILLIS = 300;
    private static final long STEP_MILLIS = 100;
    private static final long FIRST_GUESS_SECONDS = 1;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final ScanReport report;
    private final WatchedSource source;
    private final long start = System.nanoTime();
    private boolean over;
    private boolean shown;

    private Progress(PrintStream err, ScanReport report, WatchedSource source) {
        this.err = err;
        this.report = report;
        this.source = source;
    }

    /// Starts to paint where a person looks and wants to know.
    static Progress start(
            Console console, Verbosity verbosity, ScanReport report, WatchedSource source) {
        Progress progress = new Progress(console.err(), report, source);
        boolean wanted =
                console.terminal().errors()
                        && console.terminal().moves()
                        && verbosity != Verbosity.QUIET;
        if (wanted) {
            Thread.ofPlatform().daemon().name("progress").start(progress::paint);
            console.interruption().then(progress::close);
        }
        return progress;
    }

    private synchronized void paint() {
        try {
            pause(FIRST_MILLIS);
            while (!over) {
                err.print(ERASE_LINE + line(elapsed()));
                err.flush();
                shown = true;
                pause(STEP_MILLIS);
            }
        } catch (InterruptedException _) {
            over = true;
        }
    }

    /// Waits so long, or until it is over.
    private synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0 && !over; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private String line(Duration elapsed) {
        if (source.passes() > 1) {
            return "looking up processes and hosts  " + share();
        }
        double seconds = elapsed.toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "%s%s  %s/s  %,d hits%s",
                share(),
                Counts.bytes((double) report.bytes()),
                Counts.bytes(report.bytes() / seconds),
                source.hits(),
                left(seconds).map(words -> "  " + words + " left").orElse(""));
    }

    /// How much is done; nothing before the first part is, for how long a part is nobody knows.
    private String share() {
        double done = source.progress();
        return done == 0 ? "" : String.format(Locale.ROOT, "%3.0f %%  ", done * 100);
    }

    private Optional<String> left(double seconds) {
        double done = source.progress();
        if (done == 0 || seconds < FIRST_GUESS_SECONDS) {
            return Optional.empty();
        }
        return Optional.of(Counts.about(Duration.ofSeconds(Math.round(seconds / done - seconds))));
    }

    @Override
    public synchronized void close() {
        over = true;
        notifyAll();
        if (shown) {
            err.print(ERASE_LINE);
            err.flush();
            shown = false;
        }
    }
}
