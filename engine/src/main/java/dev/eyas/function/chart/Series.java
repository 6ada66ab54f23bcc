package dev.eyas.function.chart;

import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Strings the values of fields together in the order of time.
public final class Series implements AggregateFunction {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,7}) ?(|k|ki|m|mi)b?");
    private static final long LARGEST = 1024 * 1024;

    @Override
    public Signature signature() {
        return Signature.function("series")
                .summary(
                        "Strings the values of fields together in the order of time, in one row or several.")
                .required("collect", Kind.FIELDS, "The fields whose values are kept.")
                .optional("separator", Kind.TEXT, "\n", "What stands between values.")
                .optional(
                        "startmatch",
                        Kind.CONDITION,
                        "Begins a row at every event it lets through; events before the first, and between an end and the"
                                + " next start, are left out.")
                .optional(
                        "endmatch",
                        Kind.CONDITION,
                        "Ends a row behind every event it lets through.")
                .optional(
                        "maxpause", Kind.DURATION, "The longest pause between two events of a row.")
                .optional("maxduration", Kind.DURATION, "The longest time a row takes.")
                .optional(
                        "memlimit",
                        Kind.TEXT,
                        "1KiB",
                        "How many characters of values are kept for a group, up to `1MiB`.")
                .limit(
                        "A row holds the `@timestamp` of its first event, `_duration`, the milliseconds between its first"
                                + " and its last, and the values, also those that repeat.")
                .limit("Rows come in the order of time. An event without a time does not count.")
                .limit(
                        "Events behind `memlimit` are left out, with a warning; an event takes one character besides its"
                                + " values, and the first is always kept.")
                .example(
                        "Follow what each user did",
                        "groupBy(user, function=series(action, separator=\" > \"))",
                        """
                        @timestamp    | user | action
                        1700000000000 | amy  | login
                        1700000002000 | amy  | logout
                        1700000001000 | amy  | read
                        1700000000500 | bob  | login
                        """,
                        """
                        user | @timestamp    | _duration | action
                        amy  | 1700000000000 | 2000      | login > read > logout
                        bob  | 1700000000500 | 0         | login
                        """)
                .example(
                        "Begin a row at every login; what comes before is left out",
                        "series(action, separator=\",\", startmatch={action=login})",
                        """
                        @timestamp    | action
                        1700000000000 | read
                        1700000001000 | login
                        1700000002000 | read
                        1700000003000 | login
                        """,
                        """
                        @timestamp    | _duration | action
                        1700000001000 | 1000      | login,read
                        1700000003000 | 0         | login
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new SeriesState(
                arguments.texts("collect"),
                arguments.text("separator"),
                condition(arguments, "startmatch"),
                condition(arguments, "endmatch"),
                new SeriesCut(
                        arguments.has("startmatch"),
                        millis(arguments, "maxpause"),
                        millis(arguments, "maxduration")),
                size(arguments.text("memlimit")),
                arguments.surroundings().warnings());
    }

    @Override
    public long mostRows(Arguments arguments) {
        return arguments.has("startmatch")
                        || arguments.has("endmatch")
                        || arguments.has("maxpause")
                        || arguments.has("maxduration")
                ? Long.MAX_VALUE
                : 1;
    }

    private static Optional<RowFilter> condition(Arguments arguments, String parameter) {
        return arguments.has(parameter)
                ? Optional.of(arguments.condition(parameter))
                : Optional.empty();
    }

    private static OptionalLong millis(Arguments arguments, String parameter) {
        return arguments.has(parameter)
                ? OptionalLong.of(arguments.millis(parameter))
                : OptionalLong.empty();
    }

    private static long size(String text) {
        Matcher matcher = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        long size = 0;
        if (matcher.matches()) {
            size =
                    Long.parseLong(matcher.group(1))
                            * switch (matcher.group(2)) {
                                case "k" -> 1000;
                                case "ki" -> 1024;
                                case "m" -> 1_000_000;
                                case "mi" -> 1024 * 1024;
                                default -> 1;
                            };
        }
        if (size < 1 || size > LARGEST) {
            throw new BadArgument(
                    "memlimit",
                    "`" + text + "` is no size from 1 up to 1MiB",
                    "for example `memlimit=64KiB`");
        }
        return size;
    }
}
