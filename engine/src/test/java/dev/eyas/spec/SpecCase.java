package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.lookup.LookupTexts;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.spec.Matrix.Driver;
import dev.eyas.spec.Matrix.Outcome;
import dev.eyas.spec.Matrix.Way;
import dev.eyas.spec.SpecFile.Fence;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.TreePrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One case: its queries, which must all give what its other fences say, however they are run.
final class SpecCase {

    private static final Set<String> KINDS =
            Set.of(
                    "cql",
                    "events",
                    "parameters",
                    "file",
                    "saved",
                    "ast",
                    "plan",
                    "diagnostics",
                    "result",
                    "error",
                    "warnings");

    /// Fences that make a case run.
    private static final Set<String> OUTCOMES = Set.of("result", "error", "warnings");

    private static final boolean UPDATES = System.getProperty("spec.update") != null;
    private static final String BOUNDED_ONLY = "bounded-only: ";
    private static final Engine ENGINE = Engine.create();

    private final SpecFile file;
    private final SpecFile.Case spec;
    private final Path folder;

    SpecCase(SpecFile file, SpecFile.Case spec, Path folder) {
        this.file = file;
        this.spec = spec;
        this.folder = folder;
    }

    void check() throws IOException {
        assertThat(spec.fences()).extracting(Fence::kind).isSubsetOf(KINDS).contains("cql");
        for (Fence query : spec.all("cql")) {
            check(query);
        }
    }

    private void check(Fence fence) throws IOException {
        Dialect dialect = fence.info().equals("logscale") ? Dialect.LOGSCALE : Dialect.EYAS;
        AnalysisSettings settings =
                ENGINE.analysis()
                        .withParameters(parameters())
                        .withFiles(new LookupTexts(texts("file")))
                        .withSavedQueries(name -> Optional.ofNullable(texts("saved").get(name)));
        CheckedQuery query = ENGINE.check(fence.text(), dialect, settings);
        expect("ast", TreePrinter.print(query.query()));
        String diagnostics = DiagnosticText.of(query.diagnostics(), fence.text());
        expect("diagnostics", diagnostics);
        if (spec.one("plan").isPresent()) {
            expect("plan", PlanText.print(ENGINE.plan(query, RunSettings.at(Matrix.NOW))));
        }
        if (spec.fences().stream().anyMatch(each -> OUTCOMES.contains(each.kind()))) {
            assertThat(query.hasErrors()).as(diagnostics).isFalse();
            run(query);
        }
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        spec.one("parameters").stream()
                .flatMap(fence -> fence.text().lines())
                .forEach(line -> {
                    String[] pair = line.split("=", 2);
                    parameters.put(pair[0], pair[1]);
                });
        return parameters;
    }

    /// Fences of a kind by what they are called.
    private Map<String, String> texts(String kind) {
        return spec.all(kind).stream().collect(Collectors.toMap(Fence::info, Fence::text));
    }

    private void run(CheckedQuery query) throws IOException {
        Table events =
                spec.one("events").map(fence -> Table.parse(fence.text())).orElse(Table.EMPTY);
        Matrix matrix = new Matrix(events, folder, spec.name());
        boolean live =
                spec.one("result").stream().noneMatch(fence -> fence.info().contains(BOUNDED_ONLY));
        List<Way> ways = matrix.ways(query, live);
        for (Way way : UPDATES ? ways.subList(0, 1) : ways) {
            try {
                compare(matrix.run(query, way), way);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "%s\n%s\nagain: mvn -Dquick -pl engine test -Dtest=SpecTest -Dspec.seed=%d '-Dspec.only=%s'"
                                .formatted(way, failure.getMessage(), Matrix.SEED, spec.name()),
                        failure);
            }
        }
    }

    /// What is told is compared for runs that end: a live one tells it of every snapshot.
    private void compare(Outcome outcome, Way way) {
        if (way.driver() == Driver.BOUNDED) {
            expect("warnings", String.join("\n", outcome.warnings()));
        }
        if (spec.one("error").isPresent()) {
            expect("error", outcome.failure().orElse("no error"));
        } else {
            assertThat(outcome.failure()).as("failure").isEmpty();
            spec.one("result").ifPresent(fence -> compare(outcome, fence));
        }
    }

    private void compare(Outcome outcome, Fence fence) {
        Table wanted = Table.parse(fence.text());
        Table given = outcome.table(wanted.columns());
        if (fence.info().startsWith("unordered")) {
            wanted = wanted.sorted();
            given = given.sorted();
        }
        if (!wanted.rows().equals(given.rows())) {
            settle(fence, wanted.print(), given.print());
        }
    }

    private void expect(String kind, String given) {
        spec.one(kind)
                .ifPresent(fence -> {
                    if (!fence.text().stripTrailing().equals(given.stripTrailing())) {
                        settle(fence, fence.text(), given);
                    }
                });
    }

    private void settle(Fence fence, String wanted, String given) {
        if (UPDATES) {
            file.rewrite(fence, given);
        } else {
            assertThat(given).as(fence.kind()).isEqualTo(wanted);
        }
    }
}
