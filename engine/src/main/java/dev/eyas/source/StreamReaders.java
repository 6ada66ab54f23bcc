package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.format.StreamFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Readers of the files of one log, one a format: so that what one file begins another may end.
final class StreamReaders {

    private final StreamFormat.Reading reading;
    private final Map<String, StreamFormat.Reader> readers = new LinkedHashMap<>();

    StreamReaders(ReadSettings settings, Gate gate, Consumer<Batch> consumer, ScanReport report) {
        reading = new StreamFormat.Reading(settings.sizes(), gate, consumer, report);
    }

    StreamFormat.Reader reader(StreamFormat format) {
        return readers.computeIfAbsent(format.name(), _ -> format.reader(reading));
    }

    /// At the end of the log.
    void finish() {
        readers.values().forEach(StreamFormat.Reader::finish);
    }
}
