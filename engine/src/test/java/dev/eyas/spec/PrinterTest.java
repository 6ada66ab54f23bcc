package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.builtin.BuiltinFunctions;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.reference.RandomQuery;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Printer;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Printing a query loses nothing: what was printed parses into the same tree, and prints the same
/// again.
final class PrinterTest {

    private static final int RANDOM_QUERIES = 2_000;

    @Test
    void printedQueriesParseIntoTheSameTree() throws IOException {
        List<String> queries = queries();

        assertThat(queries).hasSizeGreaterThan(100).allSatisfy(PrinterTest::survives);
    }

    @Test
    void printedRandomQueriesParseIntoTheSameTree() {
        for (int query = 0; query < RANDOM_QUERIES; query++) {
            survives(new RandomQuery(new SplittableRandom(Matrix.SEED + query)).query());
        }
    }

    private static void survives(String text) {
        Query query = Parser.parse(text, Dialect.EYAS);
        if (query.diagnostics().stream().noneMatch(Diagnostic::isError)) {
            String printed = Printer.print(query);
            Query again = Parser.parse(printed, Dialect.EYAS);

            assertThat(TreePrinter.print(again)).as(printed).isEqualTo(TreePrinter.print(query));
            assertThat(Printer.print(again)).isEqualTo(printed);
        }
    }

    /// The queries of all cases, all examples of functions and all detections.
    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        SpecTest.files().stream()
                .flatMap(file -> file.cases().stream())
                .flatMap(each -> each.all("cql").stream())
                .forEach(fence -> queries.add(fence.text()));
        BuiltinFunctions.create()
                .all()
                .forEach(function ->
                        function.signature()
                                .examples()
                                .forEach(example -> queries.add(example.query())));
        Path detections = Repository.root().resolve("detections");
        if (Files.exists(detections)) {
            try (Stream<Path> files = Files.walk(detections)) {
                files.filter(file -> file.toString().endsWith(".cql"))
                        .forEach(file -> queries.add(Repository.read(file)));
            }
        }
        return queries;
    }
}
