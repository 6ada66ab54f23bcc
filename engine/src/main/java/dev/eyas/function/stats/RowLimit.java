package dev.eyas.function.stats;

import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import java.util.Locale;
import java.util.Optional;

/// How many rows are kept, and what is said when there were more.
///
/// @param notice who kept too few, and what to do; empty when the query asked for just so many
public record RowLimit(int rows, Optional<Notice> notice) {

    /// `<subject> kept 200 of 12,804 rows: <advice>`
    public record Notice(String subject, String advice) {}

    public RowLimit {
        if (rows < 0) {
            throw new IllegalArgumentException("a limit of " + rows + " rows");
        }
    }

    /// The query asked for so many rows; that there were more is no surprise.
    public static RowLimit asked(int rows) {
        return new RowLimit(rows, Optional.empty());
    }

    public static RowLimit told(int rows, String subject, String advice) {
        return new RowLimit(rows, Optional.of(new Notice(subject, advice)));
    }

    void tell(Warnings warnings, long kept, long seen) {
        if (kept < seen) {
            notice.ifPresent(words ->
                    warnings.add(
                            "row-limit",
                            String.format(
                                    Locale.ROOT,
                                    "%s kept %,d of %,d rows: %s",
                                    words.subject(),
                                    kept,
                                    seen,
                                    words.advice()),
                            Place.NOWHERE));
        }
    }
}
