package dev.eyas.source;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// How the bytes of an input may be compressed.
enum Packing {
    PLAIN,
    GZIP,
    ZSTD;

    byte[] pack(byte[] text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream stream =
                switch (this) {
                    case PLAIN -> bytes;
                    case GZIP -> new GZIPOutputStream(bytes);
                    case ZSTD -> new ZstdOutputStream(bytes);
                }) {
            stream.write(text);
        }
        return bytes.toByteArray();
    }

    /// The text in two members, one behind the other.
    byte[] packTwice(byte[] text) throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(pack(Arrays.copyOf(text, text.length / 2)));
        members.write(pack(Arrays.copyOfRange(text, text.length / 2, text.length)));
        return members.toByteArray();
    }
}
