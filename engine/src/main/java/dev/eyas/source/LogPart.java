package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import java.util.List;
import java.util.function.Consumer;

/// The files that a log was rotated into, the oldest first.
record LogPart(FileSource owner, List<FilePart> files) implements EventSource.Part {

    LogPart {
        files = List.copyOf(files);
    }

    @Override
    public void read(Gate gate, Consumer<Batch> consumer, ScanReport report) {
        StreamReaders readers = new StreamReaders(owner.settings(), gate, consumer, report);
        for (FilePart file : files) {
            file.read(readers, gate, consumer, report);
        }
        readers.finish();
    }
}
