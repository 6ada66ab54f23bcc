package dev.eyas.function.text;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.text.FormatParser.Piece;
import dev.eyas.function.time.TimeZones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Puts the values of fields into a text.
public final class Format implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("format")
                .summary("Puts the values of fields into a text, the way of C's `printf`.")
                .required(
                        "format",
                        Kind.TEXT,
                        "The text: `%s` shows a value, `%d` an integer, `%,.2f` a decimal with"
                                + " commas and two places, `%tF` a date; `%2$s` shows the second field, `%<s` the one before.")
                .optional("field", Kind.FIELDS, "", "The fields to show, in order.")
                .as("_format")
                .optional("timezone", Kind.TEXT, "The time zone of dates; UTC if not said.")
                .limit(
                        "A value that is missing, or no number where one is asked for, shows as `null`.")
                .limit("`%f`, `%e` and `%g` show at most nine places.")
                .example(
                        "Name a process and who started it",
                        "format(\"%s (%d) by %s\", field=[image, pid, user], as=text) | select(text)",
                        """
                        image | pid  | user
                        curl  | 4711 | root
                        """,
                        """
                        text
                        curl (4711) by root
                        """)
                .example(
                        "Round a number and group its digits",
                        "bytes := format(\"%,.1f\", field=bytes)",
                        """
                        bytes
                        1234567.89
                        """,
                        """
                        bytes
                        1,234,567.9
                        """)
                .example(
                        "What cannot be shown is `null`",
                        "format(\"%d %s\", field=[pid, user])",
                        """
                        pid
                        many
                        """,
                        """
                        pid  | _format
                        many | null null
                        """)
                .example(
                        "Show the date and the hour of an event",
                        "format(\"%tF %<tH h\", field=at, timezone=\"+01:00\")",
                        """
                        at
                        1767225600000
                        """,
                        """
                        at            | _format
                        1767225600000 | 2026-01-01 01 h
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        List<Piece> pieces = FormatParser.parse(arguments.text("format"));
        List<String> fields = arguments.texts("field");
        ZoneId zone = TimeZones.of(arguments, "timezone").orElse(ZoneOffset.UTC);
        checkArguments(pieces, fields.size());
        return batch -> {
            List<Column> columns = fields.stream().map(batch::column).toList();
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                result.set(row, format(pieces, columns, row, zone));
            }
            return result;
        };
    }

    private static void checkArguments(List<Piece> pieces, int fields) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Value value && value.specifier().argument() >= fields) {
                throw new BadArgument(
                        "format",
                        "the text shows field "
                                + (value.specifier().argument() + 1)
                                + ", but `field` lists "
                                + fields,
                        "list as many fields as there are specifiers, as field=[a, b] for two");
            }
        }
    }

    private static String format(List<Piece> pieces, List<Column> columns, int row, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Text plain -> text.append(plain.text());
                case Piece.Value value ->
                        text.append(
                                value.specifier()
                                        .show(
                                                columns.get(value.specifier().argument()),
                                                row,
                                                zone));
            }
        }
        return text.toString();
    }
}
