package dev.eyas.format;

import dev.eyas.data.NumberText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Points in time as telemetry writes them, in milliseconds since 1970. What is finer is cut off.
final class EventTime {

    private static final long MILLIS_PER_SECOND = 1_000;
    private static final long SECONDS_PER_DAY = 86_400;

    /// Longer than any second count that fits a long in milliseconds.
    private static final int MOST_SECOND_DIGITS = 15;

    private final String text;
    private int at;

    private EventTime(String text) {
        this.text = text;
    }

    /// A time like `2026-01-31T23:59:59.123Z`: a blank may stand for the `T`, seconds and fraction
    /// may be missing, an offset like `+02:00` may follow; without one it is UTC.
    private static OptionalLong iso(String text) {
        try {
            return new EventTime(text).dateAndTime();
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }

    /// What a record calls its time: numbers are milliseconds already, ISO times become them, other
    /// text stays.
    static String own(String text) {
        if (NumberText.isNumber(text)) {
            return text;
        }
        OptionalLong time = iso(text);
        return time.isPresent() ? Long.toString(time.getAsLong()) : text;
    }

    /// Milliseconds as text, from milliseconds or an ISO time; null from anything else.
    static @Nullable String millis(String text) {
        if (NumberText.isNumber(text)) {
            return text;
        }
        return orNull(iso(text));
    }

    /// Milliseconds as text, from seconds or an ISO time; null from anything else.
    static @Nullable String seconds(String text) {
        OptionalLong time = fromSeconds(text);
        return orNull(time.isPresent() ? time : iso(text));
    }

    private static @Nullable String orNull(OptionalLong time) {
        return time.isPresent() ? Long.toString(time.getAsLong()) : null;
    }

    /// Seconds like `1637084584.227`.
    private static OptionalLong fromSeconds(String text) {
        EventTime reader = new EventTime(text);
        boolean negative = reader.skip('-');
        int start = reader.at;
        long seconds = reader.digits(MOST_SECOND_DIGITS);
        if (reader.at == start) {
            return OptionalLong.empty();
        }
        long millis = seconds * MILLIS_PER_SECOND + reader.fraction();
        return reader.at == text.length()
                ? OptionalLong.of(negative ? -millis : millis)
                : OptionalLong.empty();
    }

    private OptionalLong dateAndTime() {
        int year = fixed(4);
        expect('-');
        int month = fixed(2);
        expect('-');
        int day = fixed(2);
        if (!skip('T') && !skip('t')) {
            expect(' ');
        }
        int hour = fixed(2);
        expect(':');
        int minute = fixed(2);
        int second = skip(':') ? fixed(2) : 0;
        long millis = fraction();
        long offset = offsetSeconds();
        if (at != text.length() || hour > 23 || minute > 59 || second > 60) {
            return OptionalLong.empty();
        }
        long seconds =
                LocalDate.of(year, month, day).toEpochDay() * SECONDS_PER_DAY
                        + hour * 3600L
                        + minute * 60L
                        + second;
        return OptionalLong.of((seconds - offset) * MILLIS_PER_SECOND + millis);
    }

    private long offsetSeconds() {
        if (at == text.length() || skip('Z') || skip('z')) {
            return 0;
        }
        boolean negative = skip('-');
        if (!negative) {
            expect('+');
        }
        int hours = fixed(2);
        skip(':');
        int minutes = at < text.length() ? fixed(2) : 0;
        long offset = hours * 3600L + minutes * 60L;
        return negative ? -offset : offset;
    }

    private long fraction() {
        if (!skip('.') && !skip(',')) {
            return 0;
        }
        long millis = 0;
        int weight = 100;
        while (at < text.length() && isDigit(text.charAt(at))) {
            millis += (long) (text.charAt(at++) - '0') * weight;
            weight /= 10;
        }
        return millis;
    }

    private int fixed(int digits) {
        int start = at;
        int value = (int) digits(digits);
        if (at - start != digits) {
            throw new DateTimeException("digits are missing");
        }
        return value;
    }

    private long digits(int most) {
        long value = 0;
        int end = Math.min(text.length(), at + most);
        while (at < end && isDigit(text.charAt(at))) {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        return value;
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw new DateTimeException("a separator is missing");
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
