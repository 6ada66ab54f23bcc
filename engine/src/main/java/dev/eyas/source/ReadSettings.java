package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.format.StreamFormat;

/// Sizes that bound a scan. They change speed and memory, never a row that is within
/// [#longestRecord].
///
/// @param bufferBytes how much is read at once
/// @param batchRows the most rows of a batch
/// @param partBytes plain files of lines are split into ranges of this size
/// @param longestRecord longer records are skipped
/// @param bombBytes a compressed input that grew beyond this and by more than [#BOMB_RATIO] is
///   given up
public record ReadSettings(
        int bufferBytes, int batchRows, long partBytes, int longestRecord, long bombBytes) {

    /// A batch is handed on when its records hold so many bytes, however few they are.
    public static final int BATCH_BYTES = 4 << 20;

    /// No honest telemetry compresses so well; deflate cannot do better than 1,032.
    public static final int BOMB_RATIO = 500;

    public static final ReadSettings DEFAULT =
            new ReadSettings(1 << 20, Batch.ROWS, 64L << 20, 16 << 20, 1L << 30);

    public ReadSettings {
        if (bufferBytes < 1
                || batchRows < 1
                || partBytes < 1
                || longestRecord < 1
                || bombBytes < 1) {
            throw new IllegalArgumentException("sizes must be positive");
        }
    }

    StreamFormat.Sizes sizes() {
        return new StreamFormat.Sizes(bufferBytes, batchRows, BATCH_BYTES, longestRecord);
    }

    public ReadSettings withBufferBytes(int bytes) {
        return new ReadSettings(bytes, batchRows, partBytes, longestRecord, bombBytes);
    }

    public ReadSettings withBatchRows(int rows) {
        return new ReadSettings(bufferBytes, rows, partBytes, longestRecord, bombBytes);
    }

    public ReadSettings withPartBytes(long bytes) {
        return new ReadSettings(bufferBytes, batchRows, bytes, longestRecord, bombBytes);
    }

    public ReadSettings withLongestRecord(int bytes) {
        return new ReadSettings(bufferBytes, batchRows, partBytes, bytes, bombBytes);
    }

    public ReadSettings withBombBytes(long bytes) {
        return new ReadSettings(bufferBytes, batchRows, partBytes, longestRecord, bytes);
    }
}
