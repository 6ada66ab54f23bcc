package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The guide of each detection says nothing that does not work.
class GuideTest {

    private static final Pattern FENCE = Pattern.compile("```cql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Engine ENGINE = Engine.create();

    private static List<Path> guides() {
        return DetectionFolder.loadAll(Repository.root().resolve("detections")).stream()
                .map(detection -> detection.folder().resolve("README.md"))
                .distinct()
                .toList();
    }

    @Test
    void itsQueriesAreCqlThatLogscaleAccepts() throws IOException {
        for (Path guide : guides()) {
            List<String> queries =
                    FENCE.matcher(Files.readString(guide))
                            .results()
                            .map((MatchResult found) -> found.group(1).strip())
                            .toList();
            assertThat(queries).isNotEmpty();
            assertThat(queries)
                    .allSatisfy(query ->
                            assertThat(ENGINE.check(query, Dialect.LOGSCALE).diagnostics())
                                    .isEmpty());
        }
    }

    @Test
    void whatItLinksToIsThere() throws IOException {
        for (Path guide : guides()) {
            assertThat(LINK.matcher(Files.readString(guide)).results().map(found -> found.group(1)))
                    .isNotEmpty()
                    .allMatch(link -> Files.exists(guide.resolveSibling(link)));
        }
    }

    @Test
    void itsRowsOfCallersHaveTheColumnsOfTheFile() throws IOException {
        Path guide = Repository.root().resolve("detections/T1552.005/README.md");
        String header = Files.readAllLines(guide.resolveSibling("data/callers.csv")).getFirst();
        List<String> lines = Files.readAllLines(guide);
        int at = lines.indexOf(header);
        assertThat(at).isPositive();
        int columns = header.split(",").length;
        assertThat(lines.subList(at + 1, at + 3))
                .allMatch(line -> line.split(",").length == columns);
    }
}
