package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A way inputs are compressed, told by the first bytes. Adding one: a class and an entry in
/// [#ALL].
interface Compression {

    List<Compression> ALL = List.of(new Gzip(), new Zstd());

    /// True when the first bytes are those of this compression.
    boolean recognises(byte[] first, int length);

    /// The decompressed bytes; damage is told as [InputDamage] after everything before it has been
    /// read.
    InputStream open(InputStream compressed, ReadSettings settings) throws IOException;

    static Optional<Compression> of(byte[] first, int length) {
        return ALL.stream()
                .filter(compression -> compression.recognises(first, length))
                .findFirst();
    }

    /// gzip, of any number of members.
    final class Gzip implements Compression {
        @Override
        public boolean recognises(byte[] first, int length) {
            return length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B;
        }

        @Override
        public InputStream open(InputStream compressed, ReadSettings settings) {
            return new GzipStream(compressed, settings.bombBytes());
        }
    }

    /// zstd, of any number of frames.
    final class Zstd implements Compression {
        @Override
        public boolean recognises(byte[] first, int length) {
            return ZstdFrames.begins(first, length);
        }

        @Override
        public InputStream open(InputStream compressed, ReadSettings settings) {
            return new ZstdStream(compressed, settings.bombBytes());
        }
    }
}
