package dev.eyas.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Finished rows held as columns: a lookup file, or what one query gave for another. Never changed;
/// any number of threads may read it.
public final class Table implements Rows {

    private final Map<String, Column> columns;
    private final int size;
    private final Optional<String> key;
    private final Known known;
    private final long bytes;
    private final Optional<Networks> networks;
    private final Map<Derivation<?>, Object> derived = new ConcurrentHashMap<>();

    private Table(
            Map<String, Column> columns, int size, Optional<String> key, Known known, long bytes) {
        this(columns, size, key, known, bytes, Optional.empty());
    }

    private Table(
            Map<String, Column> columns,
            int size,
            Optional<String> key,
            Known known,
            long bytes,
            Optional<Networks> networks) {
        this.columns = columns;
        this.size = size;
        this.key = key;
        this.known = known;
        this.bytes = bytes;
        this.networks = networks;
    }

    /// What is known of the columns beside those that hold values.
    private enum Known {
        /// There are no others.
        ALL,
        /// There may be others, which no row has: what a query gave.
        VALUES,
        /// Nothing: the rows are not there yet.
        NOTHING
    }

    /// Something made of a table once for all who need it: an index. Two that are equal make the
    /// same.
    public interface Derivation<T> {
        T derive(Table table);
    }

    /// Stands for a table that is not there yet: it has these columns, and no rows.
    public static Table promised(List<String> names) {
        Map<String, Column> columns = new LinkedHashMap<>();
        names.forEach(name -> columns.put(name, Column.absent()));
        return new Table(columns, 0, Optional.empty(), Known.ALL, 0);
    }

    /// Stands for a table of which nothing is known beforehand: it may have any column.
    public static Table unknown() {
        return new Table(Map.of(), 0, Optional.empty(), Known.NOTHING, 0);
    }

    /// A database of networks: it has no rows and is asked by address.
    public static Table of(Networks networks) {
        return new Table(Map.of(), 0, Optional.empty(), Known.ALL, 0, Optional.of(networks));
    }

    /// The database, where the file is one.
    public Optional<Networks> networks() {
        return networks;
    }

    /// The names of the columns, in their order.
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /// Whether there is such a column, or may be one.
    public boolean has(String column) {
        return known != Known.ALL || columns.containsKey(column);
    }

    /// True when the table may have columns nobody can name.
    public boolean isOpen() {
        return known == Known.NOTHING;
    }

    /// The column that holds what the rows are known by, where the file gives it no name itself.
    public Optional<String> key() {
        return key;
    }

    public Column column(String name) {
        return columns.getOrDefault(name, Column.absent());
    }

    /// Bytes held by texts of its own, roughly.
    public long retainedBytes() {
        return bytes;
    }

    /// The rows of several tables one after the other, up to a limit.
    ///
    /// @param names the columns wanted
    public static Table join(List<Table> tables, List<String> names, int limit) {
        int size = (int) Math.min(limit, tables.stream().mapToLong(Table::size).sum());
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String name : names) {
            Column.Text column = new Column.Text(size);
            int row = 0;
            for (Table table : tables) {
                Column part = table.column(name);
                for (int at = 0; at < table.size && row < size; at++, row++) {
                    if (part.isPresent(at)) {
                        column.set(row, part.text(at));
                    }
                }
            }
            columns.put(name, column);
        }
        return new Table(columns, size, Optional.empty(), Known.ALL, 0);
    }

    @SuppressWarnings("unchecked") // a derivation is the key of what it made
    public <T> T derived(Derivation<T> derivation) {
        return (T) derived.computeIfAbsent(derivation, missing -> missing.derive(this));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Column column(String name, Selection asked) {
        return column(name);
    }

    @Override
    public void fields(int row, BiConsumer<String, String> consumer) {
        columns.forEach((name, column) -> {
            if (column.isPresent(row)) {
                consumer.accept(name, column.text(row));
            }
        });
    }

    @Override
    public Optional<String> rawText(int row) {
        Column raw = column("@rawstring");
        return raw.isPresent(row) ? Optional.of(raw.text(row)) : Optional.empty();
    }

    @Override
    public boolean orderedByTime() {
        return false;
    }

    @Override
    public int source(int row) {
        return 0;
    }

    @Override
    public long offset(int row) {
        return row;
    }

    /// Collects rows, field by field; columns stand in the order in which they were first named.
    public static final class Builder {

        /// A text with its headers, and its places in the column.
        private static final int BYTES_PER_VALUE = 64;

        private final Map<String, List<@Nullable String>> columns = new LinkedHashMap<>();
        private int size;
        private long bytes;
        private Optional<String> key = Optional.empty();
        private Known known = Known.ALL;

        /// A table of the rows a query gave: a column that none of them has is no mistake.
        public static Table of(List<Map<String, String>> rows) {
            Builder builder = new Builder();
            builder.known = Known.VALUES;
            return builder.addAll(rows).build();
        }

        /// Names a column before any row has it.
        public Builder column(String name) {
            columns.putIfAbsent(name, new ArrayList<>());
            return this;
        }

        /// The column that holds what the rows are known by.
        public Builder key(String name) {
            key = Optional.of(name);
            return column(name);
        }

        public Builder row() {
            size++;
            return this;
        }

        /// Gives the row started last a value; of two for one column the last counts.
        public Builder put(String column, String value) {
            List<@Nullable String> values = columns.computeIfAbsent(column, _ -> new ArrayList<>());
            while (values.size() < size) {
                values.add(null);
            }
            values.set(size - 1, value);
            bytes += BYTES_PER_VALUE + value.length();
            return this;
        }

        public Builder addAll(List<Map<String, String>> rows) {
            rows.forEach(row -> {
                row();
                row.forEach(this::put);
            });
            return this;
        }

        public int size() {
            return size;
        }

        public Table build() {
            Map<String, Column> built = new LinkedHashMap<>();
            columns.forEach((name, values) -> {
                Column.Text column = new Column.Text(size);
                for (int row = 0; row < values.size(); row++) {
                    String value = values.get(row);
                    if (value != null) {
                        column.set(row, value);
                    }
                }
                built.put(name, column);
            });
            return new Table(built, size, key, known, bytes);
        }
    }
}
