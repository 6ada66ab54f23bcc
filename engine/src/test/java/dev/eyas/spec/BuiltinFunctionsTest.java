package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.eyas.Repository;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.function.Example;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.Signature;
import dev.eyas.plan.Plan;
import dev.eyas.plan.PlanNode;
import dev.eyas.run.Engine;
import dev.eyas.spec.Matrix.Outcome;
import dev.eyas.spec.Matrix.Way;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs the examples of every function in every way, and holds the list of functions and their
/// pages to the code.
final class BuiltinFunctionsTest {

    private static final Pattern LISTED = Pattern.compile("new (\\w+)\\(\\)\\)*[,;]");
    private static final String LIST =
            "engine/src/main/java/dev/eyas/builtin/BuiltinFunctions.java";
    private static final Engine ENGINE = Engine.create();

    @TempDir static Path folder;

    private static Stream<Signature> signatures() {
        return ENGINE.functions().all().stream().map(QueryFunction::signature);
    }

    @TestFactory
    Stream<DynamicTest> examples() {
        return signatures()
                .flatMap(signature ->
                        signature.examples().stream()
                                .map(example ->
                                        DynamicTest.dynamicTest(
                                                signature.name() + ": " + example.title(),
                                                () ->
                                                        check(
                                                                example,
                                                                signature.name()
                                                                        + example.title()))));
    }

    private static void check(Example example, String name) throws IOException {
        CheckedQuery query = inTime(ENGINE.check(example.query(), Dialect.EYAS));
        assertThat(DiagnosticText.of(query.diagnostics(), example.query())).isEmpty();
        Matrix matrix = new Matrix(Table.parse(example.events()), folder, name);
        Table wanted = Table.parse(example.result());
        for (Way way : matrix.ways(query, true)) {
            Outcome outcome = matrix.run(query, way);
            assertThat(outcome.failure()).isEmpty();
            Table given = outcome.table(wanted.columns());
            if (!given.rows().equals(wanted.rows())) {
                assertThat(given.print())
                        .as("%s, seed %d", way, Matrix.SEED)
                        .isEqualTo(wanted.print());
            }
        }
    }

    /// Examples without an aggregate list events as they happened; the engine gives them from the
    /// newest on.
    private static CheckedQuery inTime(CheckedQuery query) {
        List<PlanNode> nodes = new ArrayList<>(query.plan().nodes());
        if (nodes.getLast() instanceof PlanNode.Newest newest) {
            nodes.removeLast();
            nodes.add(new PlanNode.Newest(newest.span(), newest.limit(), true));
        }
        return new CheckedQuery(
                query.query(), new Plan(nodes, query.plan().tables()), query.diagnostics());
    }

    @Test
    void everyFunctionHasAnExampleOfTheSurprisingCaseToo() {
        assertThat(signatures())
                .filteredOn(signature -> signature.examples().size() < 2)
                .extracting(Signature::name)
                .isEmpty();
    }

    @Test
    void summariesAreSentences() {
        assertThat(signatures())
                .extracting(Signature::summary)
                .allMatch(summary -> summary.endsWith("."));
    }

    @Test
    void theListIsInOrder() {
        assertThat(listed()).isNotEmpty().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void theListIsComplete() {
        assertThat(new ClassFileImporter().importPackages("dev.eyas.function"))
                .filteredOn(type -> type.isAssignableTo(QueryFunction.class) && !type.isInterface())
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrderElementsOf(
                        ENGINE.functions().all().stream()
                                .map(function -> function.getClass().getSimpleName())
                                .collect(Collectors.toSet()));
    }

    private static List<String> listed() {
        return LISTED.matcher(Repository.read(Repository.root().resolve(LIST)))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> pagesSayWhatTheCodeSays() {
        return FunctionPages.of(signatures().toList()).entrySet().stream()
                .map(page ->
                        DynamicTest.dynamicTest(
                                page.getKey(),
                                () -> FunctionPages.check(page.getKey(), page.getValue())));
    }

    @Test
    void noPageIsLeftOver() throws IOException {
        Set<String> known = new HashSet<>(FunctionPages.of(signatures().toList()).keySet());

        assertThat(FunctionPages.written()).isSubsetOf(known);
    }
}
