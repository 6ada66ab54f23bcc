package dev.eyas.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Walks one JSON value from left to right and writes its parts down as [JsonEntries]. No
/// recursion: containers stand on a stack of fixed depth. Control characters inside strings are let
/// through, everything else is as the standard says.
final class JsonWalk {

    /// Entries of one text, containers included; only texts of empty containers come near it.
    private static final int MOST_ENTRIES = 4 * JsonFields.MOST_FIELDS;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';

    private final JsonEntries entries;

    /// Entry of each open container, and the index of its newest element; -1 for objects.
    private final int[] containers = new int[JsonFields.LARGEST_DEPTH];

    private final int[] elements = new int[JsonFields.LARGEST_DEPTH];

    private int at;
    private int depth;
    private int shift;
    private int leaves;
    private boolean container;
    private boolean plain;

    JsonWalk(JsonEntries entries) {
        this.entries = entries;
    }

    int at() {
        return at;
    }

    boolean isContainer() {
        return container;
    }

    /// Entries say where things will lie when the text is moved by `shift`.
    JsonVerdict walk(byte[] data, int from, int to, int shift) {
        this.shift = shift;
        at = from;
        depth = 0;
        leaves = 0;
        container = false;
        int most = entries.size() + MOST_ENTRIES;
        skipBlanks(data, to);
        while (true) {
            JsonVerdict verdict = value(data, to);
            if (verdict == JsonVerdict.WHOLE) {
                verdict = behindValue(data, to);
            }
            if (verdict != JsonVerdict.WHOLE) {
                return verdict;
            }
            if (leaves > JsonFields.MOST_FIELDS || entries.size() > most) {
                return JsonVerdict.TOO_MANY_FIELDS;
            }
            if (depth == 0) {
                int end = at;
                skipBlanks(data, to);
                JsonVerdict last = at == to ? JsonVerdict.WHOLE : JsonVerdict.TRAILING_TEXT;
                at = end;
                return last;
            }
        }
    }

    /// Takes a value, or opens a container and stops before its first value.
    private JsonVerdict value(byte[] data, int to) {
        if (at >= to) {
            return JsonVerdict.CUT_SHORT;
        }
        return switch (data[at]) {
            case '"' -> {
                JsonVerdict verdict = string(data, to);
                if (verdict == JsonVerdict.WHOLE) {
                    leaf(plain ? JsonKind.PLAIN : JsonKind.CODED, stringFrom, at - 1 - stringFrom);
                }
                yield verdict;
            }
            case '{' -> open(JsonKind.OBJECT);
            case '[' -> open(JsonKind.ARRAY);
            case 't' -> word(data, to, "true", JsonKind.BARE);
            case 'f' -> word(data, to, "false", JsonKind.BARE);
            case 'n' -> word(data, to, "null", JsonKind.NULL);
            default -> number(data, to);
        };
    }

    private int stringFrom;

    private void leaf(JsonKind kind, int from, int length) {
        if (depth > 0) {
            leaves++;
            entries.value(kind, from + shift, length);
        }
        justOpened = false;
    }

    private boolean justOpened;

    private JsonVerdict open(JsonKind kind) {
        if (depth == JsonFields.LARGEST_DEPTH) {
            return JsonVerdict.TOO_DEEP;
        }
        containers[depth] = depth == 0 ? JsonEntries.TOP : entries.value(kind, at + shift, 0);
        elements[depth] = kind == JsonKind.ARRAY ? -1 : OBJECT;
        container = true;
        depth++;
        at++;
        justOpened = true;
        return JsonVerdict.WHOLE;
    }

    private static final int OBJECT = -2;

    /// Behind a value or an opening bracket: goes on to the next value, closing containers on the
    /// way.
    private JsonVerdict behindValue(byte[] data, int to) {
        while (depth > 0) {
            skipBlanks(data, to);
            if (at >= to) {
                return JsonVerdict.CUT_SHORT;
            }
            boolean inObject = elements[depth - 1] == OBJECT;
            if (data[at] == (inObject ? '}' : ']')) {
                at++;
                depth--;
                justOpened = false;
                continue;
            }
            if (!justOpened) {
                if (data[at] != ',') {
                    return JsonVerdict.NOT_JSON;
                }
                at++;
                skipBlanks(data, to);
            }
            return inObject ? key(data, to) : element();
        }
        return JsonVerdict.WHOLE;
    }

    private JsonVerdict element() {
        entries.element(containers[depth - 1], ++elements[depth - 1]);
        return JsonVerdict.WHOLE;
    }

    private JsonVerdict key(byte[] data, int to) {
        at = usualMembers(data, at, to);
        if (at >= to) {
            return JsonVerdict.CUT_SHORT;
        }
        if (data[at] != '"') {
            return JsonVerdict.NOT_JSON;
        }
        JsonVerdict verdict = string(data, to);
        if (verdict != JsonVerdict.WHOLE) {
            return verdict;
        }
        int length = at - 1 - stringFrom;
        entries.member(
                containers[depth - 1],
                KeyPrint.of(data, stringFrom, length),
                stringFrom + shift,
                length,
                plain);
        skipBlanks(data, to);
        if (at >= to) {
            return JsonVerdict.CUT_SHORT;
        }
        if (data[at] != ':') {
            return JsonVerdict.NOT_JSON;
        }
        at++;
        skipBlanks(data, to);
        return JsonVerdict.WHOLE;
    }

    /// Takes members as nearly all are written: plain keys and plain strings without blanks, each
    /// followed by another member. Answers where the first other one starts.
    private int usualMembers(byte[] data, int from, int to) {
        int parent = containers[depth - 1];
        int move = shift;
        int start = from;
        int most = JsonFields.MOST_FIELDS - leaves;
        int taken = 0;
        while (start < to && data[start] == '"' && taken < most) {
            int key = start + 1;
            int keyEnd = plainEnd(data, key, to);
            int value = keyEnd + 3;
            if (keyEnd < 0 || value >= to || data[keyEnd + 1] != ':' || data[keyEnd + 2] != '"') {
                break;
            }
            int valueEnd = plainEnd(data, value, to);
            if (valueEnd < 0
                    || valueEnd + 2 >= to
                    || data[valueEnd + 1] != ','
                    || data[valueEnd + 2] != '"') {
                break;
            }
            int keyLength = keyEnd - key;
            entries.usual(
                    parent,
                    KeyPrint.of(data, key, keyLength),
                    key + move,
                    keyLength,
                    value + move,
                    valueEnd - value);
            taken++;
            start = valueEnd + 2;
        }
        leaves += taken;
        return start;
    }

    /// Where the closing quote of a plain string is; -1 when it is not plain, or not seen with
    /// eight bytes to spare.
    private static int plainEnd(byte[] data, int from, int to) {
        for (int position = from; position + Long.BYTES <= to; position += Long.BYTES) {
            long word = (long) WORD.get(data, position);
            long hits = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES) | (word & HIGHS);
            if (hits != 0) {
                int end = position + (Long.numberOfTrailingZeros(hits) >>> 3);
                return data[end] == '"' ? end : -1;
            }
        }
        return -1;
    }

    /// Goes behind the closing quote; says where the string began and whether it is plain.
    private JsonVerdict string(byte[] data, int to) {
        int position = at + 1;
        stringFrom = position;
        long seen = 0;
        boolean escaped = false;
        while (position < to) {
            if (position + Long.BYTES <= to) {
                long word = (long) WORD.get(data, position);
                long hits = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES);
                if (hits == 0) {
                    seen |= word;
                    position += Long.BYTES;
                    continue;
                }
                int bits = Long.numberOfTrailingZeros(hits) & ~7;
                seen |= word & ((1L << bits) - 1);
                position += bits >>> 3;
            }
            byte next = data[position];
            if (next == '"') {
                at = position + 1;
                plain = !escaped && (seen & HIGHS) == 0;
                return JsonVerdict.WHOLE;
            }
            if (next == '\\') {
                escaped = true;
                int length = JsonString.escapeLength(data, position, to);
                if (length <= 0) {
                    at = position;
                    return length == JsonString.CUT ? JsonVerdict.CUT_SHORT : JsonVerdict.NOT_JSON;
                }
                position += length;
            } else {
                seen |= next;
                position++;
            }
        }
        at = position;
        return JsonVerdict.CUT_SHORT;
    }

    /// A high bit for each byte that is zero; right up to the lowest such byte, which is all that
    /// is looked at.
    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    private JsonVerdict word(byte[] data, int to, String expected, JsonKind kind) {
        int from = at;
        for (int letter = 0; letter < expected.length(); letter++, at++) {
            if (at >= to) {
                return JsonVerdict.CUT_SHORT;
            }
            if (data[at] != expected.charAt(letter)) {
                return JsonVerdict.NOT_JSON;
            }
        }
        leaf(kind, from, expected.length());
        return JsonVerdict.WHOLE;
    }

    private JsonVerdict number(byte[] data, int to) {
        int end = JsonNumber.end(data, at, to);
        if (end < 0) {
            return JsonNumber.mayGoOn(data, at, to) ? JsonVerdict.CUT_SHORT : JsonVerdict.NOT_JSON;
        }
        int from = at;
        at = end;
        leaf(JsonKind.BARE, from, end - from);
        return JsonVerdict.WHOLE;
    }

    private void skipBlanks(byte[] data, int to) {
        while (at < to && data[at] <= ' ' && isBlank(data[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }
}
