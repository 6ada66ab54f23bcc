package dev.eyas.function.array;

import dev.eyas.data.Column;
import dev.eyas.data.Gate;
import dev.eyas.data.Glob;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Keeps events with a value in an array.
public final class ArrayContains implements FilterFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function(
                        "array:contains", "Keeps events in which an element equals a value.")
                .required("value", Kind.TEXT, "The value, as it is; `*` is an ordinary sign.")
                .limit(ArrayArguments.LIMIT)
                .example(
                        "Keep events tagged red",
                        "array:contains(\"tag[]\", value=red)",
                        """
                        host | tag[0] | tag[1]
                        a    | blue   | red
                        b    | blue   | reds
                        """,
                        """
                        host | tag[0] | tag[1]
                        a    | blue   | red
                        """)
                .example(
                        "Values are compared as texts; elements behind a gap do not count",
                        "array:contains(\"n[]\", value=1)",
                        """
                        host | n[0] | n[1] | n[2]
                        a    | 0    | 1    |
                        b    | 0    | 1.0  |
                        c    | 0    |      | 1
                        """,
                        """
                        host | n[0] | n[1]
                        a    | 0    | 1
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        String value = arguments.text("value");
        return new AnyElement(
                ArrayArguments.elements(arguments),
                (Column column, int row) -> column.text(row).equals(value));
    }

    @Override
    public Gate requiredText(Arguments arguments) {
        return Gate.of(Glob.anchored(arguments.text("value")));
    }
}
