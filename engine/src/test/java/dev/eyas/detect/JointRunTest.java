package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.detect.JointRun.Fate;
import dev.eyas.detect.JointRun.Part;
import dev.eyas.detect.story.StoryCases;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Cases run as one say what each says alone.
class JointRunTest {

    private static final Path FOLDER = Repository.root().resolve("detections/T1552.005");
    private static final List<Detection> DETECTIONS = DetectionFolder.loadAll(FOLDER);
    private static final RunSettings SETTINGS = RunSettings.at(0);

    private static List<TestCase> cases(Detection detection) {
        return Stream.concat(TestCase.load(FOLDER).stream(), StoryCases.load(FOLDER).stream())
                .filter(test -> test.detection().equals(detection.id()))
                .toList();
    }

    @Test
    void casesOfOneDetectionDoNotDisturbEachOther() {
        for (Detection detection : DETECTIONS) {
            JointRun run = new JointRun(Engine.create(), SETTINGS, detection, cases(detection));
            assertThat(run.alone()).isEmpty();
        }
    }

    @Test
    void aChangeThatMakesNoDifferenceReachesNothing() {
        Detection detection = DETECTIONS.getFirst();
        JointRun run = new JointRun(Engine.create(), SETTINGS, detection, cases(detection));
        for (Part part : Part.values()) {
            assertThat(run.run(detection, Set.of(part))).isEqualTo(new Fate.Unreached());
        }
    }

    @Test
    void whatIsNoticedAmongOthersIsNoticedAlone() {
        Engine engine = Engine.create();
        Detection detection = DETECTIONS.getFirst();
        JointRun run = new JointRun(engine, SETTINGS, detection, cases(detection));
        for (Part part : Part.values()) {
            DetectionQuery query = detection.query(part).orElseThrow();
            String text = query.text() + "\n| false\n";
            Detection changed = detection.withQuery(part, new DetectionQuery(query.file(), text));
            assertThat(run.run(changed, Set.of(part)))
                    .isInstanceOfSatisfying(
                            Fate.Noticed.class,
                            noticed ->
                                    assertThat(
                                                    new TestRun(engine, SETTINGS, List.of(changed))
                                                            .run(noticed.test())
                                                            .passed())
                                            .isFalse());
        }
    }

    @Test
    void casesThatOnlyPassAloneAreNamed() {
        Detection detection = DETECTIONS.getFirst();
        List<TestCase> cases = cases(detection);
        DetectionQuery query = detection.query();
        Detection one =
                detection.withQuery(
                        Part.QUERY, new DetectionQuery(query.file(), query.text() + "| head(1)"));
        List<TestCase> passing =
                cases.stream()
                        .filter(test -> !test.expected().isEmpty())
                        .filter(test ->
                                new TestRun(Engine.create(), SETTINGS, List.of(one))
                                        .run(test)
                                        .passed())
                        .limit(3)
                        .toList();
        assertThat(new JointRun(Engine.create(), SETTINGS, one, passing).alone()).hasSize(2);
    }
}
