package dev.eyas.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the events of a run come from. Parts are read by any thread in any order, each by one
/// thread from start to end; what they yield carries order keys, so nothing depends on who reads
/// what when. A source may be read several times.
public interface EventSource {

    List<Part> parts();

    /// What people call a source of [Rows#source]: a file's path as it was given.
    String name(int source);

    /// The lines, from 1, at which records start whose offsets are given in ascending order; costs
    /// a pass over the source up to the last.
    long[] lines(int source, long[] offsets);

    /// The line of one record.
    default long line(int source, long offset) {
        return lines(source, new long[] {offset})[0];
    }

    /// Reads records again by where they start; empty when this source is only read whole.
    default Optional<Reread> reread() {
        return Optional.empty();
    }

    /// Reads records that stand alone ([Rows#standsAlone]) once more.
    interface Reread {

        /// Pushes the records that start at these offsets, which ascend.
        void read(int source, long[] offsets, Consumer<Batch> consumer, ScanReport report);
    }

    /// A source that yields another one's events in another way, or watches how it is read.
    interface Over extends EventSource {

        EventSource inner();

        @Override
        default String name(int source) {
            return inner().name(source);
        }

        @Override
        default long[] lines(int source, long[] offsets) {
            return inner().lines(source, offsets);
        }

        @Override
        default Optional<Reread> reread() {
            return inner().reread();
        }
    }

    /// An independent piece: a file, or a range of one.
    interface Part {

        /// Pushes every event the gate lets through, in batches that are valid until the consumer
        /// returns. Damage and limits go to the report; only a failure of the consumer is thrown.
        /// Stops soon after the report says so.
        void read(Gate gate, Consumer<Batch> consumer, ScanReport report);
    }
}
