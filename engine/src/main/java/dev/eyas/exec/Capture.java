package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.WholeEvent;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.PlanNode;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Keeps rows in which a regex with named groups is found and writes the groups; with the flag `g`
/// every match makes a row. Without a field the raw text is searched before the other fields.
///
/// See data-analysis/syntax-fields.html and functions-regex.html.
final class Capture implements Operator {

    /// The product's limit of rows a repeated regex makes from one.
    private static final int MOST_MATCHES = 100;

    private final Optional<String> field;
    private final Regex regex;
    private final int limit;
    private final Surroundings surroundings;

    Capture(PlanNode.Capture capture, Surroundings surroundings) {
        this.field = capture.field();
        this.regex = Regex.compile(capture.regex().body(), capture.regex().flags());
        this.limit = regex.isRepeated() ? MOST_MATCHES + 1 : 1;
        this.surroundings = surroundings;
    }

    @Override
    public void process(Batch batch, Consumer<Batch> output) {
        List<Integer> parents = new ArrayList<>();
        List<Match> found = new ArrayList<>();
        Batch origin = batch.origin();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            List<Match> matches = field.isPresent() ? inField(batch, row) : anywhere(origin, row);
            if (matches.size() > MOST_MATCHES) {
                surroundings
                        .warnings()
                        .add(
                                "regex-repeat-limit",
                                "a repeated regex made "
                                        + MOST_MATCHES
                                        + " rows from one and stopped",
                                place(batch, row));
                matches = matches.subList(0, MOST_MATCHES);
            }
            for (Match match : matches) {
                parents.add(row);
                found.add(match);
            }
        }
        if (found.isEmpty()) {
            return;
        }
        int[] rows = parents.stream().mapToInt(Integer::intValue).toArray();
        if (regex.isRepeated()) {
            Batch multiplied = batch.multiply(rows);
            output.accept(multiplied.with(columns(found, index(rows.length), rows.length)));
        } else {
            output.accept(
                    batch.select(Selection.of(rows))
                            .with(columns(found, rows, batch.rows().size())));
        }
    }

    private static int[] index(int size) {
        int[] index = new int[size];
        for (int row = 0; row < size; row++) {
            index[row] = row;
        }
        return index;
    }

    private static Map<String, Column> columns(List<Match> matches, int[] rows, int size) {
        Map<String, Column.Text> columns = new LinkedHashMap<>();
        for (int at = 0; at < rows.length; at++) {
            for (Match.Capture capture : matches.get(at).captures()) {
                columns.computeIfAbsent(capture.name(), _ -> new Column.Text(size))
                        .set(rows[at], capture.text());
            }
        }
        return new LinkedHashMap<>(columns);
    }

    private List<Match> inField(Batch batch, int row) {
        Column column = batch.column(field.orElseThrow());
        return column.isPresent(row) ? matches(column.text(row), batch, row) : List.of();
    }

    private List<Match> anywhere(Batch origin, int row) {
        List<Match> inRaw =
                origin.rows()
                        .rawText(row)
                        .map(text -> matches(text, origin, row))
                        .orElse(List.of());
        if (!inRaw.isEmpty()) {
            return inRaw;
        }
        return WholeEvent.fields(origin, row).values().stream()
                .map(text -> matches(text, origin, row))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Match> matches(String text, Batch batch, int row) {
        Regex.Matches matches = regex.matches(text, limit);
        if (matches.outcome() == Regex.Outcome.EXHAUSTED) {
            surroundings
                    .warnings()
                    .add(
                            "regex-limit",
                            "a regex used up its steps on a value of "
                                    + text.length()
                                    + " characters",
                            place(batch, row));
        }
        return matches.list();
    }

    private static Warnings.Place place(Batch batch, int row) {
        return new Warnings.Place(batch.rows().source(row), batch.rows().offset(row));
    }
}
