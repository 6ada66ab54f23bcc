package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Optional;
import java.util.Set;

/// Reads the time of an event out of a field.
public final class ParseTimestamp implements RowFunction {

    @Override
    public Signature signature() {
        return Signature.function("parseTimestamp")
                .summary("Reads a time out of a field and makes it the time of the event.")
                .optional(
                        "format",
                        Kind.TEXT,
                        TimestampFormat.ISO,
                        "How the time is written: a pattern of Java's"
                                + " DateTimeFormatter, or `seconds`, `milliseconds` or `nanos` since 1970.")
                .required("field", Kind.FIELD, "The field to read.")
                .as(Batch.TIMESTAMP)
                .optional("timezone", Kind.TEXT, "The time zone of a text that names none.")
                .optional(
                        "timezoneField",
                        Kind.FIELD,
                        "@timezone",
                        "The field with the zone, if nothing else says it.")
                .optional("timezoneAs", Kind.OUTPUT, "@timezone", "The field the zone goes to.")
                .optional(
                        "caseSensitive",
                        Kind.FLAG,
                        "true",
                        "Whether names of months and days match in their case.")
                .optional(
                        "addErrors",
                        Kind.FLAG,
                        "true",
                        "Whether a text that cannot be read sets `@error`.")
                .limit("A zone in the text counts before `timezone`, that before `timezoneField`.")
                .limit(
                        "A date without a year is of this year, or of the last if that is more than 8 days ahead.")
                .limit("A date without a time of day is midnight.")
                .example(
                        "Read a time with its zone",
                        "parseTimestamp(field=time)",
                        """
                        time
                        2026-01-01T01:00:00.25+01:00
                        """,
                        """
                        time                         | @timestamp    | @timezone
                        2026-01-01T01:00:00.25+01:00 | 1767225600250 | +01:00
                        """)
                .example(
                        "Give the zone the text lacks, and see what cannot be read",
                        "parseTimestamp(\"dd/MM/yyyy HH:mm\", field=time, timezone=\"Europe/Copenhagen\")",
                        """
                        time             | @timestamp
                        soon             |
                        01/07/2026 02:00 |
                        """,
                        """
                        time             | @timestamp    | @timezone         | @error | @error_msg
                        soon             |               |                   | true   | `soon` is not written as `dd/MM/yyyy HH:mm`
                        01/07/2026 02:00 | 1782864000000 | Europe/Copenhagen |        |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        TimestampFormat format = format(arguments);
        Optional<GivenZone> given = GivenZone.of(arguments);
        String field = arguments.text("field");
        String zoneField = arguments.text("timezoneField");
        boolean addsErrors = arguments.flag("addErrors");
        return batch -> {
            Column texts = batch.column(field);
            Column zones = batch.column(zoneField);
            FoundTimes found = new FoundTimes(batch.rows().size());
            Selection selection = batch.selection();
            for (int position = 0; position < selection.size(); position++) {
                int row = selection.row(position);
                if (texts.isPresent(row)) {
                    Optional<GivenZone> zone = given.or(() -> GivenZone.of(zones, row));
                    String text = texts.text(row);
                    format.parse(text, zone.map(GivenZone::id))
                            .ifPresentOrElse(
                                    moment -> found.set(row, moment, zone),
                                    () ->
                                            found.fail(
                                                    row,
                                                    "`"
                                                            + text
                                                            + "` is not written as `"
                                                            + format.text()
                                                            + "`"));
                }
            }
            return batch.with(
                    found.columns(arguments.output(), arguments.text("timezoneAs"), addsErrors));
        };
    }

    private static TimestampFormat format(Arguments arguments) {
        try {
            return TimestampFormat.of(
                    arguments.text("format"),
                    arguments.flag("caseSensitive"),
                    arguments.surroundings().now());
        } catch (IllegalArgumentException refused) {
            throw new BadArgument(
                    "format",
                    "`format` is no pattern of a time: " + refused.getMessage(),
                    "write it like \"yyyy-MM-dd HH:mm:ss\" or \"dd/MMM/yyyy:HH:mm:ss Z\"");
        }
    }

    @Override
    public Effects effects(Arguments arguments) {
        return Effects.of(
                Set.of(arguments.text("field"), arguments.text("timezoneField")),
                Set.of(
                        arguments.output(),
                        arguments.text("timezoneAs"),
                        ParseErrors.ERROR,
                        ParseErrors.MESSAGE));
    }
}
