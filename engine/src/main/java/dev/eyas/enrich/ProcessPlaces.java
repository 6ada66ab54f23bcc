package dev.eyas.enrich;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import java.util.Arrays;

/// Where a part of a source announces processes, and who started each: three numbers a process, so
/// that millions can be held. A process is known by a hash of its key; two may share one, so what
/// is found here is a hint of where to read. Filled by one thread; then read only.
final class ProcessPlaces {

    /// Process, parent, place.
    private static final int NUMBERS = 3;

    /// Bits of a place that are the offset; those above are the source.
    private static final int OFFSET_BITS = 42;

    /// As a parent: none is known.
    private static final long NONE = 0;

    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long[] numbers = new long[NUMBERS << 6];
    private int used;

    /// Takes the rows that announce processes.
    void add(Batch batch) {
        ProcessKey.Reader keys = new ProcessKey.Reader(batch);
        Column hosts = batch.column(ProcessKey.AID);
        Column processes = batch.column(ProcessKey.OWN_PROCESS);
        Column parents = batch.column(ProcessKey.PARENT_PROCESS);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (keys.announces(row)) {
                long host = mixed(1, hosts.text(row));
                long parent =
                        parents.isPresent(row) && !parents.text(row).equals(ProcessKey.NOBODY)
                                ? hash(host, parents.text(row))
                                : NONE;
                add(
                        hash(host, processes.text(row)),
                        parent,
                        (long) batch.rows().source(row) << OFFSET_BITS | batch.rows().offset(row));
            }
        }
    }

    private void add(long process, long parent, long place) {
        if (used == numbers.length) {
            numbers = Arrays.copyOf(numbers, used * 2);
        }
        numbers[used] = process;
        numbers[used + 1] = parent;
        numbers[used + 2] = place;
        used += NUMBERS;
    }

    /// Gives back what was reserved for more.
    void close() {
        numbers = Arrays.copyOf(numbers, used);
    }

    int size() {
        return used / NUMBERS;
    }

    /// Tells of each place that announces one of the processes.
    void find(Hashes processes, Found found) {
        for (int at = 0; at < used; at += NUMBERS) {
            if (processes.contains(numbers[at])) {
                found.at(numbers[at + 2], numbers[at + 1]);
            }
        }
    }

    /// Told of an announcement.
    interface Found {

        /// @param parent hash of who started the process, or zero
        void at(long place, long parent);
    }

    static int source(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    static long offset(long place) {
        return place & ((1L << OFFSET_BITS) - 1);
    }

    static long hash(ProcessKey key) {
        return hash(mixed(1, key.aid()), key.processId());
    }

    private static long hash(long host, String process) {
        long hash = mixed(host, process);
        return hash == NONE ? 1 : hash;
    }

    private static long mixed(long start, String text) {
        long hash = start + text.length();
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
