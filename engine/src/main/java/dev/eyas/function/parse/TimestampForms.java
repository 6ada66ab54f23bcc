package dev.eyas.function.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which logs write times, as patterns whose groups are the parts.
///
/// See data-analysis/functions-findtimestamp.html.
final class TimestampForms {

    private static final String NAMES = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String NAME = "(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    private static final String YEAR_4 = "(?<year>[0-9]{4})";

    /// Two digits mean a year from 2013 on.
    private static final String YEAR = "(?<year>[0-9]{4}|1[3-9]|[2-9][0-9])";

    private static final String MONTH = "(?<month>0[1-9]|1[0-2]|" + NAME + ")";
    private static final String MONTH_NAME = "(?<month>" + NAME + ")";
    private static final String DAY_2 = "(?<day>0[1-9]|[12][0-9]|3[01])";
    private static final String DAY = "(?<day>[12][0-9]|3[01]|0?[1-9])(?![0-9])";

    /// Between the parts of a date.
    private static final String GAP = "[-/. ,]{1,2}";

    private static final String FRACTION_AND_ZONE =
            "(?![0-9])(?:[.,:](?<fraction>[0-9]{1,9})[0-9]*)?(?: ?(?<half>[AaPp])\\.?[Mm]\\b)?"
                    + "(?: ?(?<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?"
                    + "|(?:UTC|GMT)(?:[+-][0-9]{1,2}(?::?[0-9]{2})?)?"
                    + "|EST|CST|MST|PST|HST|CET|EET|WET|MET"
                    + "|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+)+)(?![A-Za-z0-9]))?";

    private static final String TIME =
            "(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9]):(?<second>[0-5][0-9]|60)"
                    + FRACTION_AND_ZONE;

    private static final String TIME_WITHOUT_COLONS =
            "(?<hour>[01][0-9]|2[0-3]):?(?<minute>[0-5][0-9]):?(?<second>[0-5][0-9]|60)"
                    + FRACTION_AND_ZONE;

    private static final String BEGINNING = "(?<![0-9A-Za-z])";

    static final List<Pattern> PATTERNS =
            List.of(
                    pattern(
                            YEAR,
                            "[-/. ]?",
                            MONTH,
                            "[-/. ]?",
                            DAY_2,
                            "[ T,:_-]{0,3}",
                            TIME_WITHOUT_COLONS),
                    pattern(MONTH, GAP, DAY, "(?:", GAP, YEAR, ")?", "[ T,_-]{1,3}", TIME),
                    pattern(MONTH, GAP, DAY, "[ T,_-]{1,3}", TIME, " ", YEAR_4, "(?![0-9:])"),
                    pattern(DAY, GAP, MONTH_NAME, "(?:", GAP, YEAR_4, ")?", "[ T,:_-]{1,3}", TIME),
                    pattern(TIME),
                    pattern(
                            "(?<epoch>[0-9]{10})(?:[.,]?(?<fraction>[0-9]{9}|[0-9]{6}|[0-9]{3}))?(?![0-9])"));

    private TimestampForms() {}

    private static Pattern pattern(String... parts) {
        return Pattern.compile(BEGINNING + String.join("", parts));
    }

    /// A part of a match, if its form has it and the text does.
    static Optional<String> part(Matcher match, String name) {
        return match.namedGroups().containsKey(name)
                ? Optional.ofNullable(match.group(name))
                : Optional.empty();
    }

    /// The month that two digits or three letters name.
    static int month(String text) {
        int name = NAMES.indexOf(text.toLowerCase(Locale.ROOT));
        return name < 0 ? Integer.parseInt(text) : name / 3 + 1;
    }

    /// The year that four or two digits name.
    static int year(String text) {
        return text.length() == 2 ? 2000 + Integer.parseInt(text) : Integer.parseInt(text);
    }
}
