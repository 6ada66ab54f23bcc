package dev.eyas.bench.telemetry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Something planted in the example hour, told as processes that start one another and connect.
///
/// Times are those at which the cloud received the event, which is what `@timestamp` becomes.
/// Process events and all others are kept apart, so that they can be put into different files.
final class Story {
    static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    /// How long the sensor's report takes; the same for every planted event, to keep the story
    /// readable.
    private static final long LATENCY_MILLIS = 285;

    private static final int FIRST_SEQUENCE = 1 << 17;

    private final String title;
    private final Host host;
    private final Residents there;
    private final List<Event> processEvents = new ArrayList<>();
    private final List<Event> otherEvents = new ArrayList<>();
    private int processLane;
    private int otherLane;

    Story(String title, Host host, Residents there) {
        this.title = title;
        this.host = host;
        this.there = there;
        this.processLane = host.number() % ExampleBucket.LANES;
        this.otherLane = (host.number() + 1) % ExampleBucket.LANES;
    }

    /// Puts process events and the others into the named part, from 0 to 5, of the quarter of an
    /// hour they fall in.
    Story inLanes(int chosenProcessLane, int chosenOtherLane) {
        processLane = chosenProcessLane;
        otherLane = chosenOtherLane;
        return this;
    }

    /// The host's first process.
    RunningProcess first() {
        return there.first();
    }

    RunningProcess service(String baseName) {
        return there.service(baseName);
    }

    RunningProcess agent() {
        return there.agent().orElseThrow();
    }

    RunningProcess start(RunningProcess parent, Program program, String time, int rawId) {
        Moment moment = at(time);
        int sequence = FIRST_SEQUENCE + processEvents.size();
        RunningProcess process = parent.start(program, moment.occurredMillis(), sequence, rawId);
        processEvents.add(new ProcessEvent(moment, process, ProcessEvent.Cause.STARTED));
        return process;
    }

    Story connect(RunningProcess process, String time, NetworkEvent.Remote remote) {
        otherEvents.add(new NetworkEvent(at(time), process, remote, NetworkEvent.Kind.CONNECT));
        return this;
    }

    Story connectDualStack(RunningProcess process, String time, NetworkEvent.Remote remote) {
        NetworkEvent.Kind kind = NetworkEvent.Kind.CONNECT_DUAL_STACK;
        otherEvents.add(new NetworkEvent(at(time), process, remote, kind));
        return this;
    }

    Story lookUp(RunningProcess process, String time, String domain, String answer) {
        otherEvents.add(new DnsEvent(at(time), process, domain, answer));
        return this;
    }

    String title() {
        return title;
    }

    Host host() {
        return host;
    }

    List<Event> processEvents() {
        return processEvents;
    }

    List<Event> otherEvents() {
        return otherEvents;
    }

    int processLane() {
        return processLane;
    }

    int otherLane() {
        return otherLane;
    }

    List<Event> events() {
        return Stream.concat(processEvents.stream(), otherEvents.stream()).toList();
    }

    /// When it first connects or asks for a name; without either, when its last process starts.
    long beginMillis() {
        if (otherEvents.isEmpty()) {
            return processEvents.getLast().moment().receivedMillis();
        }
        return otherEvents.getFirst().moment().receivedMillis();
    }

    /// The time of day as milliseconds since the epoch.
    static long millis(String time) {
        return OffsetDateTime.of(DAY, LocalTime.parse(time), ZoneOffset.UTC)
                .toInstant()
                .toEpochMilli();
    }

    private Moment at(String time) {
        long received = millis(time);
        return new Moment(host, received - LATENCY_MILLIS, received);
    }
}
