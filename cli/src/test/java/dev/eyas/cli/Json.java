package dev.eyas.cli;

import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonVerdict;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what the program prints as JSON.
final class Json {

    private Json() {}

    /// The leaves of an object by their flattened names, as in `process.image`.
    static Map<String, String> fields(String object) {
        JsonFields json = new JsonFields();
        byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
        if (json.add(bytes, 0, bytes.length) != JsonVerdict.WHOLE) {
            throw new AssertionError("no JSON: " + object);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        json.forEach(0, (name, leaf) -> fields.put(name, json.text(leaf)));
        return fields;
    }
}
