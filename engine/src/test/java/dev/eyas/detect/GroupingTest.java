package dev.eyas.detect;

import static dev.eyas.detect.Falcon.connect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Glob;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.Finding.Evidence;
import dev.eyas.detect.Grouping.ByEntity;
import dev.eyas.detect.Grouping.ByLineage;
import dev.eyas.detect.Grouping.ByRow;
import dev.eyas.detect.Grouping.Throttle;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What makes rows one finding, and what lowers it.
final class GroupingTest {

    private static final String CONNECTIONS = "#event_simpleName=NetworkConnectIP4";

    private static final Grouping EACH = new ByRow(Optional.empty(), Optional.empty());

    /// Two processes of one host within a minute, one of another, and the first again much later.
    private static final List<Map<String, String>> EVENTS =
            List.of(
                    connect(0, "a", "10", "10.0.0.1"),
                    connect(30, "a", "20", "10.0.0.2"),
                    connect(40, "b", "10", "10.0.0.1"),
                    connect(9000, "a", "10", "10.0.0.1"));

    @Test
    void rowsOfOneEntityAreOneFindingWhateverProcessDidIt() {
        List<Finding> findings = findings(CONNECTIONS, new ByEntity(List.of("aid"), 60_000));
        assertThat(findings)
                .extracting(finding -> finding.host() + " " + finding.evidence().size())
                .containsExactly("a 2", "b 1", "a 1");
    }

    @Test
    void aRowOfAnAggregateIsAFindingOfItsEntityAndOfNoLineage() {
        String counts = CONNECTIONS + " | groupBy(aid) | _count > 1";
        assertThat(findings(counts, new ByLineage(60_000))).isEmpty();
        Finding finding = findings(counts, new ByEntity(List.of("aid"), 60_000)).getFirst();
        assertThat(finding.host()).isEqualTo("a");
        assertThat(finding.sourceFile()).isEmpty();
        assertThat(finding.evidence())
                .containsExactly(
                        new Evidence(
                                Optional.empty(),
                                "aggregate",
                                "aggregate",
                                Map.of("aid", "a", "_count", "3"),
                                Optional.empty()));
    }

    @Test
    void aThrottleKeepsTheFirstOfEachValue() {
        assertThat(findings(CONNECTIONS, EACH)).hasSize(4);
        assertThat(hosts(new Throttle("aid", 60_000))).containsExactly("a", "b", "a");
        assertThat(hosts(new Throttle("aid", 90_000_000))).containsExactly("a", "b");
    }

    private static List<String> hosts(Throttle throttle) {
        return findings(CONNECTIONS, new ByRow(Optional.of(throttle), Optional.empty())).stream()
                .map(Finding::host)
                .toList();
    }

    @Test
    void anExclusionLowersAFindingAndIsTold() {
        Exclusion known =
                new Exclusion(
                        Map.of("host", Glob.anchored("a"), "target.address", Glob.anchored("10.*")),
                        "A scanner of our own.",
                        "platform",
                        Optional.of(5_000L),
                        Level.LOW);
        List<Finding> findings = findings(CONNECTIONS, EACH, known);
        assertThat(findings)
                .extracting(finding -> finding.host() + " " + finding.severity().word())
                .containsExactly("a low", "a low", "b high", "a low");
        assertThat(findings.getFirst().exclusion()).contains("A scanner of our own. (platform)");
        assertThat(findings.get(2).exclusion()).isEmpty();
    }

    @Test
    void anExclusionEndsOnItsDay() {
        Exclusion ended =
                new Exclusion(
                        Map.of("host", Glob.anchored("*")),
                        "Until the move.",
                        "platform",
                        Optional.of(0L),
                        Level.LOW);
        assertThat(findings(CONNECTIONS, EACH, ended))
                .extracting(Finding::severity)
                .containsOnly(Level.HIGH);
    }

    private static List<Finding> findings(
            String query, Grouping grouping, Exclusion... exclusions) {
        return new DetectionRun(Engine.create(), RunSettings.at(0))
                .run(
                        List.of(Detections.of(query, grouping, exclusions)),
                        new MemorySource("memory", EVENTS),
                        new ScanReport(new Warnings()))
                .findings();
    }
}
