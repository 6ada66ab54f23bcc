package dev.eyas.format;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A format that must be read from the first byte on: records that hang together, line breaks
/// inside of values.
public non-sealed interface StreamFormat extends Format {

    /// What reading needs to know, whatever the input.
    record Reading(Sizes sizes, Gate gate, Consumer<Batch> consumer, ScanReport report) {

        public void warn(RecordBatch.Damage damage, int source, long offset) {
            report.warnings()
                    .add(damage.code(), damage.message(), new Warnings.Place(source, offset));
        }
    }

    /// What bounds the memory of reading.
    ///
    /// @param bufferBytes how much is read at once
    /// @param batchRows the most rows of a batch
    /// @param batchBytes a batch is handed on when its records hold so many bytes
    /// @param longestRecord longer records are skipped
    record Sizes(int bufferBytes, int batchRows, int batchBytes, int longestRecord) {}

    /// One input.
    ///
    /// @param source its rank among all of the run
    /// @param log what people call the log it belongs to: its name without what rotation added
    /// @param sample its first bytes
    /// @param first offset of the first byte of the stream
    /// @param at when the input was made, for formats that do not tell
    record Input(int source, String log, Sample sample, long first, OptionalLong at) {}

    /// Reads the inputs of one log in their order; used by one thread.
    interface Reader {

        /// Pushes the events the gate lets through and reports bytes, records and damage. An
        /// [IOException] of the stream goes to the caller, after what was read before has been
        /// taken.
        void read(InputStream bytes, Input input) throws IOException;

        /// Pushes what still waited for more to come.
        default void finish() {}
    }

    Reader reader(Reading reading);

    /// True when the files a log was rotated into are one log: what one of them begins the next may
    /// end.
    default boolean spansFiles() {
        return false;
    }
}
