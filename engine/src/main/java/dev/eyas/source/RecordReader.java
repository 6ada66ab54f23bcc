package dev.eyas.source;

import dev.eyas.data.Batch;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.format.Format;
import dev.eyas.format.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads single records of an input by where they start. What lies between them is skipped, or
/// decompressed and dropped where it must be.
final class RecordReader {

    private final FileSource owner;
    private final InputFile file;
    private final int source;

    private byte[] buffer;
    private int limit;

    /// Offset of the first byte of the buffer.
    private long base;

    RecordReader(FileSource owner, InputFile file, int source) {
        this.owner = owner;
        this.file = file;
        this.source = source;
        buffer = new byte[READ_BYTES];
    }

    /// Most records fit; neighbours are often in the same read.
    private static final int READ_BYTES = 1 << 14;

    void read(long[] offsets, Consumer<Batch> consumer, ScanReport report) {
        try (OpenedInput input = OpenedInput.open(file, owner.settings())) {
            @Nullable Format format = owner.format(input).orElse(null);
            if (!(format instanceof RecordFormat records)) {
                throw new AssertionError("records of " + file.name() + " do not stand alone");
            }
            Emitter emitter =
                    new Emitter(
                            records.newBatch(source),
                            source,
                            owner.settings().batchRows(),
                            consumer,
                            report);
            if (input.decoded()) {
                base = input.first();
                read(input.stream(), offsets, emitter);
            } else if (offsets.length > 0) {
                base = offsets[0];
                try (InputStream stream = file.open(base)) {
                    read(stream, offsets, emitter);
                }
            }
        } catch (IOException failure) {
            InputDamage damage = InputDamage.of(failure);
            report.warnings()
                    .incomplete(
                            damage.code(),
                            String.valueOf(damage.getMessage()),
                            new Warnings.Place(source, 0));
        }
    }

    /// An [IOException] comes after what was read before it has been handed on.
    private void read(InputStream stream, long[] offsets, Emitter emitter) throws IOException {
        try {
            for (int next = 0; next < offsets.length && !emitter.isStopped(); next++) {
                goTo(stream, offsets[next]);
                readRecord(stream, emitter);
            }
        } catch (IOException failure) {
            emitter.add(buffer, 0, limit, base);
            throw failure;
        } finally {
            emitter.flush();
        }
    }

    /// Reads on, line by line, until the record at the start of the buffer is whole.
    private void readRecord(InputStream stream, Emitter emitter) throws IOException {
        boolean more = true;
        int line = 0;
        while (more) {
            line = lineEnd(stream, line);
            emitter.add(buffer, 0, line, base);
            more = emitter.wantsMore() && line < limit;
            line++;
        }
    }

    /// Makes the buffer begin at an offset, which is not before its start.
    private void goTo(InputStream stream, long offset) throws IOException {
        if (offset >= base + limit) {
            stream.skipNBytes(offset - base - limit);
            limit = 0;
        } else {
            int passed = (int) (offset - base);
            System.arraycopy(buffer, passed, buffer, 0, limit - passed);
            limit -= passed;
        }
        base = offset;
    }

    /// The first line break from `from` on, after reading as far as it takes; the end of the input,
    /// or of the longest record, when there is none.
    private int lineEnd(InputStream stream, int from) throws IOException {
        int at = Lines.breakFrom(buffer, Math.min(from, limit), limit);
        while (at == limit && limit <= owner.settings().longestRecord()) {
            if (limit == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            int count = stream.read(buffer, limit, buffer.length - limit);
            if (count < 0) {
                return limit;
            }
            limit += count;
            at = Lines.breakFrom(buffer, at, limit);
        }
        return at;
    }
}
