package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.RegexArgument;

/// `field = /re/`.
record RegexFilter(String field, RegexArgument regex) implements RowFilter {

    @Override
    public Selection apply(Batch batch) {
        return switch (batch.column(field)) {
            case Column.Absent _ -> Selection.none();
            case Column.Constant constant ->
                    batch.isEmpty()
                                    || regex.occursIn(
                                            constant.value(), batch, batch.selection().row(0))
                            ? batch.selection()
                            : Selection.none();
            case Column column ->
                    batch.selection()
                            .where(row ->
                                    column.isPresent(row)
                                            && regex.occursIn(column.text(row), batch, row));
        };
    }
}
