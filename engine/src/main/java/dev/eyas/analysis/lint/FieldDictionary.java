package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Closest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The event types of Falcon, the fields that they have, and where those come from that they lack.
/// Read from `falcon-types.txt` and `falcon-fields.txt`.
public final class FieldDictionary {

    private static final String FIELDS = "falcon-fields.txt";
    private static final String TYPES = "falcon-types.txt";

    /// The heading of fields that every event has.
    private static final String EVERY_TYPE = "*";

    /// Shorter names are too near to others by chance.
    private static final int SHORTEST_TYPE = 6;

    /// Names that differ in more letters are different types.
    private static final int MOST_SLIPS = 1;

    /// What events have that announce a process: its facts are their own.
    private static final String PROCESS_ID = "TargetProcessId";

    private final Map<String, String> aliases;
    private final Set<String> processFacts;
    private final Set<String> hostFacts;

    private FieldDictionary(
            Map<String, String> aliases, Set<String> processFacts, Set<String> hostFacts) {
        this.aliases = Map.copyOf(aliases);
        this.processFacts = Set.copyOf(processFacts);
        this.hostFacts = Set.copyOf(hostFacts);
    }

    /// Where a field comes from that an event type lacks.
    public sealed interface Origin {

        /// From the event that announced the process.
        record Process() implements Origin {}

        /// From the host's inventory record.
        record Host() implements Origin {}

        /// It is a field of other event types.
        record OtherTypes(List<String> types) implements Origin {
            public OtherTypes {
                types = List.copyOf(types);
            }
        }
    }

    /// @param aliases the names people use, and the fields they mean
    /// @param processFacts fields that other events take from the event of their process
    /// @param hostFacts fields that events take from their host's inventory record
    public static FieldDictionary of(
            Map<String, String> aliases, Set<String> processFacts, Set<String> hostFacts) {
        return new FieldDictionary(aliases, processFacts, hostFacts);
    }

    /// The table, read when the first query is checked.
    private static final class Table {
        static final Map<String, Set<String>> FIELDS_BY_TYPE = read();

        private Table() {}

        private static Map<String, Set<String>> read() {
            Map<String, Set<String>> fields = new TreeMap<>();
            List<String> types = List.of(EVERY_TYPE);
            for (String line : lines(FIELDS)) {
                if (line.startsWith("[")) {
                    types = List.of(line.substring(1, line.lastIndexOf(']')).split(" "));
                } else {
                    List<String> names = List.of(line.split(" "));
                    types.forEach(type ->
                            fields.computeIfAbsent(type, _ -> new TreeSet<>()).addAll(names));
                }
            }
            return fields;
        }
    }

    /// The names of all types, read when the first query names one.
    private static final class Types {
        static final Set<String> NAMES = read();

        private Types() {}

        private static Set<String> read() {
            Set<String> names = new TreeSet<>();
            lines(TYPES).forEach(line -> names.addAll(List.of(line.split(" "))));
            return names;
        }
    }

    /// The lines of a data file that say something.
    private static List<String> lines(String file) {
        try (InputStream data = FieldDictionary.class.getResourceAsStream(file)) {
            if (data == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean knowsAll(Collection<String> types) {
        return Table.FIELDS_BY_TYPE.keySet().containsAll(types);
    }

    /// The type that somebody meant who wrote a name that is none.
    public Optional<String> misspelt(String type) {
        return type.length() < SHORTEST_TYPE || Types.NAMES.contains(type)
                ? Optional.empty()
                : Closest.among(Types.NAMES, type, MOST_SLIPS);
    }

    /// Whether at least one of the types has the field.
    public boolean has(Collection<String> types, String field) {
        return fields(types).contains(field);
    }

    /// The field of one of the types that somebody who wrote `name` meant.
    public Optional<String> meant(Collection<String> types, String name) {
        return Optional.ofNullable(aliases.get(name)).filter(field -> has(types, field));
    }

    /// The field of one of the types that is spelt most like `name`.
    public Optional<String> closest(Collection<String> types, String name) {
        return Closest.among(fields(types), name);
    }

    /// Where a field comes from that the types lack; nothing for a name that Falcon does not use.
    public Optional<Origin> origin(Collection<String> types, String name) {
        String field = aliases.getOrDefault(name, name);
        if (processFacts.contains(field) && !has(types, PROCESS_ID)) {
            return Optional.of(new Origin.Process());
        }
        if (hostFacts.contains(field)) {
            return Optional.of(new Origin.Host());
        }
        List<String> others =
                Table.FIELDS_BY_TYPE.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(field))
                        .map(Map.Entry::getKey)
                        .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(new Origin.OtherTypes(others));
    }

    private static Set<String> fields(Collection<String> types) {
        Set<String> fields = new TreeSet<>(Table.FIELDS_BY_TYPE.getOrDefault(EVERY_TYPE, Set.of()));
        types.forEach(type -> fields.addAll(Table.FIELDS_BY_TYPE.getOrDefault(type, Set.of())));
        return fields;
    }
}
