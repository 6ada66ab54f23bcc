package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Set;

/// Reads comma-separated values.
public final class ParseCsv implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseCsv")
                .summary("Reads comma-separated values into the fields named.")
                .required("columns", Kind.TEXTS, "The names of the fields, in order.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the values.")
                .optional("delimiter", Kind.TEXT, ",", "The one character between two values.")
                .optional("excludeEmpty", Kind.FLAG, "false", "Whether empty values write nothing.")
                .optional(
                        "trim",
                        Kind.FLAG,
                        "false",
                        "Whether blanks around values go; quotes may then follow blanks.")
                .positional("field")
                .limit(
                        "Values beyond the names are left out, names beyond the values write nothing.")
                .limit("A quote that is never closed runs to the end.")
                .example(
                        "Read three values",
                        "parseCsv(result, columns=[count, status, time])",
                        """
                        result
                        117,"done, well",3.14
                        """,
                        """
                        result                | count | status     | time
                        117,"done, well",3.14 | 117   | done, well | 3.14
                        """)
                .example(
                        "Blanks belong to values unless they are trimmed; what is missing writes nothing",
                        "parseCsv(r, columns=[a, b, c], delimiter=\";\", trim=true, excludeEmpty=true) | drop(r)",
                        """
                        r             | c
                        x ; " y ; z " |
                        ;1            | 2
                        """,
                        """
                        c | a | b
                          | x | " y ; z "
                        2 |   | 1
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        String delimiter = arguments.text("delimiter");
        if (delimiter.length() != 1 || delimiter.equals("\"")) {
            throw new BadArgument(
                    "delimiter", "`delimiter` is no single character", "write one as `,` or `;`");
        }
        return new TextParser(
                arguments,
                new CsvText(
                        arguments.texts("columns"),
                        delimiter.charAt(0),
                        arguments.flag("trim"),
                        arguments.flag("excludeEmpty")));
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(arguments.text(TextParser.FIELD)), Set.copyOf(arguments.texts("columns")));
    }
}
