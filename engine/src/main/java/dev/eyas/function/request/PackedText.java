package dev.eyas.function.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Text that was packed by gzip or zlib, as loaders of scripts carry it.
final class PackedText {

    private static final int GZIP = 0x1F8B;
    private static final int ZLIB = 0x78;

    private PackedText() {}

    /// The text in front, whatever its length; empty for bytes that were not packed so.
    static Optional<String> of(byte[] bytes) {
        if (bytes.length < 8) {
            return Optional.empty();
        }
        boolean gzip = (((bytes[0] & 255) << 8) | (bytes[1] & 255)) == GZIP;
        if (!gzip && bytes[0] != ZLIB) {
            return Optional.empty();
        }
        InputStream packed = new ByteArrayInputStream(bytes);
        try (InputStream plain =
                gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            return Optional.of(
                    new String(
                            plain.readNBytes(HiddenText.MOST_CHARACTERS), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
