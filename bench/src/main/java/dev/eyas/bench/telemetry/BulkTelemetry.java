package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Any amount of telemetry of one fleet, cut into slices of time that can be made in any order.
///
/// Each host's share of a slice has dice of its own, seeded by the seed, the host and the slice.
/// Immutable, so that several threads may ask for slices.
final class BulkTelemetry {
    static final int EVENTS_PER_HOST = 16;

    static final long BEGIN_MILLIS = 1_793_664_000_000L; // 2026-11-03T00:00:00Z
    private static final int SLICE_MILLIS = 16_000;
    private static final int ATTACK_SEQUENCE = 1 << 16;
    private static final int OLDEST_DAYS = 30;
    private static final long BOOT = -1;

    private final long seed;
    private final Fleet fleet;
    private final Rates rates;
    private final List<Residents> residents = new ArrayList<>();

    /// How much there is to find, each per million events: attacks, and calls of the clouds' own
    /// agents.
    record Rates(int attacks, int agentCalls) {}

    BulkTelemetry(long seed, Fleet fleet, Rates rates) {
        this.seed = seed;
        this.fleet = fleet;
        this.rates = rates;
        for (Host host : fleet.hosts()) {
            int ageSeconds = Dice.of(seed, host.number(), BOOT).below(OLDEST_DAYS * 86_400);
            residents.add(Residents.of(host, BEGIN_MILLIS - 3_600_000 - ageSeconds * 1_000L));
        }
    }

    int eventsPerSlice() {
        return EVENTS_PER_HOST * fleet.hosts().size();
    }

    /// The events of all hosts in a slice, by the time the cloud received them.
    List<Event> slice(int number) {
        List<Event> events = new ArrayList<>(eventsPerSlice());
        for (Host host : fleet.hosts()) {
            events.addAll(hostSlice(host, number).subList(0, EVENTS_PER_HOST));
        }
        events.sort(Comparator.comparingLong(event -> event.moment().receivedMillis()));
        return events;
    }

    private List<Event> hostSlice(Host host, int number) {
        Dice dice = Dice.of(seed, host.number(), number);
        long begin = BEGIN_MILLIS + (long) number * SLICE_MILLIS;
        Residents there = residents.get(host.number());
        List<Event> events = new ArrayList<>();
        if (number == 0) {
            events.addAll(there.found(host, begin, dice));
        }
        if (dice.oneInAMillion(rates.attacks() * EVENTS_PER_HOST)) {
            events.addAll(attack(host, there, begin + dice.below(SLICE_MILLIS), dice));
        }
        if (there.agent().isPresent() && dice.oneInAMillion(rates.agentCalls() * EVENTS_PER_HOST)) {
            events.addAll(
                    Agents.call(host, there.agent().get(), begin + dice.below(SLICE_MILLIS), dice));
        }
        events.addAll(
                new Background(host, there, begin, SLICE_MILLIS, dice).events(EVENTS_PER_HOST));
        return events;
    }

    private static List<Event> attack(Host host, Residents there, long millis, Dice dice) {
        Technique technique = Technique.against(host.cloud(), dice);
        RunningProcess parent = dice.pick(there.services());
        List<Event> events = new ArrayList<>();
        int step = 0;
        for (Program program : technique.programs()) {
            RunningProcess process =
                    parent.start(
                            program,
                            millis + 2_500L * step,
                            ATTACK_SEQUENCE + step,
                            dice.between(2_000, 60_000));
            events.addAll(technique.report(host, process, dice));
            step++;
        }
        return events;
    }
}
