package dev.eyas.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Names of Falcon's fields: what people call them, and which come from other events. Read from
/// `falcon-names.txt`, and in its order: facts are shown in it.
public record FalconNames(
        Map<String, Alias> aliases, Set<String> processFacts, Set<String> hostFacts) {

    private static final String DATA = "falcon-names.txt";

    /// The name of another field, of which only the last part of a path may be wanted.
    public record Alias(String field, boolean basename) {}

    public FalconNames {
        aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
        processFacts = Collections.unmodifiableSet(new LinkedHashSet<>(processFacts));
        hostFacts = Collections.unmodifiableSet(new LinkedHashSet<>(hostFacts));
    }

    public static FalconNames load() {
        Map<String, Alias> aliases = new LinkedHashMap<>();
        Set<String> process = new LinkedHashSet<>();
        Set<String> host = new LinkedHashSet<>();
        try (InputStream data = FalconNames.class.getResourceAsStream(DATA)) {
            if (data == null) {
                throw new IllegalStateException(DATA + " is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split("\\s+", -1);
                switch (words[0]) {
                    case "alias" ->
                            aliases.put(
                                    words[1],
                                    new Alias(words[words.length - 1], words.length == 5));
                    case "process" -> process.add(words[1]);
                    case "host" -> host.add(words[1]);
                    default -> {
                        if (!line.isBlank() && !line.startsWith("#")) {
                            throw new IllegalStateException(DATA + ": " + line);
                        }
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new FalconNames(aliases, process, host);
    }

    /// The field a name stands for in the end, itself if it is no alias.
    public String resolve(String name) {
        Alias alias = aliases.get(name);
        return alias == null ? name : alias.field();
    }
}
