package dev.eyas.function.filter;

import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Keeps events in which a text ends with another.
public final class TextEndsWith implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("text:endsWith")
                .summary("Keeps events in which a text ends with another.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text to look at; bare words are fields, texts are quoted.")
                .required(
                        "substring",
                        Kind.EXPRESSION,
                        "The text it must end with; bare words are fields.")
                .limit("Letters match in their own case only.")
                .example(
                        "Keep scripts",
                        "text:endsWith(string=file, substring=\".ps1\")",
                        """
                        file
                        a.ps1
                        a.ps1.txt
                        """,
                        """
                        file
                        a.ps1
                        """)
                .example(
                        "The negation keeps events that lack the field",
                        "!text:endsWith(string=file, substring=\".ps1\")",
                        """
                        file  | host
                        a.ps1 | a
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
        return TwoTexts.filter(
                arguments.expression("string"),
                arguments.expression("substring"),
                String::endsWith);
    }
}
