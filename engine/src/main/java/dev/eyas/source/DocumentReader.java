package dev.eyas.source;

import dev.eyas.format.RecordBatch;
import dev.eyas.format.RecordBatch.Damage;
import dev.eyas.format.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Reads records that stand one after the other, on any number of lines. Each is decoded to find
/// its end, so a gate is of no use here and is not asked.
///
/// Behind a damaged record, reading goes on with the next line that begins a record and is indented
/// no deeper than the damaged one. Where records stand side by side on a line, it goes on behind
/// the damage with what may begin a record and follows the end of one.
final class DocumentReader {

    /// How far back the indentation of a record is looked for.
    private static final int LOOK_BACK = 256;

    private static final int SIDE_BY_SIDE = -1;

    private static final Damage NO_END =
            new Damage("record-cut", "An array of records has no end: what followed is missing.");

    private final RecordFormat format;
    private final Emitter emitter;
    private final ReadSettings settings;

    private byte[] buffer;
    private int at;
    private int limit;
    private long base;
    private boolean atEnd;

    /// How many arrays of records are open, as long as nothing was damaged.
    private long openArrays;

    private boolean anyDamage;

    /// True while damage is passed over, told already.
    private boolean lost;

    private int lostIndent;

    /// How far the last record that began a line was indented; as far as can be before there was
    /// one.
    private int recordIndent = Integer.MAX_VALUE;

    /// While lost: true when the line at hand is known to begin no record.
    private boolean midLine;

    DocumentReader(RecordFormat format, Emitter emitter, ReadSettings settings) {
        this.format = format;
        this.emitter = emitter;
        this.settings = settings;
        buffer = new byte[settings.bufferBytes() + 2 * LOOK_BACK];
    }

    /// An [IOException] comes after what was read before has been handed on.
    void read(InputStream stream, long from) throws IOException {
        base = from;
        try {
            while (!emitter.isStopped() && findRecord(stream)) {
                takeRecord(stream);
            }
            if (atEnd && openArrays > 0 && !anyDamage) {
                emitter.warn(NO_END, base + limit);
            }
        } finally {
            emitter.flush();
        }
    }

    private boolean findRecord(InputStream stream) throws IOException {
        do {
            if (lost) {
                lost = !(lostIndent == SIDE_BY_SIDE ? resumeOnLine() : resumeOnNextLine());
            } else {
                goBetween();
            }
            if (!lost && at < limit) {
                return true;
            }
        } while (fill(stream));
        return false;
    }

    private void goBetween() {
        int next = format.skipBetween(buffer, at, limit);
        for (; at < next; at++) {
            switch (buffer[at]) {
                case '[' -> openArrays++;
                case ']' -> openArrays--;
                default -> {}
            }
        }
    }

    private void takeRecord(InputStream stream) throws IOException {
        Optional<Damage> damage = emitter.add(buffer, at, recordLimit(), base + at);
        while (damage.isPresent() && emitter.wantsMore() && !isTooLong() && fill(stream)) {
            damage = emitter.add(buffer, at, recordLimit(), base + at);
        }
        emitter.report().scanned(0, 1);
        int indent = indentation();
        if (damage.isEmpty()) {
            recordIndent = indent == SIDE_BY_SIDE ? recordIndent : indent;
            if (emitter.wasCut()) {
                emitter.warn(RecordBatch.TOO_MANY_FIELDS, base + at);
            }
            at = emitter.stoppedAt();
            return;
        }
        boolean tooLong = emitter.wantsMore() && isTooLong();
        emitter.warn(tooLong ? LineReader.tooLong(settings) : damage.get(), base + at);
        lost = true;
        anyDamage = true;
        midLine = true;
        lostIndent = mayBeDeeper(indent) ? recordIndent : indent;
        at = lostIndent == SIDE_BY_SIDE ? Math.max(at + 1, emitter.stoppedAt()) : at + 1;
    }

    /// True for what stands at the beginning of a line and begins no record: how far it is indented
    /// tells nothing.
    private boolean mayBeDeeper(int indent) {
        return indent == 0 && !format.mayBegin(buffer[at]);
    }

    private int recordLimit() {
        return isTooLong() ? at + settings.longestRecord() : limit;
    }

    private boolean isTooLong() {
        return limit - at > settings.longestRecord();
    }

    private int indentation() {
        int start = at;
        while (start > 0 && at - start < LOOK_BACK && isIndent(buffer[start - 1])) {
            start--;
        }
        boolean startsLine = start == 0 ? base == 0 : buffer[start - 1] == '\n';
        return startsLine ? at - start : SIDE_BY_SIDE;
    }

    private static boolean isIndent(byte value) {
        return value == ' ' || value == '\t';
    }

    private boolean resumeOnNextLine() {
        while (at < limit) {
            if (midLine) {
                at = Math.min(limit, Lines.breakFrom(buffer, at, limit) + 1);
                midLine = buffer[at - 1] != '\n';
            }
            int first = at;
            while (first < limit && isIndent(buffer[first])) {
                first++;
            }
            int start = first;
            while (start < limit && isBetweenOnLine(start)) {
                start++;
            }
            if (start == limit) {
                return false;
            }
            if (first - at <= lostIndent && format.mayBegin(buffer[start])) {
                at = start;
                return true;
            }
            at = start;
            midLine = true;
        }
        return false;
    }

    private boolean isBetweenOnLine(int index) {
        return buffer[index] != '\n' && format.skipBetween(buffer, index, index + 1) > index;
    }

    private boolean resumeOnLine() {
        while (at < limit) {
            if (format.mayBegin(buffer[at]) && followsRecord()) {
                return true;
            }
            at++;
        }
        return false;
    }

    /// True when nothing but what may stand between records lies between here and the end of one.
    private boolean followsRecord() {
        int before = at - 1;
        while (before >= 0
                && at - before < LOOK_BACK
                && format.skipBetween(buffer, before, at) == at) {
            before--;
        }
        return before >= 0 && format.mayEnd(buffer[before]);
    }

    /// Reads more behind what is still needed. False at the end of the input.
    private boolean fill(InputStream stream) throws IOException {
        if (atEnd) {
            return false;
        }
        int unneeded = Math.max(0, at - LOOK_BACK);
        System.arraycopy(buffer, unneeded, buffer, 0, limit - unneeded);
        base += unneeded;
        limit -= unneeded;
        at -= unneeded;
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = stream.read(buffer, limit, buffer.length - limit);
        atEnd = count < 0;
        if (count > 0) {
            limit += count;
            emitter.report().scanned(count, 0);
        }
        return !atEnd;
    }
}
