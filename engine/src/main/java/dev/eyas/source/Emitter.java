package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.format.RecordBatch;
import java.util.Optional;
import java.util.function.Consumer;

/// Gathers the records of one part into batches and hands each on when it is full.
final class Emitter {

    private final RecordBatch records;
    private final int source;
    private final int batchRows;
    private final Consumer<Batch> consumer;
    private final ScanReport report;

    Emitter(
            RecordBatch records,
            int source,
            int batchRows,
            Consumer<Batch> consumer,
            ScanReport report) {
        this.records = records;
        this.source = source;
        this.batchRows = batchRows;
        this.consumer = consumer;
        this.report = report;
    }

    ScanReport report() {
        return report;
    }

    boolean isStopped() {
        return report.isStopped();
    }

    /// Takes a record; what is wrong with it is answered, not reported.
    Optional<RecordBatch.Damage> add(byte[] data, int from, int to, long offset) {
        Optional<RecordBatch.Damage> damage = records.add(data, from, to, offset);
        if (records.size() >= batchRows || records.bytes() >= ReadSettings.BATCH_BYTES) {
            flush();
        }
        return damage;
    }

    boolean wasCut() {
        return records.wasCut();
    }

    int stoppedAt() {
        return records.stoppedAt();
    }

    boolean wantsMore() {
        return records.wantsMore();
    }

    void warn(RecordBatch.Damage damage, long offset) {
        report.warnings().add(damage.code(), damage.message(), new Warnings.Place(source, offset));
    }

    void flush() {
        if (records.size() > 0) {
            consumer.accept(Batch.of(records.rows()));
            records.clear();
        }
    }
}
