package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows.ByGroup;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The fields that a walk adds to rows, and the parameters of functions that add those of inner
/// functions.
final class AddedFields {

    private static final String CURRENT = "current";
    private static final String EXCLUDE = "exclude";

    private final TableRows rows;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    AddedFields(TableRows rows) {
        this.rows = rows;
    }

    static Signature.Builder declare(Signature.Builder signature) {
        return signature
                .required(
                        "function",
                        Kind.FIGURES,
                        "What to compute; each function may give one row at most.")
                .choice(
                        CURRENT,
                        List.of("include", EXCLUDE),
                        "include",
                        "Whether the row itself counts.")
                .limit(
                        "The results are added to each row; where there is none the row is as before.");
    }

    /// Whether the row itself counts.
    static boolean includesCurrent(Arguments arguments) {
        return !arguments.text(CURRENT).equals(EXCLUDE);
    }

    void add(int row, String name, String value) {
        ((Column.Text) columns.computeIfAbsent(name, _ -> new Column.Text(rows.size())))
                .set(row, value);
    }

    /// Adds the one row that a state of a single group gives, if it gives one.
    void add(int row, Accumulator state) {
        ByGroup results = state.results(1).byGroup();
        if (results.count(0) > 1) {
            throw new AssertionError("a figure of " + results.count(0) + " rows");
        }
        if (results.count(0) == 1) {
            results.fields(0, 0).forEach((name, value) -> add(row, name, value));
        }
    }

    Batch batch() {
        return Batch.of(rows).with(columns);
    }
}
