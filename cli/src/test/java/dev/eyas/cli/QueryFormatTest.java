package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import dev.eyas.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The layout of `eyas fmt` over every query of the spec and the reference, with comments and
/// without: the same meaning, all comments, and nothing left to do.
final class QueryFormatTest {

    private static final Pattern FENCE = Pattern.compile("```cql\\n(.*?)```", Pattern.DOTALL);

    @Test
    void formattingKeepsTheMeaningAndIsDoneAtOnce() throws IOException {
        List<Query> queries = queries();

        assertThat(queries).hasSizeGreaterThan(1_000).allSatisfy(QueryFormatTest::staysTheSame);
    }

    @Test
    void commentsBetweenStagesStay() throws IOException {
        for (Query query : queries()) {
            Query commented = Parser.parse(commented(query), Dialect.EYAS);
            if (!commented.hasErrors()) {
                staysTheSame(commented);
                assertThat(QueryFormat.format(commented)).contains("// before", "/* after */");
            }
        }
    }

    /// A comment in front of all, and one behind the first stage.
    private static String commented(Query query) {
        List<Stage> stages = query.pipeline().stages();
        int end = stages.isEmpty() ? 0 : stages.getFirst().span().end();
        return "// before\n"
                + query.text().substring(0, end)
                + " /* after */ "
                + query.text().substring(end);
    }

    private static void staysTheSame(Query query) {
        String formatted = QueryFormat.format(query);
        Query again = Parser.parse(formatted, Dialect.EYAS);

        assertThat(again.hasErrors()).as(formatted).isFalse();
        assertThat(TreePrinter.print(again)).as(formatted).isEqualTo(TreePrinter.print(query));
        assertThat(QueryFormat.format(again)).isEqualTo(formatted);
    }

    /// The queries without syntax errors below `spec` and `docs`.
    private static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        Path root = Path.of("..");
        for (String folder : List.of("spec", "docs")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                    FENCE.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) ->
                                    Parser.parse(found.group(1).strip(), Dialect.EYAS))
                            .filter(query -> !query.hasErrors())
                            .forEach(queries::add);
                }
            }
        }
        return queries;
    }
}
