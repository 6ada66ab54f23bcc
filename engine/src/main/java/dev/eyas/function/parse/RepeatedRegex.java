package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.RowFunction.RowStep;
import dev.eyas.function.parse.RegexFunction.Limit;
import dev.eyas.regex.Match;
import dev.eyas.regex.Regex.Matches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a row of every match of a regex.
record RepeatedRegex(
        RegexArgument regex, String field, boolean strict, Limit limit, Warnings warnings)
        implements RowStep {

    @Override
    public Batch apply(Batch batch) {
        Column column = batch.column(field);
        List<Integer> parents = new ArrayList<>();
        List<Optional<Match>> found = new ArrayList<>();
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            List<Match> matches = List.of();
            boolean passes = !strict;
            if (column.isPresent(row)) {
                Matches searched = regex.regex().matches(column.text(row), limit.matches() + 1);
                passes |= regex.counts(searched.outcome(), batch, row);
                matches = cut(searched.list(), batch, row);
            }
            for (Match match : matches) {
                parents.add(row);
                found.add(Optional.of(match));
            }
            if (matches.isEmpty() && passes) {
                parents.add(row);
                found.add(Optional.empty());
            }
        }
        Captures captures = new Captures(found.size());
        for (int row = 0; row < found.size(); row++) {
            int made = row;
            found.get(row).ifPresent(match -> captures.add(made, match));
        }
        return batch.multiply(parents.stream().mapToInt(Integer::intValue).toArray())
                .with(captures.columns());
    }

    private List<Match> cut(List<Match> matches, Batch batch, int row) {
        if (matches.size() <= limit.matches()) {
            return matches;
        }
        if (limit.isTold()) {
            warnings.add(
                    "regex-repeat-limit",
                    "a regex with repeat=true matched more than "
                            + limit.matches()
                            + " times; the rest was left out",
                    new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
        }
        return matches.subList(0, limit.matches());
    }
}
