package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Chooses one of two values.
public final class If implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("if")
                .summary("Gives one of two values, depending on a condition.")
                .required(
                        "condition",
                        Kind.EXPRESSION,
                        "The condition; filter functions may stand here too.")
                .required("then", Kind.EXPRESSION, "The value where the condition is true.")
                .required("else", Kind.EXPRESSION, "The value everywhere else.")
                .as("_if")
                .example(
                        "Name the direction of a connection",
                        "direction := if(cidr(ip, subnet=\"10.0.0.0/8\"), then=\"inside\", else=\"outside\")",
                        """
                        ip
                        10.1.2.3
                        8.8.8.8
                        """,
                        """
                        ip       | direction
                        10.1.2.3 | inside
                        8.8.8.8  | outside
                        """)
                .example(
                        "A condition that cannot be judged takes `else`; a choice without value writes nothing",
                        "size := if(bytes > 1000, then=\"big\", else=size)",
                        """
                        bytes | size
                        5000  | old
                        many  | old
                        many  |
                        """,
                        """
                        bytes | size
                        5000  | big
                        many  | old
                        many  |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Evaluator condition = arguments.expression("condition");
        Evaluator then = arguments.expression("then");
        Evaluator otherwise = arguments.expression("else");
        return batch -> {
            Column verdicts = condition.evaluate(batch);
            Selection chosen =
                    batch.selection()
                            .where(row ->
                                    verdicts.isPresent(row) && verdicts.text(row).equals("true"));
            Batch rest = batch.select(batch.selection().minus(chosen));
            if (chosen.isEmpty()) {
                return otherwise.evaluate(batch);
            }
            if (rest.isEmpty()) {
                return then.evaluate(batch);
            }
            Column.Text result = new Column.Text(batch.rows().size());
            copy(then, batch.select(chosen), result);
            copy(otherwise, rest, result);
            return result;
        };
    }

    private static void copy(Evaluator source, Batch batch, Column.Text result) {
        Column column = source.evaluate(batch);
        Selection selection = batch.selection();
        for (int position = 0; position < selection.size(); position++) {
            int row = selection.row(position);
            if (column.isPresent(row)) {
                result.set(row, column.text(row));
            }
        }
    }
}
