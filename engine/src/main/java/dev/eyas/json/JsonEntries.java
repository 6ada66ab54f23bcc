package dev.eyas.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The values of walked texts as parallel arrays: where key and value lie, and in which container.
/// The container on top is no entry; what lies in it has the parent [#TOP].
final class JsonEntries {

    static final int TOP = -1;

    /// Where the key starts, or the index of an element; length of the key in the lower half.
    private long[] keys;

    /// What tells most keys apart; of members alone.
    private long[] prints;

    /// Where the value starts; its length in the lower half.
    private long[] values;

    private int[] parents;

    /// Ordinal of the [JsonKind], and above it the shape of the key.
    private byte[] traits;

    /// Names of containers, made when first needed.
    private @Nullable String[] containerNames = new @Nullable String[0];

    private int size;
    private int oddOnes;

    private static final int PLAIN_KEY = 0;
    private static final int CODED_KEY = 1 << 4;
    private static final int ELEMENT = 2 << 4;
    private static final int KIND = CODED_KEY - 1;

    /// Traits of a plain string with a plain key.
    private static final byte USUAL = (byte) (JsonKind.PLAIN.code() | PLAIN_KEY);

    JsonEntries(int capacity) {
        keys = new long[capacity];
        prints = new long[capacity];
        values = new long[capacity];
        parents = new int[capacity];
        traits = new byte[capacity];
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

    /// Takes a plain string with a plain key.
    ///
    /// @param print the key's [KeyPrint]
    void usual(
            int container, long print, int keyFrom, int keyLength, int valueFrom, int valueLength) {
        if (size == keys.length) {
            grow();
        }
        if (container != TOP) {
            oddOnes++;
        }
        keys[size] = pair(keyFrom, keyLength);
        prints[size] = print;
        values[size] = pair(valueFrom, valueLength);
        parents[size] = container;
        traits[size++] = USUAL;
    }

    /// Starts an entry by its key: bytes of a string without its quotes.
    ///
    /// @param print the key's [KeyPrint]
    void member(int container, long print, int from, int length, boolean plain) {
        start(container, from, length, plain ? PLAIN_KEY : CODED_KEY);
        prints[size] = print;
    }

    /// Starts an entry that is an element of an array.
    void element(int container, int index) {
        start(container, index, 0, ELEMENT);
    }

    private void start(int container, int from, int length, int shape) {
        if (size == keys.length) {
            grow();
        }
        if (container != TOP || shape != PLAIN_KEY) {
            oddOnes++;
        }
        keys[size] = pair(from, length);
        parents[size] = container;
        traits[size] = (byte) shape;
    }

    /// Ends the started entry by its value; answers its number.
    int value(JsonKind kind, int from, int length) {
        values[size] = pair(from, length);
        traits[size] |= kind.code();
        return size++;
    }

    private static long pair(int from, int length) {
        return (long) from << Integer.SIZE | length;
    }

    private void grow() {
        int capacity = size * 2;
        keys = Arrays.copyOf(keys, capacity);
        prints = Arrays.copyOf(prints, capacity);
        values = Arrays.copyOf(values, capacity);
        parents = Arrays.copyOf(parents, capacity);
        traits = Arrays.copyOf(traits, capacity);
    }

    JsonKind kind(int entry) {
        return JsonKind.of((byte) (traits[entry] & KIND));
    }

    boolean isOnTop(int entry) {
        return parents[entry] == TOP;
    }

    boolean isLeaf(int entry) {
        return kind(entry).isLeaf();
    }

    int valueFrom(int entry) {
        return (int) (values[entry] >>> Integer.SIZE);
    }

    int valueLength(int entry) {
        return (int) values[entry];
    }

    private int keyFrom(int entry) {
        return (int) (keys[entry] >>> Integer.SIZE);
    }

    private int keyLength(int entry) {
        return (int) keys[entry];
    }

    private int shape(int entry) {
        return traits[entry] & ~KIND;
    }

    /// How many entries so far are anything but a member on top with a plain key.
    int oddOnes() {
        return oddOnes;
    }

    /// The last leaf of that name among entries; [JsonFields#NONE] when there is none.
    int find(int first, int end, JsonName name, byte[] data) {
        for (int entry = end - 1; entry >= first; entry--) {
            boolean flat = parents[entry] == TOP && shape(entry) == PLAIN_KEY;
            if (isLeaf(entry)
                    && (flat
                            ? name.is(data, keyFrom(entry), keyLength(entry))
                            : endsAt(entry, name, data))) {
                return entry;
            }
        }
        return JsonFields.NONE;
    }

    /// The same where none of the entries is an odd one.
    int findFlat(int first, int end, JsonName name, byte[] data) {
        long print = name.print();
        for (int entry = end - 1; entry >= first; entry--) {
            if (prints[entry] == print
                    && name.is(data, keyFrom(entry), keyLength(entry))
                    && isLeaf(entry)) {
                return entry;
            }
        }
        return JsonFields.NONE;
    }

    private boolean endsAt(int leaf, JsonName name, byte[] data) {
        int end = name.length();
        int entry = leaf;
        while (true) {
            end = keyBefore(entry, name, end, data);
            if (end < 0 || parents[entry] == TOP) {
                return end == 0;
            }
            if (shape(entry) != ELEMENT) {
                end--;
                if (end < 0 || name.at(end) != '.') {
                    return false;
                }
            }
            entry = parents[entry];
        }
    }

    private int keyBefore(int entry, JsonName name, int end, byte[] data) {
        return switch (shape(entry)) {
            case PLAIN_KEY -> name.before(end, data, keyFrom(entry), keyLength(entry));
            case ELEMENT -> name.beforeElement(end, keyFrom(entry));
            default -> JsonName.of(key(entry, data)).endsAt(end, name);
        };
    }

    private String key(int entry, byte[] data) {
        return switch (shape(entry)) {
            case PLAIN_KEY -> JsonString.plain(data, keyFrom(entry), keyLength(entry));
            case ELEMENT -> "[" + keyFrom(entry) + "]";
            default -> JsonString.decode(data, keyFrom(entry), keyLength(entry));
        };
    }

    /// The flattened name of an entry.
    String name(int entry, byte[] data) {
        String key = key(entry, data);
        if (parents[entry] == TOP) {
            return key;
        }
        String container = containerName(parents[entry], data);
        return shape(entry) == ELEMENT ? container + key : container + "." + key;
    }

    private String containerName(int container, byte[] data) {
        if (container >= containerNames.length) {
            containerNames = Arrays.copyOf(containerNames, keys.length);
        }
        String known = containerNames[container];
        if (known == null) {
            known = name(container, data);
            containerNames[container] = known;
        }
        return known;
    }
}
