package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds what the beginning of a line says of the record in it: `node=web-1 type=SYSCALL
/// msg=audit(1790000001.117:8821): …`, with or without the node, behind what syslog puts before it,
/// or as the kernel writes it, `audit: type=1300 audit(1790000001.117:8821): …`.
final class AuditLine {

    /// A node and what syslog writes are shorter.
    private static final int LONGEST_PREFIX = 1_000;

    private static final byte[] MARK = "audit(".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "msg=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPE = "type=".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NODE = "node=".getBytes(StandardCharsets.US_ASCII);

    private static final int MILLI_DIGITS = 3;
    private static final int MOST_DIGITS = 15;

    private byte[] line = new byte[0];
    private int at;
    private String type = "";
    private Optional<String> host = Optional.empty();
    private long millis;
    private long serial;

    /// The record's type by name.
    String type() {
        return type;
    }

    /// The node, else the host that syslog names.
    Optional<String> host() {
        return host;
    }

    AuditKey key() {
        return new AuditKey(millis, serial);
    }

    /// Where the fields begin.
    int body() {
        return at;
    }

    /// True when the line holds a record. A crash leaves NULs where the log went on.
    boolean read(byte[] data, int start, int to) {
        line = data;
        int from = start;
        while (from < to && line[from] == 0) {
            from++;
        }
        int mark = find(from, Math.min(to, from + LONGEST_PREFIX));
        if (mark < 0) {
            return false;
        }
        at = mark + MARK.length;
        return readKey(to) && readPrefix(from, mark);
    }

    private int find(int from, int to) {
        for (int start = from; start + MARK.length <= to; start++) {
            if (isAt(MARK, start)) {
                return start;
            }
        }
        return -1;
    }

    private boolean isAt(byte[] text, int start) {
        for (int index = 0; index < text.length; index++) {
            if (line[start + index] != text[index]) {
                return false;
            }
        }
        return true;
    }

    private boolean readKey(int to) {
        int start = at;
        long seconds = digits(to, MOST_DIGITS);
        if (at == start || !skip('.', to)) {
            return false;
        }
        start = at;
        long fraction = digits(to, MILLI_DIGITS);
        for (int digit = at - start; digit < MILLI_DIGITS; digit++) {
            fraction *= 10;
        }
        digits(to, MOST_DIGITS);
        millis = seconds * 1_000 + fraction;
        if (!skip(':', to)) {
            return false;
        }
        start = at;
        serial = digits(to, MOST_DIGITS);
        boolean whole = at > start && skip(')', to);
        if (whole) {
            skip(':', to);
        }
        return whole;
    }

    private long digits(int to, int most) {
        long value = 0;
        int end = Math.min(to, at + most);
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            value = value * 10 + (line[at++] - '0');
        }
        return value;
    }

    private boolean skip(char wanted, int to) {
        if (at < to && line[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean readPrefix(int from, int mark) {
        int end =
                mark - MESSAGE.length >= from && isAt(MESSAGE, mark - MESSAGE.length)
                        ? mark - MESSAGE.length
                        : mark;
        end = beforeBlanks(from, end);
        int start = wordStart(from, end);
        if (end - start <= TYPE.length || !isAt(TYPE, start)) {
            return false;
        }
        type = AuditTypes.name(text(start + TYPE.length, end));
        end = beforeBlanks(from, start);
        start = wordStart(from, end);
        host =
                end - start > NODE.length && isAt(NODE, start)
                        ? Optional.of(text(start + NODE.length, end))
                        : end > from ? Syslog.host(text(from, end)) : Optional.empty();
        return true;
    }

    private int beforeBlanks(int from, int end) {
        int before = end;
        while (before > from && line[before - 1] == ' ') {
            before--;
        }
        return before;
    }

    private int wordStart(int from, int end) {
        int start = end;
        while (start > from && line[start - 1] != ' ') {
            start--;
        }
        return start;
    }

    private String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }
}
