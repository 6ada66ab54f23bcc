package dev.eyas.function.parse;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.List;
import java.util.Set;

/// Cuts a text into fields of fixed widths.
public final class ParseFixedWidth implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseFixedWidth")
                .summary("Cuts a text into fields of fixed widths.")
                .required("columns", Kind.TEXTS, "The names of the fields, in order.")
                .required("widths", Kind.TEXTS, "How many characters each field has.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the text.")
                .optional("trim", Kind.FLAG, "true", "Whether blanks around values go.")
                .positional("field")
                .limit("A field that begins behind the end of the text writes nothing.")
                .example(
                        "Cut a line",
                        "parseFixedWidth(line, columns=[count, status, share], widths=[3, 9, 4])",
                        """
                        line
                        117success  27%
                        """,
                        """
                        line            | count | status  | share
                        117success  27% | 117   | success | 27%
                        """)
                .example(
                        "What is too long is cut, what is missing writes nothing",
                        "parseFixedWidth(line, columns=[a, b, c], widths=[2, 2, 2], trim=false) | drop(line)",
                        """
                        line | c
                        12x  | old
                        1234567 |
                        """,
                        """
                        c   | a  | b
                        old | 12 | x
                        56  | 12 | 34
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        List<String> columns = arguments.texts("columns");
        int[] widths =
                arguments.texts("widths").stream().mapToInt(ParseFixedWidth::width).toArray();
        if (columns.size() != widths.length) {
            throw new BadArgument(
                    "widths",
                    "there are " + widths.length + " widths for " + columns.size() + " columns",
                    "give each column one");
        }
        boolean trims = arguments.flag("trim");
        return new TextParser(
                arguments, (text, fields) -> cut(text, columns, widths, trims, fields));
    }

    private static int width(String text) {
        if (NumberText.parse(text) instanceof Numeric.Whole(long width)
                && width > 0
                && width <= Integer.MAX_VALUE) {
            return (int) width;
        }
        throw new BadArgument(
                "widths", "`" + text + "` is no width", "write whole numbers from 1 on");
    }

    private static void cut(
            String text, List<String> columns, int[] widths, boolean trims, ParsedFields fields) {
        int from = 0;
        for (int column = 0; column < widths.length && from < text.length(); column++) {
            int to = end(text, from, widths[column]);
            String value = text.substring(from, to);
            fields.put(columns.get(column), trims ? value.strip() : value);
            from = to;
        }
    }

    /// Where so many characters end; a pair of surrogates is one.
    private static int end(String text, int from, int width) {
        int at = from;
        for (int count = 0; count < width && at < text.length(); count++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(arguments.text(TextParser.FIELD)), Set.copyOf(arguments.texts("columns")));
    }
}
