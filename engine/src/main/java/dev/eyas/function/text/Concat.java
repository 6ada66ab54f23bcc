package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Puts the values of fields one after the other.
public final class Concat implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("concat")
                .summary(
                        "Puts the values of fields one after the other, with nothing between them.")
                .required("field", Kind.FIELDS, "The fields, in order.")
                .as("_concat")
                .limit(
                        "Elements are names of fields, never texts: `format()` puts texts between values.")
                .example(
                        "Make one key of two fields",
                        "key := concat([host, pid])",
                        """
                        host | pid
                        a    | 17
                        """,
                        """
                        host | pid | key
                        a    | 17  | a17
                        """)
                .example(
                        "A missing field counts as empty; when all are missing there is no result",
                        "concat([a, b])",
                        """
                        a | b | c
                          | x |
                          |   | y
                        """,
                        """
                        b | c | _concat
                        x |   | x
                          | y |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        List<String> fields = arguments.texts("field");
        return batch -> {
            List<Column> columns = fields.stream().map(batch::column).toList();
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                concat(columns, selection.row(position), result);
            }
            return result;
        };
    }

    private static void concat(List<Column> columns, int row, Column.Text result) {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        for (Column column : columns) {
            if (column.isPresent(row)) {
                any = true;
                text.append(column.text(row));
            }
        }
        if (any) {
            result.set(row, text.toString());
        }
    }
}
