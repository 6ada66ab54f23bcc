package dev.eyas.source;

import dev.eyas.format.Format;
import dev.eyas.format.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/// An input opened at its start: decompressed, in UTF-8, without byte order mark, its first bytes
/// seen.
///
/// @param stream all bytes, those of the sample included
/// @param first offset of the first byte of the stream
/// @param decoded true when the bytes of the input are others, so that it has to be read from its
///   start
record OpenedInput(InputStream stream, Sample sample, long first, boolean decoded)
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
            InputStream unpacked =
                    compression.isPresent() ? compression.get().open(all, settings) : all;
            Peek mark = Peek.at(unpacked, Utf16Stream.MARK_BYTES);
            boolean isUtf16 = Utf16Stream.isMarked(mark.bytes());
            InputStream marked = mark.again(unpacked, 0);
            InputStream plain = isUtf16 ? new Utf16Stream(marked) : marked;
            Peek peek = Peek.at(plain, Sample.BYTES);
            Sample sample = sample(peek.bytes());
            int most = Sample.BYTES;
            while (peek.bytes().length == most
                    && most < Sample.MOST_BYTES
                    && !sample.showsRecord()) {
                most *= 4;
                peek = peek.on(plain, most);
                sample = sample(peek.bytes());
            }
            InputStream stream = peek.again(plain, sample.from());
            return new OpenedInput(
                    stream, sample, sample.from(), compression.isPresent() || isUtf16);
        } catch (IOException | RuntimeException failure) {
            raw.close();
            throw failure;
        }
    }

    private static Sample sample(byte[] bytes) {
        return new Sample(bytes, startsWithMark(bytes) ? MARK_BYTES : 0, bytes.length);
    }

    /// The first bytes, as far as they can be read, and what then went wrong.
    private record Peek(byte[] bytes, Optional<IOException> failure) {

        static Peek at(InputStream stream, int most) {
            return new Peek(new byte[0], Optional.empty()).on(stream, most);
        }

        /// The same, read on.
        Peek on(InputStream stream, int most) {
            if (failure.isPresent()) {
                return this;
            }
            int length = bytes.length;
            byte[] longer = Arrays.copyOf(bytes, most);
            try {
                int count = 0;
                while (count >= 0 && length < most) {
                    length += count;
                    count = stream.read(longer, length, most - length);
                }
                return new Peek(Arrays.copyOf(longer, length), Optional.empty());
            } catch (IOException failed) {
                return new Peek(Arrays.copyOf(longer, length), Optional.of(failed));
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
