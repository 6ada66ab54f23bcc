package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Walks over the fields of a record, `key=value` between blanks. The text of a message in single
/// quotes counts like the fields around it, and so do those the daemon wrote behind the separator
/// of its enriched form.
final class AuditTokens {

    /// Fields whose value is written in hex digits when it holds a blank, a quote or a byte that is
    /// no ASCII; in quotes otherwise.
    private static final Set<String> CODED =
            Set.of(
                    "acct",
                    "cgroup",
                    "cmd",
                    "comm",
                    "cwd",
                    "data",
                    "device",
                    "dir",
                    "exe",
                    "file",
                    "grp",
                    "info",
                    "invalid_context",
                    "key",
                    "name",
                    "new-chardev",
                    "new-disk",
                    "new-fs",
                    "new-net",
                    "new-rng",
                    "new_group",
                    "ocomm",
                    "old-chardev",
                    "old-disk",
                    "old-fs",
                    "old-net",
                    "old-rng",
                    "operation",
                    "path",
                    "proctitle",
                    "profile",
                    "root_dir",
                    "sw",
                    "vm",
                    "watch");

    private static final char SEPARATOR = 0x1D;
    private static final byte[] NULL = "(null)".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "msg".getBytes(StandardCharsets.US_ASCII);

    /// What keys are made of.
    private static final boolean[] KEY = keyBytes();

    private final byte[] data;
    private final int to;
    private int at;
    private int wordFrom;
    private int wordTo;
    private int keyFrom;
    private int keyTo;
    private int valueFrom;
    private int valueTo;
    private boolean quoted;

    AuditTokens(AuditRecord record) {
        data = record.line();
        at = record.body();
        to = data.length;
    }

    /// Goes to the next field.
    boolean next() {
        wordFrom = at;
        wordTo = at;
        while (at < to) {
            int start = at;
            while (at < to && isKey(data[at])) {
                at++;
            }
            if (at == start) {
                at = isSyslogSeparator(at) ? at + 4 : at + 1;
            } else if (at < to && data[at] == '=') {
                keyFrom = start;
                keyTo = at++;
                if (at == to || data[at] != '\'' || !isKey(MESSAGE)) {
                    readValue();
                    return true;
                }
            } else {
                wordFrom = start;
                wordTo = at;
            }
        }
        return false;
    }

    private static boolean isKey(byte value) {
        return value >= 0 && KEY[value];
    }

    private static boolean[] keyBytes() {
        boolean[] keys = new boolean[0x80];
        for (int value = 0; value < keys.length; value++) {
            keys[value] = Character.isLetterOrDigit(value) || "_-[]".indexOf(value) >= 0;
        }
        return keys;
    }

    /// Syslog writes the separator in octal digits.
    private boolean isSyslogSeparator(int index) {
        return index + 4 < to
                && data[index] == '#'
                && data[index + 1] == '0'
                && data[index + 2] == '3'
                && data[index + 3] == '5'
                && data[index + 4] >= 'A'
                && data[index + 4] <= 'Z';
    }

    private void readValue() {
        quoted = at < to && (data[at] == '"' || data[at] == '\'');
        if (quoted) {
            valueFrom = at + 1;
            valueTo = find(data[at], valueFrom);
            at = Math.min(to, valueTo + 1);
        } else if (at < to && data[at] == '{') {
            valueFrom = at;
            valueTo = Math.min(to, find((byte) '}', at) + 1);
            at = valueTo;
        } else {
            valueFrom = at;
            at = isNull(at) ? at + NULL.length : plainEnd();
            valueTo = at;
            trim();
        }
    }

    /// What follows may stand right behind it.
    private boolean isNull(int start) {
        return start + NULL.length <= to
                && Arrays.equals(data, start, start + NULL.length, NULL, 0, NULL.length);
    }

    private int plainEnd() {
        int end = at;
        while (end < to
                && data[end] != ' '
                && data[end] != '"'
                && data[end] != SEPARATOR
                && !(data[end] == '#' && isSyslogSeparator(end))) {
            end++;
        }
        return end;
    }

    /// Old records stand in sentences: commas follow their values, and brackets that were opened
    /// before.
    private void trim() {
        boolean opened = find((byte) '(', valueFrom) < valueTo;
        while (valueTo > valueFrom
                && (data[valueTo - 1] == ','
                        || data[valueTo - 1] == '\''
                        || (data[valueTo - 1] == ')' && !opened))) {
            valueTo--;
        }
    }

    private int find(byte wanted, int from) {
        int index = from;
        while (index < to && data[index] != wanted) {
            index++;
        }
        return index;
    }

    String key() {
        return string(keyFrom, keyTo);
    }

    /// True when the key is this.
    boolean isKey(byte[] name) {
        return Arrays.equals(data, keyFrom, keyTo, name, 0, name.length);
    }

    int keyLength() {
        return keyTo - keyFrom;
    }

    byte keyByte(int index) {
        return data[keyFrom + index];
    }

    /// True when the key is one the daemon made up: its names are in capitals.
    boolean isEnriched() {
        boolean capitals = data[keyFrom] >= 'A' && data[keyFrom] <= 'Z';
        for (int index = keyFrom; index < keyTo; index++) {
            capitals &= data[index] < 'a' || data[index] > 'z';
        }
        return capitals;
    }

    /// The last word before the field that is none itself; empty when there is none.
    String word() {
        return string(wordFrom, wordTo);
    }

    /// The value as text; null where nothing is known, which is written `?` and `(null)`.
    @Nullable String value() {
        boolean isUnknown =
                valueFrom == valueTo
                        ? !quoted
                        : (valueTo - valueFrom == 1 && data[valueFrom] == '?')
                                || (!quoted && isNull(valueFrom));
        return isUnknown ? null : text();
    }

    /// The value whatever it says. NULs at its end are none of it, others stand between words.
    String text() {
        if (quoted || !HexText.isHex(data, valueFrom, valueTo) || !CODED.contains(key())) {
            return string(valueFrom, valueTo);
        }
        return HexText.decode(data, valueFrom, valueTo);
    }

    /// The bytes of an argument, which may be written in hex digits.
    byte[] bytes() {
        return quoted || !HexText.isHex(data, valueFrom, valueTo)
                ? Arrays.copyOfRange(data, valueFrom, valueTo)
                : HexText.bytes(data, valueFrom, valueTo);
    }

    private String string(int from, int end) {
        return new String(data, from, end - from, StandardCharsets.UTF_8);
    }
}
