package dev.eyas.cli.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How the report writes times, numbers and long texts.
final class Words {

    /// Longer texts are cut: nobody reads them to their end, and a page of them does not open.
    private static final int LONGEST_TEXT = 2_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String time(Optional<Long> millis) {
        return millis.map(Instant::ofEpochMilli).map(TIME::format).orElse("no time");
    }

    /// Without the day, with milliseconds.
    static String exact(Optional<Long> millis) {
        return millis.map(Instant::ofEpochMilli).map(EXACT::format).orElse("no time");
    }

    static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1))
                        ? LONGEST_TEXT - 1
                        : LONGEST_TEXT;
        return String.format(
                Locale.ROOT, "%s … (%,d characters in all)", text.substring(0, end), text.length());
    }

    /// The last part of a path of either kind.
    static String basename(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
