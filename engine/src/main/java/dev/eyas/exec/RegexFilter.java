package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Surroundings;
import dev.eyas.function.Surroundings.Patience;
import dev.eyas.plan.Predicate;
import dev.eyas.regex.Regex;

/// `field = /re/` and `field != /re/`. A search that runs out of steps is no match, and is told;
/// where a crafted value must not hide, the row goes on whichever of the two was asked.
final class RegexFilter implements RowFilter {

    private final String field;
    private final Regex regex;
    private final boolean negated;
    private final Surroundings surroundings;

    RegexFilter(Predicate.Finds finds, boolean negated, Surroundings surroundings) {
        this.field = finds.field();
        this.regex = Regex.compile(finds.regex().body(), finds.regex().flags());
        this.negated = negated;
        this.surroundings = surroundings;
    }

    @Override
    public Selection apply(Batch batch) {
        Column column = batch.column(field);
        return switch (column) {
            case Column.Absent _ -> negated ? batch.selection() : Selection.none();
            case Column.Constant constant ->
                    batch.isEmpty() || passes(constant.value(), batch, batch.selection().row(0))
                            ? batch.selection()
                            : Selection.none();
            case Column values ->
                    batch.selection()
                            .where(row ->
                                    values.isPresent(row)
                                            ? passes(values.text(row), batch, row)
                                            : negated);
        };
    }

    private boolean passes(String value, Batch batch, int row) {
        return switch (regex.find(value)) {
            case FOUND -> !negated;
            case NOT_FOUND -> negated;
            case EXHAUSTED -> {
                surroundings
                        .warnings()
                        .add(
                                "regex-limit",
                                "a regex on `"
                                        + field
                                        + "` used up its steps on a value of "
                                        + value.length()
                                        + " characters",
                                new Warnings.Place(
                                        batch.rows().source(row), batch.rows().offset(row)));
                yield negated || surroundings.patience() == Patience.LET_PASS;
            }
        };
    }
}
