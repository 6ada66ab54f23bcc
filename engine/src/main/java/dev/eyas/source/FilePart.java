package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.format.Format;
import dev.eyas.format.RecordFormat;
import dev.eyas.format.Sample;
import dev.eyas.format.StreamFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All of an input, or the lines of it that start in a range.
///
/// @param from where the range starts; zero for the start of the input
/// @param end where it ends; [Long#MAX_VALUE] for the end of the input
record FilePart(FileSource owner, InputFile file, int source, long from, long end)
        implements EventSource.Part {

    @Override
    public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
        new LogPart(owner, List.of(this)).read(gate, consumer, report);
    }

    void read(StreamReaders readers, Gate gate, Consumer<Batch> consumer, ScanReport report) {
        try (OpenedInput input = OpenedInput.open(file, owner.settings())) {
            if (input.isEmpty()) {
                drain(input.stream());
                return;
            }
            Optional<Format> format = owner.format(input);
            if (format.isEmpty()) {
                report.warnings().add("input-unknown", unknown(input.sample()), place());
                return;
            }
            switch (format.get()) {
                case RecordFormat records -> readRecords(records, input, gate, consumer, report);
                case StreamFormat streamed ->
                        readers.reader(streamed)
                                .read(
                                        input.stream(),
                                        new StreamFormat.Input(
                                                source,
                                                Rotation.of(file.name()).log(),
                                                input.sample(),
                                                input.first(),
                                                owner.madeAt(file)));
            }
        } catch (IOException failure) {
            InputDamage damage = InputDamage.of(failure);
            report.warnings()
                    .incomplete(damage.code(), String.valueOf(damage.getMessage()), place());
        }
    }

    /// An input without any byte may be one whose compressed form is damaged.
    private static void drain(InputStream stream) throws IOException {
        if (stream.read() >= 0) {
            throw new IOException("bytes behind the end");
        }
    }

    private Warnings.Place place() {
        return new Warnings.Place(source, 0);
    }

    private static String unknown(Sample sample) {
        for (int at = sample.from(); at < sample.to(); at++) {
            if (sample.bytes()[at] == 0) {
                return "The input is neither text nor compressed text and was skipped.";
            }
        }
        return "The input is in no format Eyas knows and was skipped.";
    }

    private void readRecords(
            RecordFormat format,
            OpenedInput input,
            Gate gate,
            Consumer<Batch> consumer,
            ScanReport report)
            throws IOException {
        ReadSettings settings = owner.settings();
        Emitter emitter =
                new Emitter(
                        format.newBatch(source), source, settings.batchRows(), consumer, report);
        switch (format.framing(input.sample())) {
            case DOCUMENTS ->
                    new DocumentReader(format, emitter, settings)
                            .read(input.stream(), input.first());
            case LINES -> {
                LineReader reader =
                        new LineReader(
                                format,
                                emitter,
                                owner.gate(gate, format, input.sample()),
                                settings);
                if (from == 0) {
                    reader.read(input.stream(), input.first(), end, false);
                } else {
                    try (InputStream range = file.open(from - 1)) {
                        reader.read(range, from - 1, end, true);
                    }
                }
            }
        }
    }
}
