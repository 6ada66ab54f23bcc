package dev.eyas.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point in time as queries write it: epoch milliseconds, or counted back from another one: `7d`,
/// `calendar:2months`, and with an anchor `1d@d+12h`: a day back, to the start of that day, twelve
/// hours on.
///
/// See data-analysis/syntax-time-relative.html.
///
/// @param zone where days start
public record TimePoint(String text, ZoneId zone) {

    private static final Pattern ABSOLUTE = Pattern.compile("[0-9]{10,15}");

    private static final Pattern FORM =
            Pattern.compile(
                    "(calendar: ?)?(now|[0-9]{1,9} ?[A-Za-z]+)(?:@([A-Za-z]+)((?:[+-][0-9]{1,9} ?[A-Za-z]+)*))?");

    private static final Pattern OFFSET = Pattern.compile("([+-])([0-9]{1,9}) ?([A-Za-z]+)");

    /// Empty when the text is no point in time.
    public static Optional<TimePoint> parse(String text, ZoneId zone) {
        TimePoint point = new TimePoint(text.strip(), zone);
        return point.from(0).isPresent() ? Optional.of(point) : Optional.empty();
    }

    /// Epoch milliseconds; empty when it lies beyond all time.
    ///
    /// @param base what relative times count back from
    public OptionalLong from(long base) {
        if (ABSOLUTE.matcher(text).matches()) {
            return OptionalLong.of(Long.parseLong(text));
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        try {
            Clock clock = new Clock(form.group(1) != null, Instant.ofEpochMilli(base).atZone(zone));
            clock.back(form.group(2));
            if (form.group(3) != null) {
                clock.snap(form.group(3));
                clock.move(form.group(4));
            }
            return OptionalLong.of(clock.time.toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            return OptionalLong.empty();
        }
    }

    /// Moves from the base to the point.
    private static final class Clock {

        private final boolean calendar;
        private ZonedDateTime time;

        Clock(boolean calendar, ZonedDateTime time) {
            this.calendar = calendar;
            this.time = time;
        }

        void back(String base) {
            if (!base.equals("now")) {
                move("-" + base);
            }
        }

        void move(String offsets) {
            Matcher offset = OFFSET.matcher(offsets);
            while (offset.find()) {
                int sign = offset.group(1).equals("-") ? -1 : 1;
                move(sign * Long.parseLong(offset.group(2)), offset.group(3));
            }
        }

        private void move(long count, String word) {
            time =
                    calendar
                            ? time.plus(count, unit(word))
                            : time.plus(Math.multiplyExact(count, millis(word)), ChronoUnit.MILLIS);
        }

        private static long millis(String word) {
            Optional<Long> length = Duration.parse("1" + word);
            return length.orElseThrow(() -> new DateTimeException("no unit of time"));
        }

        /// The calendar's unit whose fixed length the word names.
        private static TemporalUnit unit(String word) {
            long millis = millis(word);
            for (ChronoUnit unit :
                    new ChronoUnit[] {
                        ChronoUnit.MILLIS,
                        ChronoUnit.SECONDS,
                        ChronoUnit.MINUTES,
                        ChronoUnit.HOURS,
                        ChronoUnit.DAYS,
                        ChronoUnit.WEEKS
                    }) {
                if (unit.getDuration().toMillis() == millis) {
                    return unit;
                }
            }
            if (millis == millis("month")) {
                return ChronoUnit.MONTHS;
            }
            return millis == millis("quarter") ? IsoFields.QUARTER_YEARS : ChronoUnit.YEARS;
        }

        /// Back to the start of the unit; weeks start on Monday.
        void snap(String word) {
            TemporalUnit unit = unit(word);
            if (unit instanceof ChronoUnit small && small.compareTo(ChronoUnit.DAYS) <= 0) {
                time = time.truncatedTo(small);
                return;
            }
            ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
            if (unit == ChronoUnit.WEEKS) {
                time = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            } else if (unit == ChronoUnit.MONTHS) {
                time = day.withDayOfMonth(1);
            } else if (unit == ChronoUnit.YEARS) {
                time = day.withDayOfYear(1);
            } else {
                time = day.with(IsoFields.DAY_OF_QUARTER, 1);
            }
        }
    }
}
