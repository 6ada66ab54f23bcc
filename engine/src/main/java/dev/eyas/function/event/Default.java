package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives fields a value where they have none.
public final class Default implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("default")
                .summary("Gives fields a value where they have none.")
                .required(
                        "value",
                        Kind.EXPRESSION,
                        "The value; bare words are fields, texts are quoted.")
                .required("field", Kind.FIELDS, "The fields to fill.")
                .optional(
                        "replaceEmpty",
                        Kind.FLAG,
                        "false",
                        "Whether an empty text is replaced too.")
                .example(
                        "Fill gaps before grouping",
                        "default(value=\"-\", field=[user, host])",
                        """
                        user | host | pid
                        root |      | 1
                             |      | 2
                        """,
                        """
                        user | host | pid
                        root | -    | 1
                        -    | -    | 2
                        """)
                .example(
                        "An empty text stays unless it is to be replaced",
                        "default(value=id, field=a) | default(value=id, field=b, replaceEmpty=true)",
                        """
                        id | a  | b
                        7  | "" | ""
                        """,
                        """
                        id | a  | b
                        7  | "" | 7
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        Evaluator value = arguments.expression("value");
        List<String> fields = arguments.texts("field");
        boolean replacesEmpty = arguments.flag("replaceEmpty");
        return batch -> {
            Column values = value.evaluate(batch);
            Map<String, Column> filled = new LinkedHashMap<>();
            for (String field : fields) {
                filled.put(field, fill(batch, batch.column(field), values, replacesEmpty));
            }
            return batch.with(filled);
        };
    }

    private static Column fill(Batch batch, Column column, Column values, boolean replacesEmpty) {
        if (column instanceof Column.Absent && values instanceof Column.Constant) {
            return values;
        }
        Column.Text result = new Column.Text(batch.rows().size());
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            boolean empty = !column.isPresent(row) || (replacesEmpty && column.text(row).isEmpty());
            if (empty && values.isPresent(row)) {
                result.set(row, values.text(row));
            }
        }
        return result;
    }

    @Override
    public Effects effects(Arguments arguments) {
        Set<String> fields = Set.copyOf(arguments.texts("field"));
        return Effects.of(fields, fields);
    }
}
