package dev.eyas.detect.mutation;

import dev.eyas.data.LookupFiles;
import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import dev.eyas.detect.mutation.TableUse.Keys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Small damages of a lookup file, row by row.
final class RowDamages {

    private static final String ANY = "*";

    /// A column tells kinds of rows apart when a value stands in at least so many rows, on average.
    private static final int SHARED = 3;

    private final Table table;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final boolean hasPatterns;
    private final List<RowDamage> damages = new ArrayList<>();

    /// @param row the number of the row, from 0
    /// @param after the row with the damage; empty where it is gone
    record RowDamage(Kind kind, int row, Map<String, String> before, Map<String, String> after) {}

    /// @param uses what queries use of it
    RowDamages(Table table, List<TableUse> uses) {
        this.table = table;
        uses.forEach(use -> keys.addAll(use.keys()));
        for (TableUse use : uses) {
            read.addAll(use.read().isEmpty() ? table.columns() : use.read());
        }
        read.removeAll(keys);
        this.hasPatterns = uses.stream().anyMatch(use -> use.patterns() == Keys.PATTERNS);
        for (int row = 0; row < table.size(); row++) {
            Map<String, String> fields = new LinkedHashMap<>();
            table.fields(row, fields::put);
            rows.add(fields);
        }
    }

    List<RowDamage> damages() {
        for (int row = 0; row < rows.size(); row++) {
            damages.add(new RowDamage(Kind.ROW_DROPPED, row, rows.get(row), Map.of()));
            for (String key : keys) {
                key(row, key, rows.get(row).getOrDefault(key, ""));
            }
            change(row);
        }
        return damages;
    }

    /// A number is another one; a path may lie anywhere, as long as it ends the same.
    private void key(int row, String column, String value) {
        if (column.toLowerCase(Locale.ROOT).endsWith("port") && value.matches("[0-9]{1,5}")) {
            add(Kind.PORT, row, column, "" + (Integer.parseInt(value) + 1));
        } else if (hasPatterns && keys.size() > 1 && !value.equals(ANY) && !value.isEmpty()) {
            int name = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\'));
            String wide = name < 0 ? ANY : ANY + value.substring(name);
            if (!wide.equals(value)) {
                add(Kind.ROW_WIDENED, row, column, wide);
            }
        }
    }

    /// One of the values that are read, another one in every row, is that of other rows. Names that
    /// few rows share are for people.
    private void change(int row) {
        List<String> columns =
                read.stream()
                        .filter(column -> values(column).size() > 1)
                        .filter(column -> values(column).size() * SHARED <= rows.size())
                        .toList();
        if (!columns.isEmpty()) {
            String column = columns.get(row % columns.size());
            List<String> values = List.copyOf(values(column));
            int own = values.indexOf(rows.get(row).getOrDefault(column, ""));
            add(Kind.ROW_CHANGED, row, column, values.get((own + 1) % values.size()));
        }
    }

    private Set<String> values(String column) {
        Set<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(row.getOrDefault(column, "")));
        return values;
    }

    private void add(Kind kind, int row, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(rows.get(row));
        changed.put(column, value);
        damages.add(new RowDamage(kind, row, rows.get(row), changed));
    }

    /// The files with a damaged one among them.
    LookupFiles in(LookupFiles files, String file, RowDamage damage) {
        Table.Builder builder = new Table.Builder();
        table.key().ifPresent(builder::key);
        table.columns().forEach(builder::column);
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> fields = row == damage.row() ? damage.after() : rows.get(row);
            if (!fields.isEmpty()) {
                builder.row();
                fields.forEach(builder::put);
            }
        }
        Found damaged = new Found.Read(builder.build());
        return name -> name.equals(file) ? damaged : files.find(name);
    }
}
