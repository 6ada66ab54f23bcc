package dev.eyas.function.parse;

import dev.eyas.function.parse.TimestampFormat.Moment;
import dev.eyas.function.time.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// Finds the first time in a text that is written in one of the forms logs use. Used by one thread.
final class TimestampFinder {

    /// A time must begin within so many characters.
    static final int MOST_START = 128;

    /// No time has more characters.
    private static final int LONGEST = 80;

    private static final Duration AHEAD_WITHOUT_DATE = Duration.ofMinutes(10);
    private static final Duration AHEAD_WITHOUT_YEAR = Duration.ofDays(7);
    private static final int HOURS_OF_A_HALF = 12;

    private final Instant now;
    private final List<Matcher> matchers;

    /// @param now decides the date of times that name none
    TimestampFinder(long now) {
        this.now = Instant.ofEpochMilli(now);
        this.matchers = TimestampForms.PATTERNS.stream().map(form -> form.matcher("")).toList();
    }

    /// The first time in the text; nothing when there is none, or it names no zone and `zone` is
    /// none.
    Optional<Moment> find(String text, Optional<ZoneId> zone) {
        String head = text.substring(0, Math.min(text.length(), MOST_START + LONGEST));
        matchers.forEach(matcher -> matcher.reset(head));
        int from = 0;
        while (from < Math.min(MOST_START, head.length())) {
            Optional<Matcher> found = first(from);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Optional<Moment> moment = moment(found.get(), zone);
            if (moment.isPresent()) {
                return moment;
            }
            from = found.get().end();
        }
        return Optional.empty();
    }

    /// The form that matches first from a place on; of several the longest.
    private Optional<Matcher> first(int from) {
        Optional<Matcher> best = Optional.empty();
        for (Matcher matcher : matchers) {
            if (matcher.find(from)
                    && matcher.start() < MOST_START
                    && best.map(other -> isBetter(matcher, other)).orElse(true)) {
                best = Optional.of(matcher);
            }
        }
        return best;
    }

    private static boolean isBetter(Matcher matcher, Matcher other) {
        return matcher.start() < other.start()
                || (matcher.start() == other.start() && matcher.end() > other.end());
    }

    private Optional<Moment> moment(Matcher match, Optional<ZoneId> given) {
        Optional<String> epoch = TimestampForms.part(match, "epoch");
        if (epoch.isPresent()) {
            long millis = Long.parseLong(epoch.get()) * 1000 + millisOfSecond(match);
            return Optional.of(new Moment(millis, Optional.empty()));
        }
        Optional<ZoneId> own = TimestampForms.part(match, "zone").flatMap(TimeZones::find);
        return own.or(() -> given)
                .flatMap(zone -> time(match).flatMap(time -> dated(match, time, zone)))
                .map(instant -> new Moment(instant.toEpochMilli(), own.map(ZoneId::getId)));
    }

    private static int millisOfSecond(Matcher match) {
        String digits = TimestampForms.part(match, "fraction").orElse("") + "000";
        return Integer.parseInt(digits.substring(0, 3));
    }

    /// The time of day; a leap second is the one before it.
    private static Optional<LocalTime> time(Matcher match) {
        int hour = Integer.parseInt(match.group("hour"));
        Optional<String> half = TimestampForms.part(match, "half");
        if (half.isPresent()) {
            if (hour == 0 || hour > HOURS_OF_A_HALF) {
                return Optional.empty();
            }
            hour =
                    hour % HOURS_OF_A_HALF
                            + (half.get().equalsIgnoreCase("p") ? HOURS_OF_A_HALF : 0);
        }
        int second = Math.min(59, Integer.parseInt(match.group("second")));
        return Optional.of(
                LocalTime.of(hour, Integer.parseInt(match.group("minute")), second)
                        .plusNanos(millisOfSecond(match) * 1_000_000L));
    }

    private Optional<Instant> dated(Matcher match, LocalTime time, ZoneId zone) {
        ZonedDateTime present = now.atZone(zone);
        Optional<String> month = TimestampForms.part(match, "month");
        if (month.isEmpty()) {
            LocalDateTime today = present.toLocalDate().atTime(time);
            Instant instant = today.atZone(zone).toInstant();
            return Optional.of(
                    instant.isAfter(now.plus(AHEAD_WITHOUT_DATE))
                            ? today.minusDays(1).atZone(zone).toInstant()
                            : instant);
        }
        int number = TimestampForms.month(month.get());
        int day = Integer.parseInt(match.group("day"));
        Optional<Integer> year = TimestampForms.part(match, "year").map(TimestampForms::year);
        IntStream years =
                year.isPresent()
                        ? IntStream.of(year.get())
                        : IntStream.of(1, 0, -1).map(offset -> present.getYear() + offset);
        return years.mapToObj(each -> YearMonth.of(each, number))
                .filter(each -> each.isValidDay(day))
                .map(each -> each.atDay(day).atTime(time).atZone(zone).toInstant())
                .filter(instant ->
                        year.isPresent() || !instant.isAfter(now.plus(AHEAD_WITHOUT_YEAR)))
                .findFirst();
    }
}
