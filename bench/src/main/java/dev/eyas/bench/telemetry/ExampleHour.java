package dev.eyas.bench.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One hour of telemetry of a small company in three clouds, with attacks and harmless look-alikes
/// planted in it.
///
/// `main` writes it below the folder it is given, laid out as a synchronised FDR bucket with the
/// audit logs of two hosts beside it.
public final class ExampleHour {
    private static final long SEED = 1_552_005;
    private static final int EVENTS_PER_MINUTE = 17;
    private static final int MINUTES = 60;
    private static final Profile PROFILE = Profile.REALISTIC;
    private static final long PLACING = -1;
    private static final long AGENTS = -2;
    private static final long HOSTS = -3;
    private static final long AUDIT = SEED - 4;

    private final ExampleFleet fleet = new ExampleFleet();

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ExampleHour FOLDER");
            System.exit(2);
            return;
        }
        Path folder = Path.of(arguments[0]);
        ExampleHour hour = new ExampleHour();
        for (ExampleBucket.Entry entry :
                hour.bucket(Runtime.getRuntime().availableProcessors()).entries()) {
            Path file = folder.resolve(entry.path());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.stored());
        }
        hour.table().forEach(System.out::println);
    }

    /// Everything planted, in the order of the tables in the examples' README.
    List<Story> stories() {
        List<Story> stories = new ArrayList<>(ExampleAttacks.seen(fleet));
        stories.addAll(ExampleAttacks.unseen(fleet));
        stories.addAll(ExampleCallers.named(fleet));
        stories.addAll(ExampleCallers.unnamed(fleet));
        return stories;
    }

    List<Host> hosts() {
        return fleet.hosts();
    }

    /// The files; the number of threads changes nothing in them.
    ExampleBucket bucket(int threads) {
        ExampleBucket bucket = new ExampleBucket();
        for (Story story : stories()) {
            story.processEvents().forEach(event -> bucket.add(event, story.processLane()));
            story.otherEvents().forEach(event -> bucket.add(event, story.otherLane()));
        }
        Dice agents = Dice.of(SEED, AGENTS);
        ExampleAgents.events(fleet, agents).forEach(event -> bucket.add(event, agents));
        Dice placing = Dice.of(SEED, PLACING);
        for (List<Event> slice : background(threads)) {
            slice.forEach(event -> bucket.add(event, placing));
        }
        bucket.render(PROFILE, SEED, threads);
        addHosts(bucket);
        ExampleAudit.addTo(bucket, fleet, AUDIT);
        return bucket;
    }

    /// One list per host and minute.
    private List<List<Event>> background(int threads) {
        List<Host> hosts = fleet.hosts();
        return Parallel.map(
                threads,
                IntStream.range(0, hosts.size() * MINUTES).boxed().toList(),
                slice -> background(hosts.get(slice / MINUTES), slice % MINUTES));
    }

    private List<Event> background(Host host, int minute) {
        Dice dice = Dice.of(SEED, host.number(), minute);
        long begin = Story.millis("10:00:02") + minute * 60_000L;
        Residents there = fleet.residents(host);
        List<Event> events = new ArrayList<>();
        long reportsFrom = fleet.reportsFrom(host);
        if (begin <= reportsFrom && reportsFrom < begin + 60_000) {
            events.addAll(there.found(host, reportsFrom, dice));
        }
        if (begin >= reportsFrom) {
            events.addAll(
                    new Background(host, there, begin, 54_000, dice).events(EVENTS_PER_MINUTE));
        }
        return events;
    }

    private void addHosts(ExampleBucket bucket) {
        Line line = new Line(Dice.of(SEED, HOSTS));
        Bytes lines = new Bytes();
        for (Host host : fleet.hosts()) {
            line.clear();
            AidMaster.describe(host, Story.millis("10:58:00") + host.number() * 317L, line);
            line.writeTo(lines, PROFILE.keyOrder(), Line.Escaping.MINIMAL);
        }
        bucket.addHosts(lines);
    }

    /// One row of Markdown per story: what, where, when, and which files hold it.
    List<String> table() {
        return stories().stream().map(ExampleHour::row).toList();
    }

    private static String row(Story story) {
        Instant time = Instant.ofEpochMilli(story.beginMillis()).truncatedTo(ChronoUnit.SECONDS);
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        story.title(),
                        story.host().name(),
                        time.toString().substring(11, 19),
                        files(story.processEvents(), story.processLane()),
                        files(story.otherEvents(), story.otherLane()));
    }

    /// The folder's first characters and the number of the part.
    private static String files(List<Event> events, int lane) {
        return events.stream()
                .map(event -> ExampleBucket.path(event, lane))
                .map(path ->
                        "`"
                                + path.substring(5, 9)
                                + "…"
                                + path.substring(path.lastIndexOf('/'))
                                + "`")
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
