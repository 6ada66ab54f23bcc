package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The processes that are there before the telemetry of a host begins.
record Residents(
        RunningProcess first, List<RunningProcess> services, Optional<RunningProcess> agent) {

    static Residents of(Host host, long bootMillis) {
        RunningProcess first = RunningProcess.first(Services.first(host.platform()), bootMillis);
        List<RunningProcess> services = new ArrayList<>();
        int sequence = 1;
        for (Program program : Services.of(host)) {
            services.add(
                    first.start(
                            program, bootMillis + 900L * sequence, sequence, 400 + 37 * sequence));
            sequence++;
        }
        int agentSequence = sequence;
        Optional<RunningProcess> agent =
                Agents.of(host)
                        .map(program ->
                                first.start(program, bootMillis + 9_000, agentSequence, 1_200));
        return new Residents(first, List.copyOf(services), agent);
    }

    /// The service whose image has that base name.
    RunningProcess service(String baseName) {
        for (RunningProcess service : services) {
            if (service.program().baseName().equals(baseName)) {
                return service;
            }
        }
        throw new IllegalArgumentException("no service " + baseName + " among " + services);
    }

    /// What the sensor reports of them when it comes up.
    List<Event> found(Host host, long millis, Dice dice) {
        List<Event> events = new ArrayList<>();
        events.add(new SensorEvent(Moment.of(host, millis, dice), SensorEvent.Kind.ONLINE));
        List<RunningProcess> all = new ArrayList<>();
        all.add(first);
        all.addAll(services);
        agent.ifPresent(all::add);
        for (RunningProcess process : all) {
            Moment moment = Moment.of(host, millis + 40, dice);
            events.add(new ProcessEvent(moment, process, ProcessEvent.Cause.FOUND));
        }
        return events;
    }
}
