package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.data.WholeEvent;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.PlanNode;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex;
import dev.eyas.regex.Regex.Matches;
import dev.eyas.regex.Regex.Outcome;
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
    private final RegexArgument regex;
    private final int limit;
    private final Warnings warnings;

    Capture(PlanNode.Capture capture, Surroundings surroundings) {
        this.field = capture.field();
        this.regex =
                RegexArgument.of(
                        Regex.compile(capture.regex().body(), capture.regex().flags()),
                        surroundings);
        this.limit = regex.regex().isRepeated() ? MOST_MATCHES + 1 : 1;
        this.warnings = surroundings.warnings();
    }

    @Override
    public void process(Batch batch, Consumer<Batch> output) {
        List<Integer> parents = new ArrayList<>();
        List<Optional<Match>> found = new ArrayList<>();
        Batch origin = batch.origin();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            Matches searched = field.isPresent() ? inField(batch, row) : anywhere(origin, row);
            for (Match match : cut(searched.list(), batch, row)) {
                parents.add(row);
                found.add(Optional.of(match));
            }
            if (regex.counts(searched.outcome(), batch, row) && searched.list().isEmpty()) {
                parents.add(row);
                found.add(Optional.empty());
            }
        }
        if (found.isEmpty()) {
            return;
        }
        int[] rows = parents.stream().mapToInt(Integer::intValue).toArray();
        if (regex.regex().isRepeated()) {
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

    private static Map<String, Column> columns(
            List<Optional<Match>> matches, int[] rows, int size) {
        Map<String, Column.Text> columns = new LinkedHashMap<>();
        for (int at = 0; at < rows.length; at++) {
            int row = rows[at];
            matches.get(at)
                    .ifPresent(match -> {
                        for (Match.Capture capture : match.captures()) {
                            columns.computeIfAbsent(capture.name(), _ -> new Column.Text(size))
                                    .set(row, capture.text());
                        }
                    });
        }
        return new LinkedHashMap<>(columns);
    }

    private Matches inField(Batch batch, int row) {
        Column column = batch.column(field.orElseThrow());
        return column.isPresent(row)
                ? regex.regex().matches(column.text(row), limit)
                : Matches.NONE;
    }

    private Matches anywhere(Batch origin, int row) {
        Matches searched =
                origin.rows()
                        .rawText(row)
                        .map(text -> regex.regex().matches(text, limit))
                        .orElse(Matches.NONE);
        if (searched.outcome() == Outcome.FOUND) {
            return searched;
        }
        for (String text : WholeEvent.fields(origin, row).values()) {
            Matches inText = regex.regex().matches(text, limit);
            if (inText.outcome() == Outcome.FOUND) {
                return inText;
            }
            searched = searched.outcome() == Outcome.EXHAUSTED ? searched : inText;
        }
        return searched;
    }

    private List<Match> cut(List<Match> matches, Batch batch, int row) {
        if (matches.size() <= MOST_MATCHES) {
            return matches;
        }
        warnings.add(
                "regex-repeat-limit",
                "a repeated regex made " + MOST_MATCHES + " rows from one and stopped",
                new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
        return matches.subList(0, MOST_MATCHES);
    }
}
