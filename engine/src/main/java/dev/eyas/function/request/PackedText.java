package dev.eyas.function.request;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
    private static final int PIECE = 1 << 10;

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
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream plain =
                gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
            byte[] piece = new byte[PIECE];
            int count = 0;
            while (count >= 0 && text.size() < HiddenText.MOST_CHARACTERS) {
                text.write(piece, 0, count);
                count = plain.read(piece);
            }
        } catch (IOException _) {
            return front(text);
        }
        return front(text);
    }

    /// Sensors tell command lines up to a length, so the end of what was packed may be missing.
    private static Optional<String> front(ByteArrayOutputStream text) {
        return Optional.of(text.toString(StandardCharsets.UTF_8)).filter(front -> !front.isEmpty());
    }
}
