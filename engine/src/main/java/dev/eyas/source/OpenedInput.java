package dev.eyas.source;

import dev.eyas.format.Format;
import dev.eyas.format.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/// An input opened at its start: decompressed, without byte order mark, its first bytes seen.
///
/// @param stream all bytes, those of the sample included
/// @param first offset of the first byte of the stream
record OpenedInput(InputStream stream, Sample sample, long first, boolean compressed)
        implements AutoCloseable {

    private static final int MAGIC_BYTES = 16;
    private static final int MARK_BYTES = 3;

    /// Compressions within compressions are no telemetry.
    static OpenedInput open(InputFile file, ReadSettings settings) throws IOException {
        InputStream raw = file.open(0);
        try {
            Peek magic = Peek.at(raw, MAGIC_BYTES);
            InputStream all = magic.again(raw, 0);
            Optional<Compression> compression = Compression.of(magic.bytes(), magic.bytes().length);
            InputStream plain =
                    compression.isPresent() ? compression.get().open(all, settings) : all;
            Peek peek = Peek.at(plain, Sample.BYTES);
            int first = startsWithMark(peek.bytes()) ? MARK_BYTES : 0;
            Sample sample = new Sample(peek.bytes(), first, peek.bytes().length);
            InputStream stream = peek.again(plain, first);
            return new OpenedInput(stream, sample, first, compression.isPresent());
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    /// The first bytes, as far as they can be read, and what then went wrong.
    private record Peek(byte[] bytes, Optional<IOException> failure) {

        static Peek at(InputStream stream, int most) {
            byte[] bytes = new byte[most];
            int length = 0;
            try {
                int count = 0;
                while (count >= 0 && length < bytes.length) {
                    length += count;
                    count = stream.read(bytes, length, bytes.length - length);
                }
                return new Peek(Arrays.copyOf(bytes, length), Optional.empty());
            } catch (IOException failure) {
                return new Peek(Arrays.copyOf(bytes, length), Optional.of(failure));
            }
        }

        InputStream again(InputStream stream, int from) {
            InputStream start = new ByteArrayInputStream(bytes, from, bytes.length - from);
            return new SequenceInputStream(
                    start, failure.isPresent() ? new Failing(failure.get(), stream) : stream);
        }
    }

    /// Fails where the stream failed before.
    private static final class Failing extends InputStream {

        private final IOException failure;
        private final InputStream stream;

        Failing(IOException failure, InputStream stream) {
            this.failure = failure;
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            throw failure;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            throw failure;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= MARK_BYTES
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    boolean isEmpty() {
        return sample.from() == sample.to();
    }

    Optional<Format> format() {
        return Formats.recognise(sample);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
