package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.function.RegexArgument;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex.Matches;
import java.util.LinkedHashMap;
import java.util.Map;

/// Collects what the named groups of a regex took, as columns.
final class Captures {

    private final int rows;
    private final Map<String, Column.Text> columns = new LinkedHashMap<>();

    Captures(int rows) {
        this.rows = rows;
    }

    /// Takes the groups of the first match in a value; false when the row does not match.
    boolean take(String value, RegexArgument regex, Batch batch, int row) {
        Matches matches = regex.regex().matches(value, 1);
        matches.list().forEach(match -> add(row, match));
        return regex.counts(matches.outcome(), batch, row);
    }

    void add(int row, Match match) {
        for (Match.Capture capture : match.captures()) {
            columns.computeIfAbsent(capture.name(), _ -> new Column.Text(rows))
                    .set(row, capture.text());
        }
    }

    Map<String, Column> columns() {
        return new LinkedHashMap<>(columns);
    }
}
