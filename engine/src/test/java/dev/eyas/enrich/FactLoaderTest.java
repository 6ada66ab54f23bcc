package dev.eyas.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Event;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.MemoryBudget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactLoaderTest {

    private static final int ENOUGH_LINKS = 100;
    private static final int TOO_FEW_LINKS = 2;

    /// init 1 → sshd 10 → bash 20 → curl 30 on host `a`; the same ids mean others on host `b`.
    private static final MemorySource SOURCE =
            new MemorySource(
                    "memory",
                    List.of(
                            process("a", "30", "20", "curl"),
                            process("b", "20", "99", "cmd.exe"),
                            process("a", "20", "10", "bash"),
                            network("a", "30"),
                            process("a", "1", "0", "init"),
                            process("a", "10", "1", "sshd"),
                            process("a", "40", "10", "other")));

    private static Map<String, String> process(String aid, String id, String parent, String image) {
        return Map.of(
                "#event_simpleName", "ProcessRollup2",
                "aid", aid,
                "TargetProcessId", id,
                "ParentProcessId", parent,
                "ImageFileName", image);
    }

    private static Map<String, String> network(String aid, String id) {
        return Map.of("#event_simpleName", "NetworkConnectIP4", "aid", aid, "ContextProcessId", id);
    }

    private static FactTable lineage(int mostLinks, int depth) {
        FactLoader loader =
                new FactLoader(
                        SOURCE,
                        1,
                        new ScanReport(new Warnings()),
                        new MemoryBudget(Long.MAX_VALUE),
                        mostLinks);
        return loader.lineage(Set.of(new ProcessKey("a", "30")), depth);
    }

    private static Optional<String> image(FactTable facts, String aid, String id) {
        return facts.process(new ProcessKey(aid, id))
                .flatMap((Event event) -> event.field("ImageFileName"));
    }

    @ParameterizedTest
    @ValueSource(ints = {ENOUGH_LINKS, TOO_FEW_LINKS})
    void lineageHoldsEveryAncestorAndNobodyElse(int mostLinks) {
        FactTable facts = lineage(mostLinks, 6);
        assertThat(image(facts, "a", "30")).contains("curl");
        assertThat(image(facts, "a", "20")).contains("bash");
        assertThat(image(facts, "a", "10")).contains("sshd");
        assertThat(image(facts, "a", "1")).contains("init");
        assertThat(image(facts, "a", "40")).isEmpty();
        assertThat(image(facts, "b", "20")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {ENOUGH_LINKS, TOO_FEW_LINKS})
    void lineageEndsAtTheDepthAskedFor(int mostLinks) {
        FactTable facts = lineage(mostLinks, 1);
        assertThat(image(facts, "a", "20")).contains("bash");
        assertThat(image(facts, "a", "10")).isEmpty();
    }
}
