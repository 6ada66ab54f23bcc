package dev.eyas.function.time;

import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Locales;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Writes a time in a form people read.
public final class FormatTime implements ScalarFunction {

    /// With `unit=auto` numbers up to here are seconds, greater ones milliseconds.
    private static final double LARGEST_SECONDS = 100_000_000_000.0;

    private static final double MILLIS = 1_000;

    @Override
    public Signature signature() {
        return Signature.function("formatTime")
                .summary("Writes a time, given as a number since 1970, in a form of your own.")
                .required(
                        "format",
                        Kind.TEXT,
                        "The form: `%Y`, `%m`, `%d`, `%H`, `%M`, `%S`, `%L` and other letters of"
                                + " Java's formatter stand for parts of the time.")
                .optional("field", Kind.FIELD, "@timestamp", "The field that holds the number.")
                .as("_formatTime")
                .optional("timezone", Kind.TEXT, "UTC", "The time zone to write in.")
                .optional("locale", Kind.TEXT, "en", "The language of names, as `da` or `en_GB`.")
                .choice(
                        "unit",
                        List.of("auto", "milliseconds", "seconds"),
                        "auto",
                        "What the number counts; `auto` takes numbers up to 100,000,000,000 for seconds.")
                .limit("With `unit` given, numbers with decimals give no result.")
                .example(
                        "Write the day of an event",
                        "day := formatTime(\"%Y-%m-%d\", timezone=\"Europe/Copenhagen\")",
                        """
                        @timestamp
                        1767225599999
                        """,
                        """
                        @timestamp    | day
                        1767225599999 | 2026-01-01
                        """)
                .example(
                        "Small numbers are seconds; what is no number gives no result",
                        "formatTime(\"%F %T.%L\", field=at, as=time)",
                        """
                        at
                        1767225600.5
                        1767225600500
                        soon
                        """,
                        """
                        at            | time
                        1767225600.5  | 2026-01-01 00:00:00.500
                        1767225600500 | 2026-01-01 00:00:00.500
                        soon          |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Locale locale = Locales.of(arguments);
        TimeLetters letters = TimeLetters.parse(arguments.text("format"), locale, "format");
        ZoneId zone = TimeZones.of(arguments, "timezone").orElse(ZoneOffset.UTC);
        String field = arguments.text("field");
        String unit = arguments.text("unit");
        return batch -> {
            Column column = batch.column(field);
            Column.Text result = new Column.Text(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                OptionalLong millis = millis(column.numeric(row), unit);
                if (millis.isPresent()) {
                    result.set(
                            row,
                            letters.format(Instant.ofEpochMilli(millis.getAsLong()).atZone(zone)));
                }
            }
            return result;
        };
    }

    private static OptionalLong millis(Numeric number, String unit) {
        return switch (unit) {
            case "milliseconds" ->
                    number instanceof Numeric.Whole whole
                            ? OptionalLong.of(whole.value())
                            : OptionalLong.empty();
            case "seconds" ->
                    number instanceof Numeric.Whole whole
                            ? inMillis(whole.value() * MILLIS)
                            : OptionalLong.empty();
            default ->
                    number.isNumber()
                            ? inMillis(
                                    Math.abs(number.real()) <= LARGEST_SECONDS
                                            ? number.real() * MILLIS
                                            : number.real())
                            : OptionalLong.empty();
        };
    }

    /// Years beyond what Java's calendar holds give no result.
    private static OptionalLong inMillis(double millis) {
        return Math.abs(millis) < Long.MAX_VALUE
                ? OptionalLong.of(Math.round(millis))
                : OptionalLong.empty();
    }
}
