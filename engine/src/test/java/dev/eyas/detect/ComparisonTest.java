package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.TestCase.Kind;
import dev.eyas.detect.story.StoryCases;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// The figures of `docs/comparison.md` are those of the queries.
final class ComparisonTest {

    private static final Path DETECTION = Path.of("../detections/T1552.005");
    private static final Path PAGE = Path.of("../docs/comparison.md");
    private static final Engine ENGINE = Engine.create();

    private final List<Detection> detections = DetectionFolder.loadAll(DETECTION);
    private final CheckedQuery portable =
            ENGINE.check(read(DETECTION.resolve("portable.cql")), Dialect.LOGSCALE);
    private final List<TestCase> cases =
            StoryCases.load(DETECTION).stream().filter(ComparisonTest::isFalcon).toList();

    @Test
    void theProductAcceptsThePortableQuery() {
        assertThat(portable.diagnostics()).isEmpty();
        assertThat(ENGINE.lint(portable)).isEmpty();
    }

    @Test
    void everyLineIsJudgedAsThePageSays() throws IOException {
        List<List<String>> judged = new ArrayList<>();
        List<List<String>> lines = table("| Line ");
        for (List<String> line : lines) {
            TestCase test = line(line.getFirst());
            judged.add(
                    List.of(
                            line.getFirst(),
                            word(full(test)),
                            word(portable(test)),
                            word(published(test))));
        }
        assertThat(judged)
                .as("the table of %s", PAGE)
                .hasSize(23)
                .isEqualTo(lines.stream().map(line -> line.subList(0, 4)).toList());
    }

    private TestCase line(String name) {
        return cases.stream()
                .filter(test -> test.place().file().toString().contains("comparison-"))
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recallAndNoiseAreWhatThePageSays() throws IOException {
        List<List<String>> counted = new ArrayList<>();
        for (Kind kind : List.of(Kind.ATTACK, Kind.EVASION, Kind.BENIGN, Kind.BLIND_SPOT)) {
            List<TestCase> some =
                    cases.stream().filter(test -> test.kind().equals(Optional.of(kind))).toList();
            counted.add(
                    List.of(
                            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            String.valueOf(some.size()),
                            count(some, this::full),
                            count(some, this::portable),
                            count(some, this::published)));
        }
        assertThat(counted).as("the table of %s", PAGE).isEqualTo(table("| Stories "));
    }

    private static String count(List<TestCase> some, Function<TestCase, Optional<Level>> worst) {
        List<Level> levels = some.stream().flatMap(test -> worst.apply(test).stream()).toList();
        long raised = levels.stream().filter(level -> level.compareTo(Level.MEDIUM) >= 0).count();
        return raised + " + " + (levels.size() - raised);
    }

    private Optional<Level> full(TestCase test) {
        return worst("T1552.005", test);
    }

    private Optional<Level> published(TestCase test) {
        return worst("T1552.005-published", test);
    }

    private Optional<Level> worst(String id, TestCase test) {
        Detection detection =
                detections.stream().filter(some -> some.id().equals(id)).findFirst().orElseThrow();
        return new DetectionRun(ENGINE, RunSettings.at(0))
                        .run(
                                List.of(detection),
                                test.telemetry().source(),
                                new ScanReport(new Warnings()))
                        .findings()
                        .stream()
                        .map(Finding::severity)
                        .max(Level::compareTo);
    }

    private Optional<Level> portable(TestCase test) {
        return ENGINE
                .run(
                        portable,
                        test.telemetry().source(),
                        RunSettings.at(0),
                        new ScanReport(new Warnings()))
                .rows()
                .stream()
                .map(row ->
                        Level.valueOf(row.getOrDefault("severity", "").toUpperCase(Locale.ROOT)))
                .max(Level::compareTo);
    }

    private static boolean isFalcon(TestCase test) {
        return test.title().endsWith("(falcon)");
    }

    private static String word(Optional<Level> level) {
        return level.map(some -> some.name().toLowerCase(Locale.ROOT)).orElse("–");
    }

    /// The cells of the table whose head begins so, row by row.
    private static List<List<String>> table(String head) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
