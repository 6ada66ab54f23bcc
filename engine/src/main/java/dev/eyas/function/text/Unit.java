package dev.eyas.function.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// A unit as people write it: a prefix, a name, and perhaps a span of time behind a slash, as in
/// `MB/min`.
///
/// @param factor how many of the plain unit this one is
/// @param seconds the seconds of the span of time; 1 if it is no rate
/// @param name the plain unit; a rate ends in `/s`
record Unit(String prefix, BigDecimal factor, int seconds, String name) {

    private static final Map<String, Integer> SECONDS =
            Map.of(
                    "s", 1, "sec", 1, "m", 60, "min", 60, "h", 3600, "hour", 3600, "d", 86_400,
                    "day", 86_400, "w", 604_800, "week", 604_800);

    /// The unit of a number without one.
    static final Unit NONE = new Unit("", BigDecimal.ONE, 1, "");

    /// Reads a unit; its first letters are a prefix wherever they can be one.
    static Unit parse(String text, UnitPrefixes prefixes) {
        Rate rate = Rate.of(text);
        String stem = rate.stem();
        for (int length = Math.min(UnitPrefixes.LONGEST, stem.length()); length > 0; length--) {
            String prefix = stem.substring(0, length);
            Optional<BigDecimal> factor = prefixes.factor(prefix);
            if (factor.isPresent()) {
                return rate.unit(prefix, factor.get(), stem.substring(length).strip());
            }
        }
        return rate.unit("", BigDecimal.ONE, stem);
    }

    /// Reads a unit whose name is known, so that only what stands before it can be a prefix.
    static Optional<Unit> parse(String text, String name, UnitPrefixes prefixes) {
        Rate rate = Rate.of(text);
        if (!rate.stem().endsWith(name)) {
            return Optional.empty();
        }
        int end = rate.stem().length() - name.length();
        String prefix = rate.stem().substring(0, end).strip();
        return (prefix.isEmpty() ? Optional.of(BigDecimal.ONE) : prefixes.factor(prefix))
                .map(factor -> rate.unit(prefix, factor, name));
    }

    /// What stands before the slash, and the seconds of the span of time behind it.
    private record Rate(String stem, Optional<Integer> seconds) {

        static Rate of(String text) {
            int slash = text.lastIndexOf('/');
            Optional<Integer> seconds =
                    Optional.ofNullable(SECONDS.get(text.substring(slash + 1).strip()))
                            .filter(_ -> slash >= 0);
            String stem = seconds.isPresent() ? text.substring(0, slash) : text;
            return new Rate(stem.strip(), seconds);
        }

        Unit unit(String prefix, BigDecimal factor, String name) {
            return new Unit(
                    prefix, factor, seconds.orElse(1), seconds.isPresent() ? name + "/s" : name);
        }
    }
}
