package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.detect.story.StoryCases;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The detections that come with Eyas pass their own tests, and each has some.
class DetectionsTest {

    private static final Path FOLDER = Repository.root().resolve("detections");
    private static final List<Detection> DETECTIONS = DetectionFolder.loadAll(FOLDER);

    private static Stream<TestCase> cases() {
        return DETECTIONS.stream()
                .map(Detection::folder)
                .distinct()
                .flatMap(folder ->
                        Stream.concat(
                                TestCase.load(folder).stream(), StoryCases.load(folder).stream()));
    }

    @TestFactory
    Stream<DynamicTest> everyCasePasses() {
        TestRun run = new TestRun(Engine.create(), RunSettings.at(0), DETECTIONS);
        return cases().map(test ->
                DynamicTest.dynamicTest(
                        test.detection() + ": " + test.title(),
                        () -> {
                            TestRun.Outcome outcome = run.run(test);
                            assertThat(outcome.missed()).as("expected, but did not come").isEmpty();
                            assertThat(outcome.unexpected()).as("came unexpected").isEmpty();
                            assertThat(outcome.warnings()).isEmpty();
                        }));
    }

    @Test
    void everyDetectionIsTestedForFindingsAndForSilence() {
        for (Detection detection : DETECTIONS) {
            List<TestCase> own =
                    cases().filter(test -> test.detection().equals(detection.id())).toList();
            assertThat(own).anyMatch(test -> !test.expected().isEmpty());
            assertThat(own).anyMatch(test -> test.expected().isEmpty());
        }
    }
}
