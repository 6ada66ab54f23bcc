package dev.eyas.enrich;

import static dev.eyas.detect.Falcon.connect;
import static dev.eyas.detect.Falcon.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.EventSource;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.MemoryBudget;
import dev.eyas.exec.QueryRun;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.Plan;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.syntax.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichedDriverTest {

    private static final Engine ENGINE = Engine.create();
    private static final long ENOUGH_BYTES = 1L << 20;
    private static final long NO_BYTES = 1;

    /// Rows of a query over events, however much may be held.
    private static List<Map<String, String>> rows(String query, List<Map<String, String>> events) {
        EventSource source = new MemorySource("memory", events);
        Plan plan =
                ENGINE.plan(
                        ENGINE.check(query, Dialect.EYAS), RunSettings.at(0).withFacts(Facts.ALL));
        List<List<Map<String, String>>> ways = new ArrayList<>();
        for (long bytes : new long[] {ENOUGH_BYTES, NO_BYTES}) {
            ways.add(
                    new EnrichedDriver(
                                    ENGINE.names(),
                                    source,
                                    1,
                                    new ScanReport(new Warnings()),
                                    bytes)
                            .run(
                                    QueryRun.live(
                                            plan, Surroundings.none(), new MemoryBudget(1L << 30)))
                            .rows());
        }
        assertThat(ways.getLast()).isEqualTo(ways.getFirst());
        return ways.getFirst();
    }

    private static Map<String, String> with(Map<String, String> event, String... pairs) {
        Map<String, String> changed = new LinkedHashMap<>(event);
        for (int at = 0; at < pairs.length; at += 2) {
            changed.put(pairs[at], pairs[at + 1]);
        }
        return changed;
    }

    @Test
    void aConnectionGetsTheFactsOfItsProcessWhicheverCameFirst() {
        Map<String, String> process = process(0, "a", "10", "1", "/bin/curl", "curl x");
        Map<String, String> connect = connect(1, "a", "10", "10.9.8.7");
        Map<String, String> elsewhere = connect(2, "b", "10", "10.9.8.7");
        String query =
                "#event_simpleName=NetworkConnectIP4 | ImageFileName=/curl$/ | select([aid, CommandLine])";
        for (List<Map<String, String>> order :
                List.of(
                        List.of(process, connect, elsewhere),
                        List.of(elsewhere, connect, process))) {
            assertThat(rows(query, order))
                    .containsExactly(Map.of("aid", "a", "CommandLine", "curl x"));
        }
    }

    @Test
    void anEventsOwnValueWins() {
        List<Map<String, String>> events =
                Arrays.asList(
                        process(0, "a", "10", "1", "/bin/curl", "curl x"),
                        with(connect(1, "a", "10", "10.9.8.7"), "ImageFileName", "/own"));
        assertThat(rows("#event_simpleName=Net* | select(ImageFileName)", events))
                .containsExactly(Map.of("ImageFileName", "/own"));
    }

    @Test
    void anIdThatCameBackMeansTheLatestProcessBeforeTheEvent() {
        List<Map<String, String>> events =
                List.of(
                        process(0, "a", "10", "1", "/first", "1"),
                        connect(1, "a", "10", "10.0.0.1"),
                        process(2, "a", "10", "1", "/second", "2"),
                        connect(3, "a", "10", "10.0.0.2"));
        assertThat(
                        rows(
                                "#event_simpleName=Net* | table([RemoteAddressIP4, ImageFileName], sortby=RemoteAddressIP4,"
                                        + " order=asc)",
                                events))
                .containsExactly(
                        Map.of("RemoteAddressIP4", "10.0.0.1", "ImageFileName", "/first"),
                        Map.of("RemoteAddressIP4", "10.0.0.2", "ImageFileName", "/second"));
    }

    @Test
    void anInventoryRecordNamesHostsThatEventsDoNotName() {
        List<Map<String, String>> events =
                List.of(
                        Map.of("aid", "a", "ComputerName", "web-1"),
                        Map.of("aid", "b", "ComputerName", "web-2"),
                        connect(1, "a", "10", "10.0.0.1"),
                        with(connect(2, "b", "10", "10.0.0.2"), "ComputerName", "own"));
        assertThat(rows("#event_simpleName=Net* | groupBy(ComputerName, function=[])", events))
                .containsExactlyInAnyOrder(
                        Map.of("ComputerName", "web-1"), Map.of("ComputerName", "own"));
    }

    @Test
    void anAliasCanBeReadAndAddsNoColumn() {
        List<Map<String, String>> events = List.of(connect(1, "a", "10", "10.9.8.7"));
        assertThat(rows("ipv4Destination=10.9.8.7 | select(ipv4Destination)", events))
                .containsExactly(Map.of("ipv4Destination", "10.9.8.7"));
        assertThat(rows("ipv4Destination=10.9.8.7", events).getFirst())
                .doesNotContainKey("ipv4Destination")
                .containsEntry("RemoteAddressIP4", "10.9.8.7");
    }

    @Test
    void aProcessThatIsNotThereIsSaidToBeUnknown() {
        List<Map<String, String>> events =
                List.of(
                        process(0, "a", "10", "1", "/bin/curl", "curl x"),
                        connect(1, "a", "10", "10.0.0.1"),
                        connect(2, "a", "11", "10.0.0.2"));
        assertThat(
                        rows(
                                "#event_simpleName=Net* | ImageFileName!=x | groupBy([RemoteAddressIP4,"
                                        + " process.status], function=[])",
                                events))
                .containsExactlyInAnyOrder(
                        Map.of("RemoteAddressIP4", "10.0.0.1", "process.status", "known"),
                        Map.of("RemoteAddressIP4", "10.0.0.2", "process.status", "unknown"));
    }
}
