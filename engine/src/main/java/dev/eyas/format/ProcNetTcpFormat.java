package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.data.Event;
import dev.eyas.format.RecordBatch.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Copies of `/proc/net/tcp`, `/proc/net/tcp6` and their kin of UDP: a socket a line. Their time is
/// that at which the copy was made, where it is known.
public final class ProcNetTcpFormat implements StreamFormat {

    /// Lines looked at before deciding.
    private static final int LINES = 20;

    private static final Damage NO_SOCKET =
            new Damage("record-not-socket", "A line is neither a socket nor a header.");

    @Override
    public String name() {
        return "proc-net-tcp";
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.lines(LINES).stream()
                .map(line -> CsvCells.string(sample.bytes(), line.from(), line.to()))
                .anyMatch(line -> ProcSocket.isHeader(line) || ProcSocket.of(line).isPresent());
    }

    @Override
    public Reader reader(Reading reading) {
        return (bytes, input) -> read(bytes, input, reading);
    }

    private static void read(InputStream bytes, Input input, Reading reading) throws IOException {
        StreamLines lines = new StreamLines(bytes, input, reading);
        List<Event> events = new ArrayList<>();
        String protocol = ProcSocket.TCP;
        while (lines.next()) {
            String line = CsvCells.string(lines.bytes(), lines.from(), lines.to());
            Optional<ProcSocket> socket = ProcSocket.of(line);
            if (ProcSocket.isHeader(line)) {
                protocol = ProcSocket.protocol(line);
            } else {
                reading.report().scanned(0, 1);
                if (socket.isEmpty()) {
                    lines.warn(NO_SOCKET);
                } else {
                    Map<String, String> fields = new LinkedHashMap<>();
                    input.at().ifPresent(at -> fields.put(Batch.TIMESTAMP, Long.toString(at)));
                    fields.putAll(socket.get().fields(protocol));
                    fields.put(FieldRules.RAW, line);
                    events.add(new Event(input.source(), lines.offset(), fields));
                }
            }
            if (events.size() >= reading.sizes().batchRows()) {
                flush(events, reading);
            }
        }
        flush(events, reading);
        lines.finish();
    }

    private static void flush(List<Event> events, Reading reading) {
        if (!events.isEmpty()) {
            reading.consumer().accept(Batch.of(new EventRows(events)));
            events.clear();
        }
    }
}
