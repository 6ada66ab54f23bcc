package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.EventSource;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What reading all of a source yielded.
record Scan(
        List<Row> rows,
        List<Warnings.Warning> warnings,
        long bytes,
        long events,
        FileSource source) {

    record Row(int source, long offset, Map<String, String> fields) {
        String field(String name) {
            return fields.getOrDefault(name, "(absent)");
        }
    }

    static Scan of(Path... paths) {
        return of(ReadSettings.DEFAULT, Gate.OPEN, paths);
    }

    static Scan of(ReadSettings settings, Gate gate, Path... paths) {
        List<String> names = java.util.Arrays.stream(paths).map(Path::toString).toList();
        return of(
                FileSource.of(names, InputStream.nullInputStream(), Optional.empty(), settings),
                gate);
    }

    static Scan of(FileSource source, Gate gate) {
        ScanReport report = new ScanReport(new Warnings());
        List<Row> rows = new ArrayList<>();
        for (EventSource.Part part : source.parts()) {
            part.read(gate, batch -> collect(batch, rows), report);
        }
        return new Scan(rows, report.warnings().list(), report.bytes(), report.events(), source);
    }

    private static void collect(Batch batch, List<Row> rows) {
        for (int row = 0; row < batch.rows().size(); row++) {
            rows.add(
                    new Row(batch.rows().source(row), batch.rows().offset(row), batch.fields(row)));
        }
    }

    List<String> values(String name) {
        return rows.stream().map(row -> row.field(name)).toList();
    }

    List<String> codes() {
        return warnings.stream().map(Warnings.Warning::code).toList();
    }

    Warnings.Warning warning() {
        return warnings.getFirst();
    }
}
