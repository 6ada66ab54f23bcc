package dev.eyas.detect;

import static dev.eyas.detect.Falcon.connect;
import static dev.eyas.detect.Falcon.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.LookupFiles;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionRunTest {

    private static final String ADDRESS = "10.9.8.7";
    private static final String QUERY =
            """
            #event_simpleName=NetworkConnectIP4 | RemoteAddressIP4="10.9.8.7" | table([@timestamp, ImageFileName])
            | union { #event_simpleName=ProcessRollup2 | CommandLine=/10\\.9\\.8\\.7/ | table([@timestamp, CommandLine]) }
            """;

    private static final Engine ENGINE = Engine.create();

    private static DetectionRun.Outcome outcome(List<Map<String, String>> events) {
        Detection detection =
                new Detection(
                        "test",
                        "A test",
                        "test",
                        "",
                        Level.HIGH,
                        new DetectionQuery(Path.of("test.cql"), QUERY),
                        Optional.empty(),
                        Optional.empty(),
                        LookupFiles.none(),
                        300_000,
                        new Detection.Attack("Credential Access", "T1552.005"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Path.of("."),
                        true);
        return new DetectionRun(ENGINE, RunSettings.at(0))
                .run(
                        List.of(detection),
                        new MemorySource("memory", events),
                        new ScanReport(new Warnings()));
    }

    private static List<Finding> findings(List<Map<String, String>> events) {
        return outcome(events).findings();
    }

    @Test
    void whatOneProcessDoesWithinTheWindowIsOneFinding() {
        List<Finding> findings =
                findings(
                        List.of(
                                process(
                                        0,
                                        "a",
                                        "10",
                                        "1",
                                        "/usr/bin/curl",
                                        "curl http://10.9.8.7/x"),
                                connect(1, "a", "10", ADDRESS),
                                connect(200, "a", "10", ADDRESS),
                                connect(499, "a", "10", ADDRESS)));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().patterns()).containsExactly("process", "network");
        assertThat(findings.getFirst().evidence()).hasSize(4);
        assertThat(findings.getFirst().process().image()).contains("/usr/bin/curl");
        assertThat(findings.getFirst().process().commandLine()).contains("curl http://10.9.8.7/x");
    }

    @Test
    void aLongerPauseThanTheWindowMakesTwo() {
        assertThat(
                        findings(
                                List.of(
                                        connect(0, "a", "10", ADDRESS),
                                        connect(300, "a", "10", ADDRESS))))
                .hasSize(1);
        assertThat(
                        findings(
                                List.of(
                                        connect(0, "a", "10", ADDRESS),
                                        connect(301, "a", "10", ADDRESS))))
                .hasSize(2);
    }

    @Test
    void aChildBelongsToTheLineageOfItsParentButNotToTheServiceManager() {
        List<Finding> findings =
                findings(
                        List.of(
                                process(0, "a", "1", "0", "/usr/lib/systemd/systemd", "init"),
                                process(1, "a", "10", "1", "/usr/sbin/one", "one"),
                                process(2, "a", "11", "10", "/usr/bin/curl", "curl 10.9.8.7"),
                                process(3, "a", "12", "10", "/usr/bin/curl", "curl 10.9.8.7"),
                                process(4, "a", "20", "1", "/usr/sbin/two", "two 10.9.8.7")));
        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().evidence()).hasSize(2);
        assertThat(findings.getFirst().process().lineage())
                .containsExactly("/usr/sbin/one", "/usr/lib/systemd/systemd");
        assertThat(findings.getLast().process().commandLine()).contains("two 10.9.8.7");
    }

    @Test
    void sameIdsOnTwoHostsStayApart() {
        assertThat(
                        findings(
                                List.of(
                                        connect(0, "a", "10", ADDRESS),
                                        connect(0, "b", "10", ADDRESS))))
                .extracting(Finding::hostId)
                .extracting(java.util.Optional::get)
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void anUnknownProcessIsStillAFinding() {
        List<Finding> findings = findings(List.of(connect(0, "a", "10", ADDRESS)));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().process().image()).isEmpty();
        assertThat(findings.getFirst().target().address()).contains(ADDRESS);
        assertThat(findings.getFirst().host()).isEqualTo("a");
    }

    @Test
    void theOrderOfEventsChangesNothing() {
        List<Map<String, String>> events =
                new ArrayList<>(
                        List.of(
                                process(0, "a", "10", "1", "/usr/bin/curl", "curl 10.9.8.7"),
                                connect(1, "a", "10", ADDRESS),
                                process(5, "b", "10", "1", "/usr/bin/wget", "wget x"),
                                connect(7, "b", "10", ADDRESS),
                                connect(9, "c", "10", "10.0.0.1")));
        List<String> ids = findings(events).stream().map(Finding::id).toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(events, random);
            assertThat(findings(events)).extracting(Finding::id).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void eventTypesTheDataLacksAreNamed() {
        String noProcess =
                "no ProcessRollup2 events in this telemetry; no command line was searched, and findings know no process";
        assertThat(gaps(List.of(connect(0, "a", "10", ADDRESS)))).contains(noProcess);
        assertThat(gaps(List.of()))
                .containsExactly(
                        "no NetworkConnectIP4 events in this telemetry; what they would show was not found",
                        noProcess);
        assertThat(gaps(List.of(connect(0, "a", "10", "10.0.0.1")))).containsExactly(noProcess);
    }

    @Test
    void connectionsWhoseProcessIsNotInTheDataAreCounted() {
        List<Map<String, String>> events =
                List.of(
                        process(0, "a", "10", "1", "/usr/bin/curl", "curl"),
                        connect(1, "a", "10", ADDRESS),
                        connect(2, "a", "11", ADDRESS),
                        connect(3, "a", "12", ADDRESS));
        assertThat(gaps(events))
                .containsExactly(
                        "of 3 connections and lookups in question, the start of the process is missing for 2 (67 %);"
                                + " these know no command line and no ancestors",
                        "of 1 host in question, all had no name; inventory (aid master) lines would tell it");
    }

    @Test
    void eventsWithoutATimeAreCounted() {
        Map<String, String> timeless = named(connect(2, "a", "10", "10.0.0.1"));
        timeless.remove("@timestamp");
        assertThat(
                        gaps(
                                List.of(
                                        named(process(0, "a", "10", "1", "/usr/bin/curl", "curl")),
                                        timeless)))
                .containsExactly(
                        "of 2 events looked at, 1 (50 %) had no time; --start and --end leave these out");
    }

    @Test
    void anAuditRuleThatDropsPendingConnectionsIsSuspected() {
        List<Map<String, String>> events = new ArrayList<>();
        events.add(named(process(0, "a", "10", "1", "/usr/bin/curl", "curl")));
        for (int second = 1; second <= 20; second++) {
            Map<String, String> call = named(connect(second, "a", "10", "10.0.0.1"));
            call.put("success", "yes");
            events.add(call);
        }
        assertThat(gaps(events))
                .containsExactly(
                        "20 connections in the audit log, and each succeeded at once; its rule seems to say"
                                + " `success=1`, which drops what curl, Go, Java and Node do");
        assertThat(gaps(events.subList(0, 20))).isEmpty();
        events.getLast().put("success", "no");
        assertThat(gaps(events)).isEmpty();
    }

    private static List<String> gaps(List<Map<String, String>> events) {
        return outcome(events).gaps().stream().map(Gap::sentence).toList();
    }

    private static Map<String, String> named(Map<String, String> event) {
        event.put("ComputerName", "h");
        return event;
    }
}
