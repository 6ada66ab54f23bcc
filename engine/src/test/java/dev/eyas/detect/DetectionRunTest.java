package dev.eyas.detect;

import static dev.eyas.detect.Falcon.connect;
import static dev.eyas.detect.Falcon.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
        Detection detection = Detections.of(QUERY, new Grouping.ByLineage(300_000));
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
        assertThat(outcome(List.of(connect(0, "a", "10", ADDRESS))).missingTypes())
                .containsExactly("ProcessRollup2");
        assertThat(outcome(List.of()).missingTypes())
                .containsExactly("NetworkConnectIP4", "ProcessRollup2");
        assertThat(outcome(List.of(connect(0, "a", "10", "10.0.0.1"))).missingTypes())
                .containsExactly("ProcessRollup2");
    }
}
