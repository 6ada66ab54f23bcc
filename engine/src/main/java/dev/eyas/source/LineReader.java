package dev.eyas.source;

import dev.eyas.format.RecordBatch.Damage;
import dev.eyas.format.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Reads an input, or a range of one, line by line into a reused buffer. Lines the gate has no use
/// for are counted, looked at for being cut, and otherwise left alone.
///
/// A line belongs to the range it starts in.
final class LineReader {

    private final RecordFormat format;
    private final Emitter emitter;
    private final GateSwitch gate;
    private final ReadSettings settings;

    private byte[] buffer;
    private int limit;

    /// Offset in the source of the first byte of the buffer.
    private long base;

    /// True while the rest of a line that is too long is passed over.
    private boolean skipping;

    LineReader(RecordFormat format, Emitter emitter, GateSwitch gate, ReadSettings settings) {
        this.format = format;
        this.emitter = emitter;
        this.gate = gate;
        this.settings = settings;
        buffer = new byte[settings.bufferBytes()];
    }

    /// Reads lines that start before `end`. With `midLine`, the stream begins inside a line that
    /// belongs to another range. An [IOException] comes after what was read before it has been
    /// handed on.
    void read(InputStream stream, long from, long end, boolean midLine) throws IOException {
        base = from;
        boolean first = midLine;
        while (!emitter.isStopped()) {
            int count = fill(stream);
            boolean atEnd = count < 0;
            if (first) {
                first = !dropFirstLine();
            }
            if (!first && takeLines(end, atEnd)) {
                break;
            }
            if (atEnd) {
                break;
            }
        }
        emitter.flush();
    }

    private int fill(InputStream stream) throws IOException {
        try {
            int count = stream.read(buffer, limit, buffer.length - limit);
            if (count > 0) {
                limit += count;
            }
            return count;
        } catch (IOException failure) {
            takeLines(Long.MAX_VALUE, false);
            takeUnfinishedLine();
            emitter.flush();
            throw failure;
        }
    }

    /// The last line of a cut input may be whole by luck; if not, the cut explains it.
    private void takeUnfinishedLine() {
        if (limit > 0 && !skipping && shape(0, limit) == Shape.WHOLE) {
            emitter.report().scanned(limit, 1);
            emitter.add(buffer, 0, limit, base);
        }
    }

    private boolean dropFirstLine() {
        int end = Lines.breakFrom(buffer, 0, limit);
        boolean found = end < limit;
        drop(found ? end + 1 : limit);
        return found;
    }

    /// Takes all lines that are whole. True when the range is at its end.
    private boolean takeLines(long end, boolean atEnd) {
        int whole = atEnd ? limit : Lines.breakBefore(buffer, 0, limit) + 1;
        boolean finished = false;
        if (end - base <= limit) {
            int lastBreak =
                    end <= base ? -1 : Lines.breakFrom(buffer, (int) (end - base) - 1, limit);
            finished = lastBreak < limit || atEnd;
            whole = finished ? Math.min(limit, lastBreak + 1) : whole;
        }
        int start = 0;
        if (skipping && whole > 0) {
            start = Math.min(whole, Lines.breakFrom(buffer, 0, whole) + 1);
            skipping = false;
        }
        takeRegion(start, whole);
        discard(whole);
        makeRoom();
        return finished;
    }

    private void discard(int bytes) {
        emitter.report().scanned(bytes, 0);
        drop(bytes);
    }

    private void drop(int bytes) {
        System.arraycopy(buffer, bytes, buffer, 0, limit - bytes);
        limit -= bytes;
        base += bytes;
    }

    /// Grows a buffer that one line fills, up to the longest record; a line beyond that is passed
    /// over.
    private void makeRoom() {
        if (skipping) {
            discard(limit);
        } else if (limit == buffer.length) {
            if (limit > settings.longestRecord()) {
                emitter.warn(tooLong(settings), base);
                emitter.report().scanned(0, 1);
                skipping = true;
                discard(limit);
            } else {
                buffer =
                        Arrays.copyOf(
                                buffer,
                                (int) Math.min(settings.longestRecord() + 1L, buffer.length * 2L));
            }
        }
    }

    static Damage tooLong(ReadSettings settings) {
        return new Damage(
                "record-too-long",
                "A record is longer than " + settings.longestRecord() + " bytes and was skipped.");
    }

    private void takeRegion(int from, int to) {
        RawGate search = gate.isOn() ? gate.gate() : null;
        if (search == null) {
            lookAtLines(from, to, this::takeLine);
            return;
        }
        if (!emitter.report().isAgain()) {
            lookAtLines(from, to, (_, _) -> {});
        }
        searchRegion(search, from, to);
    }

    /// Told of every line that may be a record.
    private interface LineTaker {
        void take(int from, int to);
    }

    private void lookAtLines(int from, int to, LineTaker taker) {
        long lines = 0;
        int at = from;
        while (at < to) {
            int end = Lines.breakFrom(buffer, at, to);
            switch (shape(at, end)) {
                case BLANK -> {}
                case DAMAGED -> {
                    lines++;
                    emitter.warn(damage(at, end), base + at);
                }
                case WHOLE -> {
                    lines++;
                    taker.take(at, end);
                }
            }
            at = end + 1;
        }
        emitter.report().scanned(0, lines);
    }

    private void searchRegion(RawGate search, int from, int to) {
        LiteralScanner.Search hits = search.search(buffer, to);
        long stopped = 0;
        long passed = 0;
        int at = from;
        for (int hit = hits.next(at); hit < to; hit = hits.next(at)) {
            int start = Lines.breakBefore(buffer, at, hit) + 1;
            int end = Lines.breakFrom(buffer, hit, to);
            stopped += end - start;
            if (search.passes(buffer, start, end, true) && shape(start, end) == Shape.WHOLE) {
                passed += end - start;
                takeLine(start, end);
            }
            at = end + 1;
        }
        gate.learn(stopped, passed, buffer, from, to);
    }

    private enum Shape {
        BLANK,
        DAMAGED,
        WHOLE
    }

    private Shape shape(int from, int to) {
        int first = from;
        while (first < to && isBlank(buffer[first])) {
            first++;
        }
        if (first == to) {
            return Shape.BLANK;
        }
        int last = to - 1;
        while (isBlank(buffer[last])) {
            last--;
        }
        return isTooLong(from, to) || !format.mayBeWhole(buffer[first], buffer[last])
                ? Shape.DAMAGED
                : Shape.WHOLE;
    }

    private boolean isTooLong(int from, int to) {
        return to - from > settings.longestRecord();
    }

    private Damage damage(int from, int to) {
        return isTooLong(from, to)
                ? tooLong(settings)
                : new Damage(
                        "record-cut",
                        "A line is no whole record: its beginning or its end is missing.");
    }

    /// A line may hold several records.
    private void takeLine(int from, int to) {
        int at = format.skipBetween(buffer, from, to);
        while (at < to) {
            Optional<Damage> damage = emitter.add(buffer, at, to, base + at);
            if (damage.isPresent()) {
                if (gate.passes(buffer, from, to)) {
                    emitter.warn(damage.get(), base + at);
                }
                return;
            }
            at = format.skipBetween(buffer, emitter.stoppedAt(), to);
        }
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\r' || value == '\t';
    }
}
