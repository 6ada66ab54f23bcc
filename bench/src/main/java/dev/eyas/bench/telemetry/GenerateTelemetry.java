package dev.eyas.bench.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// The command that writes telemetry of any size for benchmarks.
///
/// Beside the parts it writes `aidmaster/part-00000.ndjson`, which gives the hosts their names.
public final class GenerateTelemetry {
    private static final String USAGE =
            """
            usage: GenerateTelemetry --out DIR (--events N | --bytes N[K|M|G]) [options]
              --profile plain|realistic   how events look (realistic)
              --seed N                    same seed, same bytes (1)
              --parts N                   number of files (1)
              --gzip                      compress the files
              --threads N                 threads; never changes the output (processors)
              --attacks N                 attacks per million events (20)
              --agents N                  agents' calls per million events (200)
            """;
    private static final int FEWEST_HOSTS = 20;
    private static final int MOST_HOSTS = 250;
    private static final int EVENTS_PER_HOST = 2_000;
    private static final int USUAL_BYTES = 1_100;

    private GenerateTelemetry() {}

    public static void main(String[] arguments) throws IOException {
        Arguments given;
        try {
            given = Arguments.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        run(given);
    }

    static void run(Arguments given) throws IOException {
        long roughly =
                given.events() > 0 ? given.events() : Math.max(1, given.bytes() / USUAL_BYTES);
        int hosts = Math.clamp(roughly / EVENTS_PER_HOST, FEWEST_HOSTS, MOST_HOSTS);
        Fleet fleet = Fleet.random(given.seed(), hosts);
        BulkTelemetry telemetry =
                new BulkTelemetry(
                        given.seed(),
                        fleet,
                        new BulkTelemetry.Rates(given.attacks(), given.agentCalls()));
        long events = given.events() > 0 ? given.events() : eventsOf(given, telemetry);
        new TelemetryWriter(telemetry, given.request(events)).write();
        writeHosts(fleet, given);
    }

    /// How many events make about so many bytes, judged by one slice of them.
    private static long eventsOf(Arguments given, BulkTelemetry telemetry) {
        int sample = telemetry.eventsPerSlice();
        int size = 0;
        for (Bytes lane : new TelemetryWriter(telemetry, given.request(2L * sample)).render(1, 0)) {
            size += lane.size();
        }
        return Math.max(1, given.bytes() * sample / size);
    }

    private static void writeHosts(Fleet fleet, Arguments given) throws IOException {
        Bytes lines = new Bytes();
        Line line = new Line(Dice.of(given.seed()));
        for (Host host : fleet.hosts()) {
            line.clear();
            AidMaster.describe(host, BulkTelemetry.BEGIN_MILLIS, line);
            line.writeTo(lines, given.profile().keyOrder(), Line.Escaping.MINIMAL);
        }
        Path folder = Files.createDirectories(given.out().resolve("aidmaster"));
        Files.write(
                folder.resolve(String.format(Locale.ROOT, "part-%05d.ndjson", 0)), lines.toArray());
    }
}
