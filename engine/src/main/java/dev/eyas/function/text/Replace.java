package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.regex.Match;
import java.util.List;

/// Replaces every match of a regex in a field.
public final class Replace implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("replace")
                .summary("Replaces every match of a regex in a field.")
                .required("regex", Kind.REGEX, "What to replace.")
                .optional(
                        "with",
                        Kind.TEXT,
                        "",
                        "What to put there; `$1` stands for the first group of the regex.")
                .optional("replacement", Kind.TEXT, "Another name of `with`.")
                .optional("field", Kind.FIELD, "@rawstring", "The field to look at.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; `field` itself if not said.")
                .optional(
                        "flags",
                        Kind.TEXT,
                        "m",
                        "Flags of the regex: `i` ignores case, `d` lets dots cross lines.")
                .example(
                        "Mask numbers in a field",
                        "replace(\"\\\\d+\", with=\"#\", field=url)",
                        """
                        url
                        /user/17/item/4
                        """,
                        """
                        url
                        /user/#/item/#
                        """)
                .example(
                        "Put a group elsewhere; what does not match is copied",
                        "replace(\"^(\\\\w+) (\\\\w+)$\", with=\"$2 $1\", field=name, as=turned)",
                        """
                        name
                        amy lee
                        cher
                        """,
                        """
                        name    | turned
                        amy lee | lee amy
                        cher    | cher
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        RegexArgument regex = RegexArgument.of(arguments, "regex", arguments.text("flags"));
        Replacement replacement =
                Replacement.parse(
                        arguments.maybeText("replacement").orElse(arguments.text("with")),
                        regex.regex());
        String field = arguments.text("field");
        return batch -> {
            Column column = batch.column(field);
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (column.isPresent(row)) {
                    String text = column.text(row);
                    List<Match> matches = regex.all(text, batch, row);
                    result.set(row, matches.isEmpty() ? text : replacement.in(text, matches));
                }
            }
            return result;
        };
    }
}
