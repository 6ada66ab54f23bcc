package dev.eyas.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Standard output for data: whole lines of UTF-8, or nothing. What was printed reaches the stream
/// when enough has gathered or on [#flush], never in the middle of a line, so that a process that
/// is stopped leaves no half row.
public final class Output {

    /// Whoever reads has gone away, or there is no room for more.
    public static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /// True when the reader has gone away, as `head` does: no reason to complain.
        public boolean isReaderGone() {
            return String.valueOf(getMessage()).contains("Broken pipe");
        }
    }

    private static final int GATHERED_BYTES = 1 << 16;

    private final OutputStream stream;
    private final ReentrantLock writing = new ReentrantLock();
    private byte[] gathered = new byte[GATHERED_BYTES];
    private int size;
    private volatile boolean closed;

    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /// Prints a text that holds whole lines, each with its line break.
    public void print(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        if (size + bytes.length > gathered.length) {
            flush();
        }
        if (bytes.length > gathered.length) {
            gathered = Arrays.copyOf(gathered, bytes.length);
        }
        System.arraycopy(bytes, 0, gathered, size, bytes.length);
        size += bytes.length;
    }

    public void println(String line) {
        print(line + "\n");
    }

    public void flush() {
        writing.lock();
        try {
            if (!closed && size > 0) {
                stream.write(gathered, 0, size);
                stream.flush();
            }
            size = 0;
        } catch (IOException failure) {
            throw new Failed(failure);
        } finally {
            writing.unlock();
        }
    }

    /// Lets the write under way end, for so long at most; nothing is written afterwards. For
    /// another thread.
    public void close(long patienceMillis) {
        closed = true;
        try {
            if (writing.tryLock(patienceMillis, TimeUnit.MILLISECONDS)) {
                writing.unlock();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
