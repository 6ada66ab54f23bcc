package dev.eyas.source;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Makes a stream that can be read once readable several times: its bytes are kept in memory up to
/// a bound, then in a temporary file that goes with the process. Safe for several threads.
final class Spool {

    /// Kept in memory.
    static final int MEMORY_BYTES = 64 << 20;

    /// Where the stream comes from; opened once, when first asked for.
    interface Origin {
        InputStream open() throws IOException;
    }

    private final Origin origin;
    private final int memoryBytes;
    private byte @Nullable [] head;
    private @Nullable Path rest;

    Spool(Origin origin, int memoryBytes) {
        this.origin = origin;
        this.memoryBytes = memoryBytes;
    }

    /// All of the bytes from the first one on.
    InputStream open() throws IOException {
        byte[] start = load();
        InputStream memory = new ByteArrayInputStream(start);
        Path file = rest;
        return file == null ? memory : new SequenceInputStream(memory, Files.newInputStream(file));
    }

    private synchronized byte[] load() throws IOException {
        byte[] known = head;
        if (known != null) {
            return known;
        }
        try (InputStream stream = origin.open()) {
            byte[] start = stream.readNBytes(memoryBytes);
            byte[] next = new byte[1 << 16];
            int count = stream.read(next);
            if (count > 0) {
                rest = spill(Arrays.copyOf(next, count), stream);
            }
            head = start;
            return start;
        }
    }

    private static Path spill(byte[] next, InputStream stream) throws IOException {
        Path file = Files.createTempFile("eyas-", ".input");
        file.toFile().deleteOnExit();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            output.write(next);
            stream.transferTo(output);
        }
        return file;
    }
}
