package dev.eyas.function.array;

import dev.eyas.data.ArrayName;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import org.jspecify.annotations.Nullable;

/// Joins the elements of an array to one text.
public final class ConcatArray implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("concatArray")
                .summary("Joins the elements of an array to one text.")
                .required("field", Kind.ARRAY, "The array's name, with or without `[]`.")
                .optional("separator", Kind.TEXT, "", "What stands between two elements.")
                .optional("prefix", Kind.TEXT, "", "What stands before the first element.")
                .optional("suffix", Kind.TEXT, "", "What stands behind the last element.")
                .optional("from", Kind.NUMBER, "0", "The index of the first element taken.")
                .optional(
                        "to", Kind.NUMBER, "The index of the last element taken; all if not said.")
                .as("_concatArray")
                .limit(ArrayArguments.LIMIT)
                .limit("Without the first element there is no result.")
                .example(
                        "Show an array in one field",
                        "tags := concatArray(tag, separator=\", \")",
                        """
                        tag[0] | tag[1]
                        red    | blue
                        """,
                        """
                        tag[0] | tag[1] | tags
                        red    | blue   | red, blue
                        """)
                .example(
                        "Take a part of it; a gap ends it",
                        "concatArray(n, from=1, to=3, prefix=\"<\", suffix=\">\", separator=\"-\")",
                        """
                        n[0] | n[1] | n[2] | n[3] | n[4]
                        a    | b    | c    | d    | e
                        a    | b    |      | d    |
                        a    |      |      |      |
                        """,
                        """
                        n[0] | n[1] | n[2] | n[3] | n[4] | _concatArray
                        a    | b    | c    | d    | e    | <b-c-d>
                        a    | b    |      | d    |      | <b>
                        a    |      |      |      |      |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        FlatElements elements =
                new FlatElements(
                        new ArrayName(arguments.text("field")),
                        arguments.surroundings().warnings());
        String separator = arguments.text("separator");
        String prefix = arguments.text("prefix");
        String suffix = arguments.text("suffix");
        int from = index(arguments, "from");
        int end =
                arguments.has("to")
                        ? Math.min(index(arguments, "to") + 1, ArrayName.MOST_ELEMENTS)
                        : ArrayName.MOST_ELEMENTS;
        if (end <= from) {
            throw new BadArgument("to", "`to` comes before `from`", "write from=0, to=3");
        }
        return batch -> {
            @Nullable StringBuilder[] texts = new @Nullable StringBuilder[batch.rows().size()];
            elements.walk(
                    batch,
                    from,
                    end,
                    (_, column, rows) -> {
                        for (int position = 0; position < rows.size(); position++) {
                            int row = rows.row(position);
                            StringBuilder text = texts[row];
                            if (text == null) {
                                text = new StringBuilder(prefix);
                                texts[row] = text;
                            } else {
                                text.append(separator);
                            }
                            text.append(column.text(row));
                        }
                        return rows;
                    });
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                StringBuilder text = texts[selection.row(position)];
                if (text != null) {
                    result.set(selection.row(position), text.append(suffix).toString());
                }
            }
            return result;
        };
    }

    private static int index(Arguments arguments, String parameter) {
        double index = arguments.number(parameter);
        if (index != Math.rint(index) || index < 0 || index >= ArrayName.MOST_ELEMENTS) {
            throw new BadArgument(
                    parameter,
                    "`" + parameter + "` is no index of an element",
                    "write a number from 0 to " + (ArrayName.MOST_ELEMENTS - 1));
        }
        return (int) index;
    }
}
