package dev.eyas.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The values of walked texts as parallel arrays: where key and value lie, and in which container.
/// The container on top is no entry; what lies in it has the parent [#TOP].
final class JsonEntries {

    static final int TOP = -1;

    private int[] keyFrom;
    private int[] keyLength;
    private int[] valueFrom;
    private int[] valueLength;
    private int[] parent;
    private byte[] keyShape;
    private byte[] kind;

    /// Names of containers, made when first needed.
    private @Nullable String[] containerNames = new @Nullable String[0];

    private int size;

    private static final byte PLAIN_KEY = 0;
    private static final byte CODED_KEY = 1;
    private static final byte ELEMENT = 2;

    JsonEntries(int capacity) {
        keyFrom = new int[capacity];
        keyLength = new int[capacity];
        valueFrom = new int[capacity];
        valueLength = new int[capacity];
        parent = new int[capacity];
        keyShape = new byte[capacity];
        kind = new byte[capacity];
    }

    int size() {
        return size;
    }

    void cutTo(int entries) {
        if (entries < containerNames.length) {
            containerNames = Arrays.copyOf(containerNames, entries);
        }
        size = entries;
    }

    /// Starts an entry by its key: bytes of a string without its quotes.
    void member(int container, int from, int length, boolean plain) {
        start(container, from, length, plain ? PLAIN_KEY : CODED_KEY);
    }

    /// Starts an entry that is an element of an array.
    void element(int container, int index) {
        start(container, index, 0, ELEMENT);
    }

    private void start(int container, int from, int length, byte shape) {
        if (size == keyFrom.length) {
            grow();
        }
        parent[size] = container;
        keyFrom[size] = from;
        keyLength[size] = length;
        keyShape[size] = shape;
    }

    /// Ends the started entry by its value; answers its number.
    int value(JsonKind valueKind, int from, int length) {
        kind[size] = valueKind.code();
        valueFrom[size] = from;
        valueLength[size] = length;
        return size++;
    }

    private void grow() {
        int capacity = size * 2;
        keyFrom = Arrays.copyOf(keyFrom, capacity);
        keyLength = Arrays.copyOf(keyLength, capacity);
        valueFrom = Arrays.copyOf(valueFrom, capacity);
        valueLength = Arrays.copyOf(valueLength, capacity);
        parent = Arrays.copyOf(parent, capacity);
        keyShape = Arrays.copyOf(keyShape, capacity);
        kind = Arrays.copyOf(kind, capacity);
    }

    JsonKind kind(int entry) {
        return JsonKind.of(kind[entry]);
    }

    boolean isLeaf(int entry) {
        return JsonKind.of(kind[entry]).isLeaf();
    }

    int valueFrom(int entry) {
        return valueFrom[entry];
    }

    int valueLength(int entry) {
        return valueLength[entry];
    }

    /// True when the entry is a leaf of that name.
    boolean isCalled(int entry, JsonName name, byte[] data) {
        if (parent[entry] == TOP && keyShape[entry] == PLAIN_KEY) {
            return name.is(data, keyFrom[entry], keyLength[entry]) && isLeaf(entry);
        }
        return isLeaf(entry) && endsAt(entry, name, data);
    }

    private boolean endsAt(int leaf, JsonName name, byte[] data) {
        int end = name.length();
        int entry = leaf;
        while (true) {
            end = keyBefore(entry, name, end, data);
            if (end < 0 || parent[entry] == TOP) {
                return end == 0;
            }
            if (keyShape[entry] != ELEMENT) {
                end--;
                if (end < 0 || name.at(end) != '.') {
                    return false;
                }
            }
            entry = parent[entry];
        }
    }

    private int keyBefore(int entry, JsonName name, int end, byte[] data) {
        return switch (keyShape[entry]) {
            case PLAIN_KEY -> name.before(end, data, keyFrom[entry], keyLength[entry]);
            case ELEMENT -> name.beforeElement(end, keyFrom[entry]);
            default -> {
                JsonName key =
                        JsonName.of(JsonString.decode(data, keyFrom[entry], keyLength[entry]));
                yield key.endsAt(end, name);
            }
        };
    }

    /// The flattened name of an entry.
    String name(int entry, byte[] data) {
        String key =
                switch (keyShape[entry]) {
                    case PLAIN_KEY -> JsonString.plain(data, keyFrom[entry], keyLength[entry]);
                    case ELEMENT -> "[" + keyFrom[entry] + "]";
                    default -> JsonString.decode(data, keyFrom[entry], keyLength[entry]);
                };
        if (parent[entry] == TOP) {
            return key;
        }
        String container = containerName(parent[entry], data);
        return keyShape[entry] == ELEMENT ? container + key : container + "." + key;
    }

    private String containerName(int container, byte[] data) {
        if (container >= containerNames.length) {
            containerNames = Arrays.copyOf(containerNames, keyFrom.length);
        }
        String known = containerNames[container];
        if (known == null) {
            known = name(container, data);
            containerNames[container] = known;
        }
        return known;
    }
}
