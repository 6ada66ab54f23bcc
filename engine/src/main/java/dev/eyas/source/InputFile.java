package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// One input of a source: its bytes, as often as asked for.
sealed interface InputFile {

    /// What people call it: the path as given, or `-`.
    String name();

    /// The bytes from an offset to the end.
    InputStream open(long from) throws IOException;

    /// How many bytes there are; not known before a stream has been read.
    long size();

    /// A regular file with the size it had when it was listed.
    record Stored(String name, Path path, long size) implements InputFile {
        @Override
        public InputStream open(long from) throws IOException {
            return new RangeStream(path, from, size);
        }
    }

    /// Something that can be read once: standard input, a named pipe.
    record Streamed(String name, Spool spool) implements InputFile {
        @Override
        public InputStream open(long from) throws IOException {
            InputStream stream = spool.open();
            stream.skipNBytes(from);
            return stream;
        }

        @Override
        public long size() {
            return 0;
        }
    }

    /// Nothing that can be read, and why.
    record Unreadable(String name, String code, String message) implements InputFile {
        @Override
        public InputStream open(long from) throws IOException {
            throw new InputDamage(code, message);
        }

        @Override
        public long size() {
            return 0;
        }
    }
}
