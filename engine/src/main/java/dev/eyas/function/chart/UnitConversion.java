package dev.eyas.function.chart;

import dev.eyas.data.Numeric;
import dev.eyas.function.BadArgument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A conversion such as `bytes/span to Kbytes/day`: another prefix, another time that a rate is
/// per. `span` and `bucket` stand for the length of a bucket.
///
/// See data-analysis/syntax-time.html.
///
/// @param multiplier factor without the length of a bucket
/// @param divisor what the product is divided by
/// @param bucketPower 1 to multiply by the length of a bucket in milliseconds, -1 to divide by it
record UnitConversion(double multiplier, double divisor, int bucketPower) {

    private static final String TO = " to ";

    private static final UnitConversion NONE = new UnitConversion(1, 1, 0);

    private static final Map<String, Double> PREFIXES =
            Map.ofEntries(
                    Map.entry("", 1.0),
                    Map.entry("y", 1e-24),
                    Map.entry("z", 1e-21),
                    Map.entry("a", 1e-18),
                    Map.entry("f", 1e-15),
                    Map.entry("p", 1e-12),
                    Map.entry("n", 1e-9),
                    Map.entry("u", 1e-6),
                    Map.entry("µ", 1e-6),
                    Map.entry("m", 1e-3),
                    Map.entry("c", 1e-2),
                    Map.entry("d", 1e-1),
                    Map.entry("da", 1e1),
                    Map.entry("h", 1e2),
                    Map.entry("k", 1e3),
                    Map.entry("K", 1e3),
                    Map.entry("M", 1e6),
                    Map.entry("G", 1e9),
                    Map.entry("T", 1e12),
                    Map.entry("P", 1e15),
                    Map.entry("E", 1e18),
                    Map.entry("Z", 1e21),
                    Map.entry("Y", 1e24),
                    Map.entry("Ki", 0x1p10),
                    Map.entry("Mi", 0x1p20),
                    Map.entry("Gi", 0x1p30),
                    Map.entry("Ti", 0x1p40),
                    Map.entry("Pi", 0x1p50),
                    Map.entry("Ei", 0x1p60),
                    Map.entry("Zi", 0x1p70),
                    Map.entry("Yi", 0x1p80));

    /// Names of what a rate is per, any beginning of which will do, and milliseconds; the first
    /// that fits counts.
    private static final List<Map.Entry<String, Double>> TIMES =
            List.of(
                    Map.entry("seconds", 1e3),
                    Map.entry("minutes", 6e4),
                    Map.entry("milliseconds", 1.0),
                    Map.entry("ms", 1.0),
                    Map.entry("hours", 3.6e6),
                    Map.entry("days", 8.64e7),
                    Map.entry("weeks", 6.048e8));

    /// What stands for the length of a bucket.
    private static final Set<String> LENGTHS = Set.of("span", "bucket");

    /// `2Mi bytes/day`: how many of the unit, the unit without blanks, and what it is per in
    /// milliseconds, if it is a rate; 0 for the length of a bucket.
    private record Side(double number, String unit, Optional<Double> per) {}

    /// A text without ` to ` names the unit and converts nothing.
    ///
    /// @throws BadArgument when one side cannot become the other
    static UnitConversion parse(String text) {
        int at = text.indexOf(TO);
        if (at < 0) {
            return NONE;
        }
        Side from = side(text.substring(0, at), text);
        Side to = side(text.substring(at + TO.length()), text);
        if (from.per().isPresent() && to.per().isEmpty()) {
            throw refused(text, "a rate can only become a rate");
        }
        Prefixes prefixes = prefixes(from.unit(), to.unit(), text);
        double multiplier = prefixes.from() * from.number();
        double divisor = prefixes.to() * to.number();
        int power = 0;
        if (to.per().isPresent()) {
            double before = from.per().orElse(0.0);
            double after = to.per().get();
            power = (after == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
            multiplier *= after == 0 ? 1 : after;
            divisor *= before == 0 ? 1 : before;
        }
        return new UnitConversion(multiplier, divisor, power);
    }

    private static Side side(String text, String whole) {
        int slash = text.indexOf('/');
        String unit = (slash < 0 ? text : text.substring(0, slash)).replace(" ", "");
        String name = unit.substring(digits(unit));
        Optional<Double> per =
                slash < 0 ? Optional.empty() : Optional.of(per(text.substring(slash + 1), whole));
        return new Side(number(unit), name, per);
    }

    private static double per(String text, String whole) {
        String time = text.replace(" ", "");
        String name = time.substring(digits(time));
        if (LENGTHS.contains(name)) {
            return 0;
        }
        return TIMES.stream()
                .filter(known -> !name.isEmpty() && known.getKey().startsWith(name))
                .findFirst()
                .map(known -> number(time) * known.getValue())
                .orElseThrow(() -> refused(whole, "a rate is per span, bucket, s, min, h, d or w"));
    }

    /// The number in front; 1 if there is none.
    private static double number(String text) {
        int end = digits(text);
        return end == 0 ? 1 : Math.max(1, Double.parseDouble(text.substring(0, end)));
    }

    private static int digits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private record Prefixes(double from, double to) {}

    /// The prefixes of the longest unit that both sides have; a lone prefix on one side stands
    /// before the unit of the other.
    private static Prefixes prefixes(String from, String to, String whole) {
        for (int start = 0; start <= from.length(); start++) {
            Double before = PREFIXES.get(from.substring(0, start));
            String unit = from.substring(start);
            if (before != null && to.endsWith(unit)) {
                Double after = PREFIXES.get(to.substring(0, to.length() - unit.length()));
                if (after != null) {
                    return new Prefixes(before, after);
                }
            }
        }
        if (PREFIXES.containsKey(to)) {
            return new Prefixes(1, PREFIXES.getOrDefault(to, 1.0));
        }
        if (PREFIXES.containsKey(from)) {
            return new Prefixes(PREFIXES.getOrDefault(from, 1.0), 1);
        }
        throw refused(whole, "`" + from + "` and `" + to + "` are different units");
    }

    private static BadArgument refused(String text, String why) {
        return new BadArgument(
                "unit",
                "`" + text + "` is no conversion: " + why,
                "for example `bytes/span to Kbytes/day`");
    }

    /// @param length milliseconds of a bucket
    Numeric apply(Numeric value, long length) {
        double product = value.real() * multiplier * (bucketPower > 0 ? length : 1);
        return Numeric.of(product / (divisor * (bucketPower < 0 ? length : 1)));
    }
}
