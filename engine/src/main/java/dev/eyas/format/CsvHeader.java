package dev.eyas.format;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of the columns of a CSV input. A column without a name of its own is called by its
/// number, `column3`; so are the cells that stand beyond the last column.
final class CsvHeader {

    /// Before the header has been read.
    static final CsvHeader NONE = new CsvHeader(List.of());

    private static final Pattern NUMBERED = Pattern.compile("column([1-9][0-9]{0,3})");

    private final List<String> names;
    private final Map<String, Integer> columns = new HashMap<>();

    private CsvHeader(List<String> names) {
        this.names = List.copyOf(names);
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), column);
        }
    }

    static CsvHeader of(List<@Nullable String> cells) {
        Set<String> names = new LinkedHashSet<>();
        for (@Nullable String cell : cells) {
            String name = cell == null ? "" : cell.strip();
            if (name.isEmpty() || !names.add(name)) {
                addNumbered(names);
            }
        }
        return new CsvHeader(List.copyOf(names));
    }

    private static void addNumbered(Set<String> names) {
        int column = names.size();
        while (!names.add(numbered(column))) {
            column++;
        }
    }

    int size() {
        return names.size();
    }

    String name(int column) {
        return column < names.size() ? names.get(column) : numbered(column);
    }

    /// The column of this name, which not every record reaches; -1 when there can be none.
    int column(String name) {
        Integer column = columns.get(name);
        if (column != null) {
            return column;
        }
        Matcher numbered = NUMBERED.matcher(name);
        int beyond = numbered.matches() ? Integer.parseInt(numbered.group(1)) - 1 : -1;
        return beyond < names.size() ? -1 : beyond;
    }

    private static String numbered(int column) {
        return "column" + (column + 1);
    }
}
