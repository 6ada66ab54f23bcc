package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.RowFields;
import dev.eyas.data.Selection;
import dev.eyas.data.Warnings;
import dev.eyas.function.Arguments;
import dev.eyas.function.RowFunction.RowStep;

/// Takes fields out of the text of a field, row by row; once, where all rows have the same text.
final class TextParser implements RowStep {

    /// The parameter that names the field.
    static final String FIELD = "field";

    static final String LIMIT =
            "At most 8,000 fields are taken from one text; a warning says when there were more.";

    private final String field;
    private final Grammar grammar;
    private final Warnings warnings;

    TextParser(Arguments arguments, Grammar grammar) {
        this.field = arguments.text(FIELD);
        this.grammar = grammar;
        this.warnings = arguments.surroundings().warnings();
    }

    /// Knows how fields are written in a text.
    @FunctionalInterface
    interface Grammar {
        /// Takes what it finds; nothing from a text that is written otherwise.
        void parse(String text, ParsedFields fields);
    }

    @Override
    public Batch apply(Batch batch) {
        Column column = batch.column(field);
        if (column instanceof Column.Absent || batch.isEmpty()) {
            return batch;
        }
        RowFields found = new RowFields(batch.rows().size());
        Selection selection = batch.selection();
        ParsedFields fields = new ParsedFields();
        boolean isParsed = false;
        boolean[] refused = new boolean[batch.rows().size()];
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (!column.isPresent(row)) {
                continue;
            }
            if (!isParsed || !(column instanceof Column.Constant)) {
                fields = new ParsedFields();
                grammar.parse(column.text(row), fields);
                isParsed = true;
            }
            found.set(row, fields.map());
            refused[row] = fields.isRefused();
            if (fields.wasCut()) {
                tellLimit(warnings, batch, row);
            }
            if (fields.isHostile()) {
                tell("xml-declarations", XmlSource.REFUSED, warnings, batch, row);
            }
        }
        return batch.where(row -> !refused[row]).with(found);
    }

    static void tellLimit(Warnings warnings, Batch batch, int row) {
        tell(
                "parse-limit",
                "a text had more than " + ParsedFields.MOST + " fields; the rest was left out",
                warnings,
                batch,
                row);
    }

    private static void tell(String code, String message, Warnings warnings, Batch batch, int row) {
        warnings.add(
                code,
                message,
                new Warnings.Place(batch.rows().source(row), batch.rows().offset(row)));
    }
}
