package dev.eyas.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.function.Functions;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing fails and nothing takes long at any place of any query there is.
final class AssistSweepTest {

    private static final Pattern QUERY = Pattern.compile("(?s)```cql[^\n]*\n(.*?)```");

    /// Longer ones are looked at in as many places as this.
    private static final int MOST_PLACES = 12;

    private static final double MOST_MILLIS = 50;

    private final Functions functions = BuiltinFunctions.create();

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Repository.root().resolve("spec"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .forEach(file ->
                            QUERY.matcher(Repository.read(file))
                                    .results()
                                    .forEach(query -> queries.add(query.group(1).strip())));
        }
        return queries;
    }

    @Test
    void completionNeverFailsAndIsQuick() throws IOException {
        Knowledge known = Knowledge.of(functions);
        List<String> queries = queries();
        long start = System.nanoTime();
        long places = 0;
        for (String query : queries) {
            int step = query.length() / MOST_PLACES + 1;
            for (int cursor = 0; cursor <= query.length(); cursor += step) {
                Completion completion = Completion.of(query, cursor, known, Dialect.EYAS);
                assertThat(completion.replaced().end()).as(query).isEqualTo(cursor);
                places++;
            }
        }
        double millis = (System.nanoTime() - start) / 1e6;
        assertThat(queries).hasSizeGreaterThan(500);
        assertThat(millis / places).isLessThan(MOST_MILLIS);
    }

    @Test
    void everyPieceOfAQueryHasARoleAndNoneOverlap() throws IOException {
        for (String query : queries()) {
            int end = 0;
            for (Highlight highlight : Highlight.of(query, functions, Dialect.EYAS)) {
                assertThat(highlight.span().start()).as(query).isGreaterThanOrEqualTo(end);
                assertThat(isBlank(query.substring(end, highlight.span().start())))
                        .as(query)
                        .isTrue();
                end = highlight.span().end();
            }
            assertThat(isBlank(query.substring(end))).as(query).isTrue();
        }
    }

    /// Texts from web pages have special blanks.
    private static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character ->
                        Character.isWhitespace(character)
                                || Character.isSpaceChar(character)
                                || Character.getType(character) == Character.FORMAT);
    }
}
