package dev.eyas.detect;

import static dev.eyas.detect.Falcon.connect;
import static dev.eyas.detect.Falcon.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.MemorySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A sensor and an audit log that watch one host tell of one deed.
class SensorJoinTest {

    private static final String ADDRESS = "10.9.8.7";

    @Test
    void whatBothTellOfOneProcessIsOneFinding() {
        List<Finding> findings = findings(bySensor("web-1"), byAudit(1, "WEB-1", "50"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().evidence()).hasSize(2);
        assertThat(findings.getFirst().hostId()).contains("a1");
        assertThat(findings.getFirst().process().lineage()).containsExactly("/usr/bin/bash");
    }

    @Test
    void theSensorThatKnowsMoreAncestorsTellsTheProcess() {
        List<Map<String, String>> audit =
                List.of(
                        named("web-1", "40", process(-9, "web-1", "40@7", "1@0", "/bin/sh", "sh")),
                        named("web-1", "45", process(-8, "web-1", "45@8", "40@7", "/bin/su", "su")),
                        named("web-1", "50", process(-7, "web-1", "50@9", "45@8", CURL, "curl")),
                        named("web-1", "50", connect(0, "web-1", "50@9", ADDRESS)));
        Finding finding = findings(bySensor("web-1"), audit).getFirst();
        assertThat(finding.process().lineage()).containsExactly("/bin/su", "/bin/sh");
        assertThat(finding.hostId()).contains("web-1");
    }

    @Test
    void otherHostsOtherNumbersAndOtherTimesStayApart() {
        assertThat(findings(bySensor("web-1"), byAudit(1, "web-2", "50"))).hasSize(2);
        assertThat(findings(bySensor("web-1"), byAudit(1, "web-1", "51"))).hasSize(2);
        assertThat(findings(bySensor("web-1"), byAudit(302, "web-1", "50"))).hasSize(2);
        assertThat(findings(bySensor("web-1"), byAudit(301, "web-1", "50"))).hasSize(1);
    }

    @Test
    void twoSensorsOfOneNameStayApart() {
        List<Map<String, String>> other =
                bySensor("web-1").stream()
                        .map(event -> {
                            event.put("aid", "a2");
                            return event;
                        })
                        .toList();
        assertThat(findings(bySensor("web-1"), other)).hasSize(2);
    }

    private static final String CURL = "/usr/bin/curl";

    private static List<Map<String, String>> bySensor(String host) {
        return List.of(
                named(host, "40", process(-5, "a1", "1000", "1", "/usr/bin/bash", "bash")),
                named(host, "50", process(0, "a1", "1001", "1000", CURL, "curl x")),
                connect(1, "a1", "1001", ADDRESS));
    }

    private static List<Map<String, String>> byAudit(int second, String host, String number) {
        Map<String, String> connection = connect(second, host, number + "@0", ADDRESS);
        connection.put("ImageFileName", CURL);
        return List.of(named(host, number, connection));
    }

    private static Map<String, String> named(
            String host, String number, Map<String, String> event) {
        event.put("ComputerName", host);
        event.put("RawProcessId", number);
        return event;
    }

    private static List<Finding> findings(
            List<Map<String, String>> first, List<Map<String, String>> second) {
        List<Map<String, String>> events = new ArrayList<>(first);
        events.addAll(second);
        return Detecting.outcome(
                        "#event_simpleName=NetworkConnectIP4 RemoteAddressIP4=" + ADDRESS,
                        new MemorySource("memory", events))
                .findings();
    }
}
