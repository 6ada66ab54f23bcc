package dev.eyas.function.join;

import dev.eyas.data.CodePointOrder;
import dev.eyas.data.Column;
import dev.eyas.data.Glob;
import dev.eyas.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds rows whose key columns hold patterns that match, in the order of the patterns by code
/// point; of rows with equal patterns the last first. What was found for a key is remembered, since
/// asking costs a look at every pattern.
final class GlobFinder implements RowFinder {

    /// Keys remembered by a worker before it forgets all and begins anew.
    private static final int MOST_REMEMBERED = 4_096;

    private final Patterns patterns;
    private final Map<List<String>, int[]> remembered = new HashMap<>();

    GlobFinder(Patterns patterns) {
        this.patterns = patterns;
    }

    /// The patterns of a table, in the order in which they count.
    record Patterns(List<Row> rows) {

        Patterns {
            rows = List.copyOf(rows);
        }

        /// The patterns of some columns of a table.
        record Of(List<String> columns, boolean ignoresCase) implements Table.Derivation<Patterns> {
            @Override
            public Patterns derive(Table table) {
                List<Row> rows = new ArrayList<>();
                Column[] keys = columns.stream().map(table::column).toArray(Column[]::new);
                for (int row = table.size() - 1; row >= 0; row--) {
                    int at = row;
                    if (Arrays.stream(keys).allMatch(key -> key.isPresent(at))) {
                        rows.add(
                                new Row(
                                        row,
                                        Arrays.stream(keys)
                                                .map(key -> Pattern.of(key.text(at), ignoresCase))
                                                .toList()));
                    }
                }
                rows.sort(Comparator.comparing(Row::text, CodePointOrder.INSTANCE));
                return new Patterns(rows);
            }
        }
    }

    /// A pattern of a key. Without a star it is a text: a key is no number.
    private record Pattern(Glob glob) {

        static Pattern of(String text, boolean ignoresCase) {
            return new Pattern(ignoresCase ? Glob.anchoredIgnoringCase(text) : Glob.anchored(text));
        }

        boolean matches(String text) {
            if (glob.pieces().size() > 1) {
                return glob.matches(text);
            }
            return glob.ignoresCase()
                    ? Letters.lower(glob.pattern()).equals(Letters.lower(text))
                    : glob.pattern().equals(text);
        }
    }

    record Row(int row, List<Pattern> patterns) {

        String text() {
            return patterns.getFirst().glob().pattern();
        }

        boolean matches(String[] key) {
            for (int column = 0; column < key.length; column++) {
                if (!patterns.get(column).matches(key[column])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public int find(String[] key, int[] found) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        int[] rows = remembered.computeIfAbsent(List.of(key), _ -> matching(key, found.length));
        System.arraycopy(rows, 0, found, 0, rows.length);
        return rows.length;
    }

    private int[] matching(String[] key, int most) {
        return patterns.rows().stream()
                .filter(row -> row.matches(key))
                .limit(most)
                .mapToInt(Row::row)
                .toArray();
    }
}
