package dev.eyas.function.parse;

import dev.eyas.data.NumberText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/// Reads times written in one way.
sealed interface TimestampFormat {

    /// The default: a fraction of up to nine digits may stand or not, an offset must.
    String ISO = "yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS]XXXXX";

    /// A point in time.
    ///
    /// @param zone the zone the text itself names
    record Moment(long millis, Optional<String> zone) {}

    /// The time a text names; nothing when it is written otherwise, or names no zone and `zone` is
    /// none.
    Optional<Moment> parse(String text, Optional<ZoneId> zone);

    /// The format as it was given.
    String text();

    /// @param now decides the year of dates without one
    /// @throws IllegalArgumentException when the text is no format
    static TimestampFormat of(String text, boolean caseSensitive, long now) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "seconds", "unixtime", "unixtimeseconds" -> new Epoch(text, 3);
            case "milliseconds", "millis", "unixtimemillis" -> new Epoch(text, 0);
            case "nanos" -> new Epoch(text, -6);
            default -> new Pattern(text, formatter(text, caseSensitive), now);
        };
    }

    private static DateTimeFormatter formatter(String pattern, boolean caseSensitive) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        if (!caseSensitive) {
            builder.parseCaseInsensitive();
        }
        String fraction = "[.SSSSSSSSS]";
        int at = pattern.indexOf(fraction);
        if (at >= 0
                && pattern.substring(0, at).chars().filter(letter -> letter == '\'').count() % 2
                        == 0) {
            builder.appendPattern(pattern.substring(0, at))
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern(pattern.substring(at + fraction.length()));
        } else {
            builder.appendPattern(pattern);
        }
        return builder.toFormatter(Locale.ENGLISH);
    }

    /// A number since 1970.
    ///
    /// @param millisPower how many places the point moves to the right to give milliseconds
    record Epoch(String text, int millisPower) implements TimestampFormat {

        /// No time anyone means has more digits.
        private static final int LONGEST = 40;

        @Override
        public Optional<Moment> parse(String value, Optional<ZoneId> zone) {
            if (value.length() > LONGEST || !NumberText.isNumber(value)) {
                return Optional.empty();
            }
            try {
                long millis =
                        new BigDecimal(value)
                                .scaleByPowerOfTen(millisPower)
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact();
                return Optional.of(new Moment(millis, Optional.empty()));
            } catch (ArithmeticException _) {
                return Optional.empty();
            }
        }
    }

    /// A pattern of letters for parts of a time.
    record Pattern(String text, DateTimeFormatter formatter, long now) implements TimestampFormat {

        /// A date without a year that lies further ahead was last year.
        private static final long DAYS_AHEAD = 8;

        @Override
        public Optional<Moment> parse(String value, Optional<ZoneId> given) {
            try {
                TemporalAccessor parsed = formatter.parse(value);
                ZoneId own = parsed.query(TemporalQueries.zone());
                Optional<ZoneId> zone = Optional.ofNullable(own).or(() -> given);
                return zone.flatMap(place -> instant(parsed, place))
                        .map(instant ->
                                new Moment(
                                        instant.toEpochMilli(),
                                        Optional.ofNullable(own).map(ZoneId::getId)));
            } catch (DateTimeException | ArithmeticException _) {
                return Optional.empty();
            }
        }

        private Optional<Instant> instant(TemporalAccessor parsed, ZoneId zone) {
            LocalTime time = parsed.query(TemporalQueries.localTime());
            LocalTime timeOfDay = time == null ? LocalTime.MIDNIGHT : time;
            LocalDate date = parsed.query(TemporalQueries.localDate());
            if (date != null) {
                return Optional.of(date.atTime(timeOfDay).atZone(zone).toInstant());
            }
            if (!parsed.isSupported(ChronoField.MONTH_OF_YEAR)
                    || !parsed.isSupported(ChronoField.DAY_OF_MONTH)) {
                return Optional.empty();
            }
            int month = parsed.get(ChronoField.MONTH_OF_YEAR);
            int day = parsed.get(ChronoField.DAY_OF_MONTH);
            Instant present = Instant.ofEpochMilli(now);
            int year = present.atZone(zone).getYear();
            Instant thisYear =
                    LocalDate.of(year, month, day).atTime(timeOfDay).atZone(zone).toInstant();
            return Optional.of(
                    thisYear.isAfter(present.plus(DAYS_AHEAD, ChronoUnit.DAYS))
                            ? LocalDate.of(year - 1, month, day)
                                    .atTime(timeOfDay)
                                    .atZone(zone)
                                    .toInstant()
                            : thisYear);
        }
    }
}
