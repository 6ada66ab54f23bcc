package dev.eyas.function.filter;

import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Keeps events in which a text starts with another.
public final class TextStartsWith implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("text:startsWith")
                .summary("Keeps events in which a text starts with another.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text to look at; bare words are fields, texts are quoted.")
                .required(
                        "substring",
                        Kind.EXPRESSION,
                        "The text it must start with; bare words are fields.")
                .limit("Letters match in their own case only.")
                .example(
                        "Keep what runs from one folder",
                        "text:startsWith(string=path, substring=\"/tmp/\")",
                        """
                        path
                        /tmp/x
                        /var/tmp/x
                        """,
                        """
                        path
                        /tmp/x
                        """)
                .example(
                        "Case counts",
                        "text:startsWith(string=path, substring=\"/TMP/\")",
                        """
                        path
                        /tmp/x
                        /TMP/x
                        """,
                        """
                        path
                        /TMP/x
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return TwoTexts.filter(
                arguments.expression("string"),
                arguments.expression("substring"),
                String::startsWith);
    }
}
