package dev.eyas.function.event;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.List;

/// Takes the first of several expressions that has a value.
public final class Coalesce implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("coalesce")
                .summary("Gives the first of several expressions that has a value.")
                .required(
                        "expressions",
                        Kind.EXPRESSIONS,
                        "The expressions, in order; bare words are fields.")
                .optional(
                        "ignoreEmpty",
                        Kind.FLAG,
                        "true",
                        "Whether an empty text counts as no value.")
                .as("_coalesce")
                .example(
                        "Take the name from where it is",
                        "user := coalesce([UserName, UserPrincipal, \"nobody\"])",
                        """
                        UserName | UserPrincipal
                        amy      | amy@corp
                        ""       | bob@corp
                                 | ""
                        """,
                        """
                        UserName | UserPrincipal | user
                        amy      | amy@corp      | amy
                        ""       | bob@corp      | bob@corp
                                 | ""            | nobody
                        """)
                .example(
                        "Let an empty text count",
                        "coalesce([a, b], ignoreEmpty=false)",
                        """
                        a  | b
                        "" | x
                           | x
                        """,
                        """
                        a  | b | _coalesce
                        "" | x | ""
                           | x | x
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        List<Evaluator> expressions = arguments.expressions("expressions");
        boolean ignoresEmpty = arguments.flag("ignoreEmpty");
        return batch -> {
            Column.Text result = new Column.Text(batch.rows().size());
            Batch rest = batch;
            for (Evaluator expression : expressions) {
                if (rest.isEmpty()) {
                    break;
                }
                Column column = expression.evaluate(rest);
                Selection found =
                        rest.selection()
                                .where(row ->
                                        column.isPresent(row)
                                                && !(ignoresEmpty && column.text(row).isEmpty()));
                for (int position = 0; position < found.size(); position++) {
                    result.set(found.row(position), column.text(found.row(position)));
                }
                rest = rest.select(rest.selection().minus(found));
            }
            return result;
        };
    }
}
