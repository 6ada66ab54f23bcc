package dev.eyas.function.parse;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import java.util.Optional;
import java.util.Set;

/// Finds the time of an event in a text, however it is written.
public final class FindTimestamp implements RowFunction {

    private static final String NOTHING =
            "no time with a zone begins in the first " + TimestampFinder.MOST_START + " characters";

    @Override
    public Signature signature() {
        return Signature.function("findTimestamp")
                .summary(
                        "Finds the first time in a text, however it is written, and makes it the time of the event.")
                .optional("field", Kind.FIELD, "@rawstring", "The field to look at.")
                .as(Batch.TIMESTAMP)
                .optional("timezone", Kind.TEXT, "The time zone of a time that names none.")
                .optional(
                        "timezoneField",
                        Kind.FIELD,
                        "@timezone",
                        "The field with the zone, if nothing else says it.")
                .optional("timezoneAs", Kind.OUTPUT, "@timezone", "The field the zone goes to.")
                .optional(
                        "addErrors",
                        Kind.FLAG,
                        "true",
                        "Whether a text without a time sets `@error`.")
                .namedOnly()
                .limit("The time must begin within the first 128 characters.")
                .limit(
                        "Dates are year, month, day; month, day, year; or day, name of the month, year; or ten digits of seconds since 1970.")
                .limit(
                        "A time without a date is of today, or of yesterday if that is more than 10 minutes ahead.")
                .limit(
                        "A date without a year is of the latest of last, this and next year that is at most 7 days ahead.")
                .limit(
                        "A year of two digits is from 2013 on. A second of 60 is 59. Milliseconds are kept.")
                .example(
                        "Find the time of a line of a web server",
                        "findTimestamp()",
                        """
                        @rawstring
                        "10.0.0.1 - [01/Jan/2026:01:00:00 +0100] \\"GET /\\" 200"
                        """,
                        """
                        @timestamp    | @timezone
                        1767225600000 | +01:00
                        """)
                .example(
                        "Give the zone the text lacks, and see where no time is",
                        "findTimestamp(field=line, as=at, timezone=\"Europe/Copenhagen\", timezoneAs=zone)",
                        """
                        line
                        Jan  1 01:00:00 web-7 started
                        web-7 started
                        """,
                        """
                        line                          | at            | zone              | @error | @error_msg
                        Jan  1 01:00:00 web-7 started | 1767225600000 | Europe/Copenhagen |        |
                        web-7 started                 |               |                   | true   | no time with a zone begins in the first 128 characters
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        TimestampFinder finder = new TimestampFinder(arguments.surroundings().now());
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
                    finder.find(texts.text(row), zone.map(GivenZone::id))
                            .ifPresentOrElse(
                                    moment -> found.set(row, moment, zone),
                                    () -> found.fail(row, NOTHING));
                }
            }
            return batch.with(
                    found.columns(arguments.output(), arguments.text("timezoneAs"), addsErrors));
        };
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
