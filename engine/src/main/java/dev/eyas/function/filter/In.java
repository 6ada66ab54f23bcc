package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.data.Gate;
import dev.eyas.data.Glob;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.List;

/// Keeps events whose field equals one of several values.
public final class In implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("in")
                .summary("Keeps events whose field equals one of the values.")
                .required("field", Kind.FIELD, "The field to look at.")
                .required(
                        "values",
                        Kind.TEXTS,
                        "The values; `*` in a value stands for any characters.")
                .optional("ignoreCase", Kind.FLAG, "false", "Whether letters match in either case.")
                .example(
                        "Keep a few status codes, and all that begin with 5",
                        "in(status, values=[404, \"5*\"])",
                        """
                        status
                        200
                        404
                        503
                        """,
                        """
                        status
                        404
                        503
                        """)
                .example(
                        "The negation keeps events that lack the field",
                        "!in(user, values=[root])",
                        """
                        user | host
                        root | a
                             | b
                        """,
                        """
                        host
                        b
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        String field = arguments.text("field");
        List<Glob> globs = globs(arguments);
        return batch -> {
            Column column = batch.column(field);
            return batch.selection()
                    .where(row -> column.isPresent(row) && matchesAny(globs, column.text(row)));
        };
    }

    @Override
    public Gate requiredText(Arguments arguments) {
        return globs(arguments).stream().map(Gate::of).reduce(Gate::or).orElse(Gate.OPEN);
    }

    private static List<Glob> globs(Arguments arguments) {
        return arguments.texts("values").stream()
                .map(arguments.flag("ignoreCase") ? Glob::anchoredIgnoringCase : Glob::anchored)
                .toList();
    }

    private static boolean matchesAny(List<Glob> globs, String value) {
        for (Glob glob : globs) {
            if (glob.matches(value)) {
                return true;
            }
        }
        return false;
    }
}
