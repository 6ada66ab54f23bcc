package dev.eyas.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One event held on its own: its fields in their order, and where it came from.
public record Event(int source, long offset, Map<String, String> fields) {

    public Event {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// A field in a map and its text's objects, roughly.
    private static final long BYTES_PER_FIELD = 100;

    /// Bytes of heap, roughly; names are shared.
    public long retainedBytes() {
        long bytes = 0;
        for (String value : fields.values()) {
            bytes += BYTES_PER_FIELD + value.length();
        }
        return bytes;
    }

    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
