package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// What the clouds' own agents and the systems do all through the example hour, and the published
/// query leaves alone.
final class ExampleAgents {
    private static final long END = Story.millis("10:59:30");
    private static final String WIRE_SERVER = "168.63.129.16";

    private ExampleAgents() {}

    static List<Event> events(ExampleFleet fleet, Dice dice) {
        List<Event> events = new ArrayList<>();
        for (Host host : fleet.hosts()) {
            Residents there = fleet.residents(host);
            long begin = fleet.reportsFrom(host) + 30_000 + dice.below(30_000);
            there.agent().ifPresent(agent -> call(host, agent, begin, dice, events));
            if (host.cloud() != Cloud.GCP) {
                askNameServer(host, there.services().getFirst(), begin, dice, events);
            }
        }
        return events;
    }

    private static void call(
            Host host, RunningProcess agent, long begin, Dice dice, List<Event> events) {
        boolean interpreter = agent.program().equals(Agents.WAAGENT);
        int minutes = host.cloud() == Cloud.GCP ? 2 : 9;
        for (long time = begin; time < END; time += minutes * 60_000L) {
            if (interpreter) {
                events.add(
                        connect(host, agent, time, NetworkEvent.Remote.tcp(WIRE_SERVER, 80), dice));
                events.add(
                        connect(
                                host,
                                agent,
                                time + 90,
                                NetworkEvent.Remote.tcp(WIRE_SERVER, 32526),
                                dice));
            } else {
                events.addAll(Agents.call(host, agent, time, dice));
            }
        }
    }

    /// Names and the time come from other link-local addresses than credentials, but on Google's
    /// cloud.
    private static void askNameServer(
            Host host, RunningProcess service, long begin, Dice dice, List<Event> events) {
        for (long time = begin; time < END; time += 12 * 60_000L) {
            NetworkEvent.Remote names = NetworkEvent.Remote.udp(host.cloud().nameServer(), 53);
            NetworkEvent.Remote clock = NetworkEvent.Remote.udp(host.cloud().timeServer(), 123);
            events.add(connect(host, service, time, names, dice));
            events.add(connect(host, service, time + 400, clock, dice));
        }
    }

    private static Event connect(
            Host host, RunningProcess process, long millis, NetworkEvent.Remote remote, Dice dice) {
        return new NetworkEvent(
                Moment.of(host, millis, dice), process, remote, NetworkEvent.Kind.CONNECT);
    }
}
