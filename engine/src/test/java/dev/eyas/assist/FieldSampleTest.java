package dev.eyas.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.assist.KnownField.Value;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What is learnt from the first events of a source.
final class FieldSampleTest {

    private static final MemorySource SOURCE =
            new MemorySource(
                    "events",
                    List.of(
                            Map.of("@timestamp", "2000", KnownField.TYPE, "A", "a", "1"),
                            Map.of("@timestamp", "1000", KnownField.TYPE, "B", "a", "x", "b", "y"),
                            Map.of("@timestamp", "3000", KnownField.TYPE, "A", "a", "x"),
                            Map.of("@timestamp", "4000", "late", "z")));

    private static FieldSample.Sampled sampled(int events) {
        FieldSample sample = new FieldSample(events, 100);
        sample.look(SOURCE, new ScanReport(new Warnings()));
        return sample.sampled();
    }

    @Test
    void fieldsAreCountedWithTheirValuesAndTypes() {
        assertThat(sampled(3).fields())
                .contains(
                        new KnownField(
                                "a",
                                3,
                                1,
                                List.of(new Value("x", 2), new Value("1", 1)),
                                Map.of("A", 2L, "B", 1L)),
                        new KnownField("b", 1, 0, List.of(new Value("y", 1)), Map.of("B", 1L)));
    }

    @Test
    void noMoreEventsAreLookedAtThanWasSaid() {
        FieldSample.Sampled sampled = sampled(3);
        assertThat(sampled.events()).isEqualTo(3);
        assertThat(sampled.fields()).extracting(KnownField::name).doesNotContain("late");
        assertThat(sampled.earliest()).isEqualTo(OptionalLong.of(1000));
        assertThat(sampled.latest()).isEqualTo(OptionalLong.of(3000));
    }

    @Test
    void manyPartsShareWhatIsLookedAtInAll() {
        FieldSample sample = new FieldSample(3, 2);
        sample.look(SOURCE, new ScanReport(new Warnings()));
        assertThat(sample.sampled().events()).isEqualTo(2);
    }

    @Test
    void fieldsOfMostEventsComeFirst() {
        assertThat(sampled(4).fields())
                .extracting(KnownField::name)
                .containsExactly("@timestamp", KnownField.TYPE, "a", "b", "late");
    }

    @Test
    void aReportThatIsStoppedEndsIt() {
        ScanReport report = new ScanReport(new Warnings());
        report.stop();
        FieldSample sample = new FieldSample(10, 100);
        sample.look(SOURCE, report);
        assertThat(sample.sampled().events()).isZero();
        assertThat(sample.sampled().earliest()).isEmpty();
    }
}
