package dev.eyas.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.syntax.Dialect;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlaceFactsTest {

    private static final Engine ENGINE = Engine.create();

    /// How many conditions stand in front of the facts; -1 without facts.
    private static int before(String query) {
        Plan plan =
                ENGINE.plan(
                        ENGINE.check(query, Dialect.EYAS),
                        RunSettings.at(0).withFacts(Facts.NAMED));
        List<PlanNode> nodes = plan.nodes();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof PlanNode.Enrich) {
                return at - 1;
            }
        }
        return -1;
    }

    @ParameterizedTest
    @CsvSource({
        "#event_simpleName=NetworkConnectIP4 RemotePort=80 ImageFileName=/curl/ | count(), 2",
        "#event_simpleName=NetworkConnectIP4 | ImageFileName=/curl/ | RemotePort=80 | count(), 2",
        "ImageFileName=/curl/ | count(), 0",
        "RemotePort=80 or ImageFileName=/curl/ | count(), 0"
    })
    void conditionsOnAnEventsOwnFieldsComeFirst(String query, int conditions) {
        assertThat(before(query)).isEqualTo(conditions);
    }

    @ParameterizedTest
    @CsvSource({
        "#event_simpleName=ProcessRollup2 | CommandLine=/curl/ | count()",
        "#event_simpleName=ProcessRollup2 or #event_simpleName=ProcessRollup2Stats | CommandLine=/x/ | count()"
    })
    void eventsOfTheProcessItselfNeedNone(String query) {
        assertThat(before(query)).isEqualTo(-1);
    }
}
