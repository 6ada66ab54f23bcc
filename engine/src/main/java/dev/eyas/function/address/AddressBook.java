package dev.eyas.function.address;

import dev.eyas.data.Networks;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.QueryException;
import dev.eyas.function.join.SubnetIndex;
import dev.eyas.function.net.IpAddress;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a database says of an address: a file in MaxMind's format, or a table with a column
/// `network`. Used by one thread.
final class AddressBook {

    static final String FILE = "file";
    private static final String NETWORK = "network";

    /// Answers remembered: most events come from few addresses.
    private static final int MOST_REMEMBERED = 10_000;

    private final Table table;
    private final Optional<Networks> networks;
    private final List<Fact> facts;
    private final Map<IpAddress, Map<String, String>> remembered = new HashMap<>();

    /// Something a database may know.
    ///
    /// @param name what Eyas calls it, also the column of a table
    /// @param paths what databases call it
    record Fact(String name, List<String> paths) {
        static Fact of(String name, String... paths) {
            return new Fact(name, List.of(paths));
        }
    }

    private AddressBook(Table table, List<Fact> facts) {
        this.table = table;
        this.networks = table.networks();
        this.facts = facts;
    }

    /// The database of a call.
    ///
    /// @param wanted the usual database, for people who have none
    static AddressBook of(Arguments arguments, List<Fact> facts, String wanted) {
        if (!arguments.has(FILE)) {
            throw new BadArgument(
                    FILE,
                    "there is no database of addresses",
                    "put " + wanted + " into the folder given with --files-dir");
        }
        Table table = arguments.table(FILE);
        if (table.networks().isEmpty() && !table.has(NETWORK)) {
            throw new BadArgument(
                    FILE,
                    "the table has no column `" + NETWORK + "`",
                    "its columns are " + String.join(", ", table.columns()));
        }
        return new AddressBook(table, facts);
    }

    /// The facts known of an address, by their names.
    Map<String, String> find(String text) {
        Optional<IpAddress> address = IpAddress.parse(text);
        if (address.isEmpty()) {
            return Map.of();
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(address.get(), this::look);
    }

    private Map<String, String> look(IpAddress address) {
        return networks.isPresent() ? inDatabase(networks.get(), address) : inTable(address);
    }

    private Map<String, String> inDatabase(Networks database, IpAddress address) {
        Map<String, String> record;
        try {
            record = database.find(address.bytes());
        } catch (UncheckedIOException damaged) {
            throw new QueryException(
                    "damaged-database", "the database of addresses: " + damaged.getMessage());
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (Fact fact : facts) {
            fact.paths().stream()
                    .filter(record::containsKey)
                    .findFirst()
                    .ifPresent(path -> found.put(fact.name(), record.get(path)));
        }
        return found;
    }

    private Map<String, String> inTable(IpAddress address) {
        int[] row = new int[1];
        SubnetIndex index = table.derived(new SubnetIndex.Of(NETWORK));
        Map<String, String> found = new LinkedHashMap<>();
        if (index.find(address, row) > 0) {
            for (Fact fact : facts) {
                if (table.column(fact.name()).isPresent(row[0])) {
                    found.put(fact.name(), table.column(fact.name()).text(row[0]));
                }
            }
        }
        return found;
    }
}
