package dev.eyas.source;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time in the name of a file: `tcp-2026-11-03T10:07:20Z`, `tcp_20261103-100720.txt`,
/// `tcp.1790000001`. A date and a time are in UTC; a date alone says too little.
final class NamedTime {

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(20\\d\\d)-?([01]\\d)-?([0-3]\\d)[T_ -]?([0-2]\\d)[:_-]?([0-5]\\d)(?:[:_-]?([0-5]\\d))?Z?(?!\\d)");

    private static final Pattern SECONDS =
            Pattern.compile("(?<!\\d)(1\\d{9})(?:\\.?(\\d{3}))?(?!\\d)");

    private NamedTime() {}

    /// Milliseconds since 1970, of the last part of a path.
    static OptionalLong of(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        Matcher date = DATE.matcher(name);
        if (date.find()) {
            return millis(date);
        }
        Matcher seconds = SECONDS.matcher(name);
        if (seconds.find()) {
            long millis = seconds.group(2) == null ? 0 : Long.parseLong(seconds.group(2));
            return OptionalLong.of(Long.parseLong(seconds.group(1)) * 1_000 + millis);
        }
        return OptionalLong.empty();
    }

    private static OptionalLong millis(Matcher date) {
        try {
            LocalDateTime time =
                    LocalDateTime.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3)),
                            Integer.parseInt(date.group(4)),
                            Integer.parseInt(date.group(5)),
                            date.group(6) == null ? 0 : Integer.parseInt(date.group(6)));
            return OptionalLong.of(time.toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }
}
