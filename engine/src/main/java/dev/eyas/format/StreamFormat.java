package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// A format that must be read from the first byte on: records that hang together, line breaks
/// inside of values.
public non-sealed interface StreamFormat extends Format {

    /// What reading one input needs to know.
    ///
    /// @param source rank of the input among all of the run
    /// @param sample the first bytes
    /// @param first offset of the first byte of the stream
    record Reading(
            int source,
            Sample sample,
            long first,
            Sizes sizes,
            Gate gate,
            Consumer<Batch> consumer,
            ScanReport report) {}

    /// What bounds the memory of reading.
    ///
    /// @param bufferBytes how much is read at once
    /// @param batchRows the most rows of a batch
    /// @param batchBytes a batch is handed on when its records hold so many bytes
    /// @param longestRecord longer records are skipped
    record Sizes(int bufferBytes, int batchRows, int batchBytes, int longestRecord) {}

    /// Pushes every event the gate lets through and reports bytes, records and damage. An
    /// [IOException] of the stream goes to the caller, after what was read before has been pushed.
    void read(InputStream bytes, Reading reading) throws IOException;
}
