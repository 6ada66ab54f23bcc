package dev.eyas.data;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Where the events of a run come from. Parts are read by any thread in any order, each by one
/// thread from start to end; what they yield carries order keys, so nothing depends on who reads
/// what when. A source may be read several times.
public interface EventSource {

    List<Part> parts();

    /// What people call a source of [Rows#source]: a file's path as it was given.
    String name(int source);

    /// The line, from 1, at which a record starts; costs a pass over the file up to there.
    default long line(int source, long offset) {
        return lines(source, new TreeSet<>(Set.of(offset))).getOrDefault(offset, 1L);
    }

    /// The lines at which several records of a source start, in one pass.
    Map<Long, Long> lines(int source, SortedSet<Long> offsets);

    /// An independent piece: a file, or a range of one.
    interface Part {

        /// Pushes every event the gate lets through, in batches that are valid until the consumer
        /// returns. Damage and limits go to the report; only a failure of the consumer is thrown.
        /// Stops soon after the report says so.
        void read(Gate gate, Consumer<Batch> consumer, ScanReport report);
    }
}
