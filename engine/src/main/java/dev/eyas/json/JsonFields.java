package dev.eyas.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/// JSON texts held as bytes, each with an index of its leaves. Names are flattened (`a.b`,
/// `a[0].c`, `[0].x` for an array on top); a leaf's text is made when asked for. An empty object or
/// array has no leaf. Where a name comes twice, the last one counts. A leaf is a number that is
/// good until [#clear]; records are numbered from 0.
///
/// Used by one thread at a time. Bytes given to [#add] are copied.
public final class JsonFields {

    /// Deeper texts are refused: no telemetry nests so far, and walking must not follow an attacker
    /// anywhere.
    public static final int LARGEST_DEPTH = 64;

    /// Of a text with more leaves the first are kept: the product's limit of fields per event.
    public static final int MOST_FIELDS = 8_000;

    /// What [#find] answers when a record has no such leaf.
    public static final int NONE = -1;

    /// A buffer that grew beyond this for one odd record is not kept.
    private static final int KEPT_BYTES = 8 << 20;

    private static final int FIRST_BYTES = 1 << 12;
    private static final int FIRST_ENTRIES = 1 << 7;

    private byte[] data = new byte[FIRST_BYTES];
    private int dataLength;

    private int records;
    private int[] recordStarts = new int[64];
    private int[] recordEntries = new int[64];

    /// Records in which every entry is a member on top with a plain key.
    private boolean[] isFlat = new boolean[64];

    private final JsonEntries entries = new JsonEntries(FIRST_ENTRIES);
    private final JsonWalk walk = new JsonWalk(entries);

    /// Walks the JSON value that starts at `from` (blanks before it are skipped) and keeps it when
    /// the verdict is [JsonVerdict#WHOLE] or [JsonVerdict#TRAILING_TEXT]; else nothing is kept.
    public JsonVerdict add(byte[] bytes, int from, int to) {
        int before = entries.size();
        int oddOnes = entries.oddOnes();
        JsonVerdict verdict = walk.walk(bytes, from, to, dataLength - from);
        switch (verdict) {
            case WHOLE, TRAILING_TEXT -> keep(bytes, from, before, entries.oddOnes() == oddOnes);
            case CUT_SHORT, NOT_JSON, TOO_DEEP -> entries.cutTo(before);
        }
        return verdict;
    }

    /// Where the last walk stopped, in the bytes given to it: behind the value, or at what is
    /// wrong.
    public int stoppedAt() {
        return walk.at();
    }

    /// True when the text walked last has more leaves than [#MOST_FIELDS]; or almost as many and
    /// more empty containers than anyone means. Those behind are not kept.
    public boolean wasCut() {
        return walk.wasCut();
    }

    /// True when the value walked last is an object or array.
    public boolean isContainer() {
        return walk.isContainer();
    }

    private void keep(byte[] bytes, int from, int firstEntry, boolean flat) {
        int length = walk.at() - from;
        if (dataLength + length > data.length) {
            data = Arrays.copyOf(data, Math.max(dataLength + length, data.length * 2));
        }
        System.arraycopy(bytes, from, data, dataLength, length);
        if (records + 1 >= recordStarts.length) {
            recordStarts = Arrays.copyOf(recordStarts, records * 2);
            recordEntries = Arrays.copyOf(recordEntries, records * 2);
            isFlat = Arrays.copyOf(isFlat, records * 2);
        }
        recordStarts[records] = dataLength;
        recordEntries[records] = firstEntry;
        isFlat[records] = flat;
        records++;
        dataLength += length;
        recordStarts[records] = dataLength;
        recordEntries[records] = entries.size();
    }

    public int records() {
        return records;
    }

    /// How many bytes the records hold together.
    public int bytes() {
        return dataLength;
    }

    public void clear() {
        records = 0;
        dataLength = 0;
        entries.cutTo(0);
        if (data.length > KEPT_BYTES) {
            data = new byte[FIRST_BYTES];
        }
    }

    /// The record as it came.
    public String raw(int record) {
        int from = recordStarts[record];
        return new String(data, from, recordStarts[record + 1] - from, StandardCharsets.UTF_8);
    }

    /// The leaf of that name in a record, or [#NONE].
    public int find(int record, JsonName name) {
        int first = recordEntries[record];
        int end = recordEntries[record + 1];
        return isFlat[record]
                ? entries.findFlat(first, end, name, data)
                : entries.find(first, end, name, data);
    }

    /// Whether the leaf is a member or element of the value itself, and not of one within.
    public boolean isOnTop(int leaf) {
        return entries.isOnTop(leaf);
    }

    public boolean isNull(int leaf) {
        return entries.kind(leaf) == JsonKind.NULL;
    }

    /// A string unescaped; numbers, `true`, `false` and `null` as written.
    public String text(int leaf) {
        int from = entries.valueFrom(leaf);
        int length = entries.valueLength(leaf);
        return entries.kind(leaf) == JsonKind.CODED
                ? JsonString.decode(data, from, length)
                : JsonString.plain(data, from, length);
    }

    /// Every leaf of a record in the order of the text, with its name; a name may come twice.
    public void forEach(int record, ObjIntConsumer<String> consumer) {
        int first = recordEntries[record];
        int end = recordEntries[record + 1];
        for (int entry = first; entry < end; entry++) {
            if (entries.isLeaf(entry)) {
                consumer.accept(entries.name(entry, data), entry);
            }
        }
    }
}
