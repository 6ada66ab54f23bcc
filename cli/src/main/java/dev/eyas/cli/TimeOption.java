package dev.eyas.cli;

import dev.eyas.plan.TimePoint;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;

/// Points in time as people give them on the command line, in epoch milliseconds: `7d` or `1d@d`
/// back from now, `now`, `2026-01-31`, `2026-01-31T12:00`, `2026-01-31T12:00:00+01:00`,
/// `1769817600000`. Without an offset it is UTC.
final class TimeOption {

    private TimeOption() {}

    static OptionalLong read(String option, Optional<String> text, long now) {
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(read(option, text.get(), now));
    }

    private static long read(String option, String text, long now) {
        if (text.matches("-?[0-9]{1,15}")) {
            return Long.parseLong(text);
        }
        OptionalLong relative = new TimePoint(text.strip(), ZoneOffset.UTC).from(now);
        return relative.isPresent()
                ? relative.getAsLong()
                : absolute(text)
                        .orElseThrow(() ->
                                new UsageError(
                                        "`" + text + "` is no point in time for " + option,
                                        "write for example 7d, 24h, now@d, 2026-01-31 or 2026-01-31T12:00:00Z"));
    }

    private static OptionalLong absolute(String text) {
        String iso = text.replace(' ', 'T');
        try {
            if (iso.indexOf('T') < 0) {
                return OptionalLong.of(
                        LocalDate.parse(iso)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .toEpochMilli());
            }
            boolean hasOffset =
                    iso.endsWith("Z")
                            || iso.lastIndexOf('+') > 0
                            || iso.lastIndexOf('-') > iso.indexOf('T');
            return OptionalLong.of(
                    hasOffset
                            ? OffsetDateTime.parse(iso).toInstant().toEpochMilli()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).toEpochMilli());
        } catch (DateTimeException _) {
            return OptionalLong.empty();
        }
    }
}
