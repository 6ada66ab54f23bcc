package dev.eyas.function.filter;

import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;

/// Keeps events in which a text contains another.
public final class TextContains implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("text:contains")
                .summary("Keeps events in which a text contains another.")
                .required(
                        "string",
                        Kind.EXPRESSION,
                        "The text to look at; bare words are fields, texts are quoted.")
                .required(
                        "substring",
                        Kind.EXPRESSION,
                        "The text it must contain; bare words are fields.")
                .limit("Letters match in their own case only.")
                .example(
                        "Look for a word in a command line",
                        "text:contains(string=CommandLine, substring=\"-enc\")",
                        """
                        CommandLine
                        powershell -enc AAAA
                        powershell -file a.ps1
                        """,
                        """
                        CommandLine
                        powershell -enc AAAA
                        """)
                .example(
                        "Both sides may be fields; an event that lacks one is dropped",
                        "text:contains(string=path, substring=user)",
                        """
                        path       | user
                        /home/amy/ | amy
                        /home/amy/ | root
                        /home/amy/ |
                        """,
                        """
                        path       | user
                        /home/amy/ | amy
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return TwoTexts.filter(
                arguments.expression("string"),
                arguments.expression("substring"),
                String::contains);
    }
}
