package dev.eyas.function.array;

import dev.eyas.data.Batch;
import dev.eyas.data.Gate;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.Signature;

/// Keeps events with an element in which a regex is found.
public final class ArrayRegex implements FilterFunction {

    @Override
    public Signature signature() {
        return ArrayArguments.function(
                        "array:regex", "Keeps events in which a regex is found in an element.")
                .required("regex", Kind.REGEX, "The regex; in a text a backslash is written twice.")
                .optional(
                        "flags",
                        Kind.TEXT,
                        "",
                        "`i` ignores case, `m` lets `^` and `$` see lines, `d` lets dots cross lines.")
                .limit(ArrayArguments.LIMIT)
                .limit("Named groups write nothing.")
                .example(
                        "Keep events with an address of one domain",
                        "array:regex(\"to[]\", regex=\"@example\\\\.com$\")",
                        """
                        id | to[0]           | to[1]
                        1  | amy@example.org | bob@example.com
                        2  | amy@example.org |
                        """,
                        """
                        id | to[0]           | to[1]
                        1  | amy@example.org | bob@example.com
                        """)
                .example(
                        "The negation keeps events without the array",
                        "!array:regex(\"to[]\", regex=BOB, flags=i)",
                        """
                        id | to[0]
                        1  | bob
                        2  |
                        """,
                        """
                        id
                        2
                        """)
                .build();
    }

    @Override
    public Gate requiredText(Arguments arguments) {
        return RegexArgument.of(arguments, "regex", arguments.text("flags")).requiredText();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        RegexArgument regex = RegexArgument.of(arguments, "regex", arguments.text("flags"));
        FlatElements elements = ArrayArguments.elements(arguments);
        return (Batch batch) ->
                new AnyElement(
                                elements,
                                (column, row) -> regex.occursIn(column.text(row), batch, row))
                        .apply(batch);
    }
}
