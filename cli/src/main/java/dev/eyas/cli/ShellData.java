package dev.eyas.cli;

import dev.eyas.assist.FieldSample;
import dev.eyas.assist.FieldSample.Sampled;
import dev.eyas.data.EventSource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.source.FileSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// What the queries of a shell read, and what is known of its fields. They are looked at beside
/// what else happens, so that nobody waits.
final class ShellData {

    /// So many events of each file, or piece of a large one, are looked at.
    private static final int EVENTS_OF_PART = 500;

    /// So many of all files, so that a folder of thousands does not keep the machine busy.
    private static final int EVENTS_OF_ALL = 20_000;

    private final FileSource files;
    private final EventSource source;
    private final FieldSample sample = new FieldSample(EVENTS_OF_PART, EVENTS_OF_ALL);
    private final ScanReport report = new ScanReport(new Warnings());
    private final Thread looking;
    private volatile Optional<Sampled> known = Optional.empty();

    private ShellData(FileSource files, EventSource source) {
        this.files = files;
        this.source = source;
        this.looking = Thread.ofPlatform().daemon().name("fields").unstarted(this::look);
    }

    /// Opens the paths and begins to look at them.
    static ShellData open(List<String> paths, ParseResult arguments, Console console) {
        FileSource files = Inputs.files(paths, arguments, console);
        ShellData data = new ShellData(files, Parsing.of(files, arguments, console));
        data.looking.start();
        return data;
    }

    private void look() {
        sample.look(source, report);
        known = Optional.of(sample.sampled());
    }

    EventSource source() {
        return source;
    }

    /// What is known of the fields by now.
    Sampled sampled() {
        return known.orElseGet(sample::sampled);
    }

    /// Waits until all is looked at, or so long.
    void await(Duration patience) {
        try {
            looking.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops looking.
    void close() {
        report.stop();
    }

    /// What was wrong with the inputs so far.
    ScanSummary summary(Console console) {
        return new ScanSummary(console, Verbosity.USUAL, source, report);
    }

    /// How much there is: `5 files · 24.0 MB · sampled 4,000 events of 2026-11-03 10:00:00 to
    /// 10:59:58 UTC: 81 fields`
    ///
    /// @param columns how wide lines may be
    String amount(int columns) {
        Sampled seen = sampled();
        String times =
                seen.earliest().isPresent()
                        ? " of " + times(seen.earliest().getAsLong(), seen.latest().getAsLong())
                        : "";
        String sampled =
                "sampled "
                        + Counts.of(seen.events(), "event", "events")
                        + times
                        + ": "
                        + Counts.of(seen.fields().size(), "field", "fields");
        return Paragraph.of(
                "",
                String.join(
                        " · ",
                        Counts.of(files.inputs(), "file", "files"),
                        Counts.bytes((double) files.storedBytes()),
                        sampled),
                columns);
    }

    private static String times(long earliest, long latest) {
        String from = Counts.moment(earliest);
        String to = Counts.moment(latest);
        String day = from.substring(0, from.indexOf(' ') + 1);
        return from + " to " + (to.startsWith(day) ? to.substring(day.length()) : to) + " UTC";
    }
}
