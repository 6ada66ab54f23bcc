package dev.eyas.lookup;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a small database in MaxMind's format: a tree over the bits of IPv4 addresses, then the
/// records, then what the file is.
final class MmdbBytes {

    private static final byte[] MARK =
            "\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1);
    private static final int GAP = 16;
    private static final int LONG = 29;
    private static final int TYPE_TEXT = 2;
    private static final int TYPE_DOUBLE = 3;
    private static final int TYPE_UINT16 = 5;
    private static final int TYPE_UINT32 = 6;
    private static final int TYPE_MAP = 7;
    private static final int TYPE_UINT64 = 9;
    private static final int TYPE_ARRAY = 11;

    private MmdbBytes() {}

    /// A database that knows one thing of the addresses that begin with a byte.
    static byte[] of(int firstByte, Map<String, ?> facts) {
        int nodes = Byte.SIZE;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int node = 0; node < nodes; node++) {
            int bit = firstByte >> (Byte.SIZE - 1 - node) & 1;
            int next = node + 1 < nodes ? node + 1 : nodes + GAP;
            record(bytes, bit == 0 ? next : nodes);
            record(bytes, bit == 1 ? next : nodes);
        }
        bytes.writeBytes(new byte[GAP]);
        value(bytes, facts);
        bytes.writeBytes(MARK);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("binary_format_major_version", (short) 2);
        about.put("binary_format_minor_version", (short) 0);
        about.put("build_epoch", 1_700_000_000L);
        about.put("database_type", "Test");
        about.put("description", Map.of("en", "A test"));
        about.put("ip_version", (short) 4);
        about.put("languages", List.of("en"));
        about.put("node_count", nodes);
        about.put("record_size", (short) 24);
        value(bytes, about);
        return bytes.toByteArray();
    }

    private static void record(ByteArrayOutputStream bytes, int value) {
        bytes.write(value >> 16);
        bytes.write(value >> 8);
        bytes.write(value);
    }

    private static void value(ByteArrayOutputStream bytes, Object value) {
        switch (value) {
            case String text -> {
                byte[] letters = text.getBytes(StandardCharsets.UTF_8);
                head(bytes, TYPE_TEXT, letters.length);
                bytes.writeBytes(letters);
            }
            case Double number -> {
                head(bytes, TYPE_DOUBLE, Double.BYTES);
                bytes.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
            }
            case Short number -> {
                head(bytes, TYPE_UINT16, Short.BYTES);
                bytes.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort(number).array());
            }
            case Integer number -> {
                head(bytes, TYPE_UINT32, Integer.BYTES);
                bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
            }
            case Long number -> {
                head(bytes, TYPE_UINT64, Long.BYTES);
                bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            }
            case List<?> elements -> {
                head(bytes, TYPE_ARRAY, elements.size());
                elements.forEach(element -> value(bytes, element));
            }
            case Map<?, ?> parts -> {
                head(bytes, TYPE_MAP, parts.size());
                parts.forEach((name, part) -> {
                    value(bytes, name);
                    value(bytes, part);
                });
            }
            default -> throw new IllegalArgumentException("no such value: " + value);
        }
    }

    /// Types from 8 on have a byte of their own, as have sizes from 29 on.
    private static void head(ByteArrayOutputStream bytes, int type, int size) {
        int first = Math.min(size, LONG);
        bytes.write((type <= TYPE_MAP ? type << 5 : 0) | first);
        if (type > TYPE_MAP) {
            bytes.write(type - TYPE_MAP);
        }
        if (first == LONG) {
            bytes.write(size - LONG);
        }
    }
}
