package dev.eyas.function.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The functions that give a part of a time, an entry each, by name.
public final class TimeParts {

    /// 2026-01-01, a Thursday, 01:02:03.004 in UTC.
    private static final String NEW_YEAR = "1767229323004";

    private TimeParts() {}

    public static List<TimePart> all() {
        return List.of(
                TimePart.of(
                                "dayOfMonth",
                                "Gives the day of the month of a time, from 1 to 31.",
                                ChronoField.DAY_OF_MONTH)
                        .gives("New Year's Day", NEW_YEAR, "1")
                        .givesIn("America/New_York", "Not yet New Year", NEW_YEAR, "31"),
                TimePart.of(
                                "dayOfWeek",
                                "Gives the day of the week of a time, from 1 for Monday to 7 for Sunday.",
                                ChronoField.DAY_OF_WEEK)
                        .gives("A Thursday", NEW_YEAR, "4")
                        .givesIn("-02:00", "Still Wednesday", NEW_YEAR, "3"),
                TimePart.of(
                                "dayOfWeekName",
                                "Gives the English name of the day of the week of a time.",
                                ChronoField.DAY_OF_WEEK)
                        .called(
                                Stream.of(DayOfWeek.values())
                                        .map(day ->
                                                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                        .toList())
                        .gives("New Year's Day", NEW_YEAR, "Thursday")
                        .givesIn("-02:00", "The evening before", NEW_YEAR, "Wednesday"),
                TimePart.of(
                                "dayOfYear",
                                "Gives the day of the year of a time, from 1 to 366.",
                                ChronoField.DAY_OF_YEAR)
                        .gives("New Year's Day", NEW_YEAR, "1")
                        .gives("The last day of a leap year", "1735603200000", "366"),
                TimePart.of(
                                "hour",
                                "Gives the hour of a time, from 0 to 23.",
                                ChronoField.HOUR_OF_DAY)
                        .gives("After one at night", NEW_YEAR, "1")
                        .givesIn("Asia/Kolkata", "Half past six in India", NEW_YEAR, "6"),
                TimePart.of(
                                "millisecond",
                                "Gives the milliseconds of a time, from 0 to 999.",
                                ChronoField.MILLI_OF_SECOND)
                        .gives("Four milliseconds", NEW_YEAR, "4")
                        .gives("Before 1970 they count forward, too", "-1", "999"),
                TimePart.of(
                                "minute",
                                "Gives the minute of a time, from 0 to 59.",
                                ChronoField.MINUTE_OF_HOUR)
                        .gives("Two past one", NEW_YEAR, "2")
                        .givesIn("Asia/Kolkata", "India is half an hour off", NEW_YEAR, "32"),
                TimePart.of(
                                "month",
                                "Gives the month of a time, from 1 to 12.",
                                ChronoField.MONTH_OF_YEAR)
                        .gives("January", NEW_YEAR, "1")
                        .givesIn("America/New_York", "Still December", NEW_YEAR, "12"),
                TimePart.of(
                                "monthName",
                                "Gives the English name of the month of a time.",
                                ChronoField.MONTH_OF_YEAR)
                        .called(
                                Stream.of(Month.values())
                                        .map(month ->
                                                month.getDisplayName(
                                                        TextStyle.FULL, Locale.ENGLISH))
                                        .toList())
                        .gives("New Year's Day", NEW_YEAR, "January")
                        .gives("A text is no time", "soon", ""),
                TimePart.of(
                                "second",
                                "Gives the second of a time, from 0 to 59.",
                                ChronoField.SECOND_OF_MINUTE)
                        .gives("Three seconds", NEW_YEAR, "3")
                        .gives("Fractions of a millisecond are cut", "1999.9", "1"),
                TimePart.of(
                                "weekOfYear",
                                "Gives the week of a time by ISO 8601, from 1 to 53.",
                                IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                        .gives("The week of the first Thursday is the first", NEW_YEAR, "1")
                        .gives("The last days of December may be in week 1", "1767052800000", "1"),
                TimePart.of("year", "Gives the year of a time.", ChronoField.YEAR)
                        .gives("New Year's Day", NEW_YEAR, "2026")
                        .givesIn("America/New_York", "Still last year", NEW_YEAR, "2025"));
    }
}
