package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.reference.RandomQuery;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Layout;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import dev.eyas.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The layout over every query there is, and random ones: the same meaning, the same words, nothing
/// left to do, and no long line that could have been broken.
final class LayoutTest {

    private static final int RANDOM_QUERIES = 2_000;

    private static final Pattern LITERAL =
            Pattern.compile(
                    "\"(?:[^\"\\\\]|\\\\.)*\"|/(?:[^/\\\\]|\\\\.)+/[a-zA-Z]*", Pattern.DOTALL);

    /// Where a line could have ended.
    private static final Pattern BREAK =
            Pattern.compile("[,|] .| (?:and|or) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void layingOutChangesNothingButBlanks() throws IOException {
        List<Query> queries = queries();

        queries.forEach(LayoutTest::staysTheSame);
        assertThat(queries.size()).isGreaterThan(1_000);
    }

    @Test
    void randomQueriesKeepTheirMeaningToo() {
        for (int query = 0; query < RANDOM_QUERIES; query++) {
            String text = new RandomQuery(new SplittableRandom(Matrix.SEED + query)).query();
            Query parsed = Parser.parse(text, Dialect.EYAS);
            if (!parsed.hasErrors()) {
                staysTheSame(parsed);
            }
        }
    }

    @Test
    void everyQueryFitsOnLinesOfAHundredColumnsWhereItCanBeBroken() throws IOException {
        for (Query query : queries()) {
            for (String line : Layout.of(query).lines().toList()) {
                assertThat(line.length() <= 100 || !canBreak(line)).as(line).isTrue();
            }
        }
    }

    private static boolean canBreak(String line) {
        String bare = COMMENT.matcher(LITERAL.matcher(line).replaceAll("x")).replaceAll("").strip();
        return bare.length() > 1 && BREAK.matcher(bare.substring(1)).find();
    }

    @Test
    void commentsBetweenStagesStay() throws IOException {
        for (Query query : queries()) {
            Query commented = Parser.parse(commented(query), Dialect.EYAS);
            if (!commented.hasErrors()) {
                staysTheSame(commented);
                assertThat(Layout.of(commented)).contains("// before", "/* after */");
            }
        }
    }

    @Test
    void commentsBetweenAnyTwoWordsStay() throws IOException {
        SplittableRandom random = new SplittableRandom(Matrix.SEED);
        for (Query query : queries()) {
            String text = query.text();
            int at = text.isEmpty() ? 0 : random.nextInt(text.length());
            for (String comment : List.of("\n// told\n", " /* told */ ", " // told\n")) {
                Query commented =
                        Parser.parse(
                                text.substring(0, at) + comment + text.substring(at), Dialect.EYAS);
                boolean isComment =
                        !commented.hasErrors()
                                && TreePrinter.print(commented).equals(TreePrinter.print(query));
                if (isComment) {
                    staysTheSame(commented);
                    assertThat(Layout.of(commented)).contains(comment.strip());
                }
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
        String laidOut = Layout.of(query);
        Query again = Parser.parse(laidOut, Dialect.EYAS);

        assertThat(again.hasErrors()).as(laidOut).isFalse();
        assertThat(TreePrinter.print(again)).as(laidOut).isEqualTo(TreePrinter.print(query));
        assertThat(Layout.of(again)).isEqualTo(laidOut);
        assertThat(words(laidOut)).isEqualTo(words(query.text()));
    }

    /// All that is neither blank nor may come and go.
    private static String words(String text) {
        return COMMENT.matcher(text).find()
                ? ""
                : text.replaceAll("[\\s|;\\u2000-\\u200b\\u00a0\\u202f\\ufeff]", "");
    }

    /// The queries without syntax errors of all documents, examples of functions and detections.
    private static List<Query> queries() throws IOException {
        Pattern fence = Pattern.compile("```cql\\n(.*?)```", Pattern.DOTALL);
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("spec", "docs", "detections")) {
            try (Stream<Path> files = Files.walk(Repository.root().resolve(folder))) {
                for (Path file : files.toList()) {
                    if (file.toString().endsWith(".cql")) {
                        texts.add(Repository.read(file));
                    } else if (file.toString().endsWith(".md")) {
                        fence.matcher(Repository.read(file))
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .forEach(texts::add);
                    }
                }
            }
        }
        BuiltinFunctions.create()
                .all()
                .forEach(function ->
                        function.signature()
                                .examples()
                                .forEach(example -> texts.add(example.query())));
        return texts.stream()
                .map(text -> Parser.parse(text, Dialect.EYAS))
                .filter(query -> !query.hasErrors())
                .toList();
    }
}
