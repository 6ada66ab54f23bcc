package dev.eyas.function.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the prefixes of units stand for.
enum UnitPrefixes {
    /// `k`, `M` and so on are powers of 1000.
    DECIMAL(1000),
    /// They are powers of 1024.
    BINARY(1024);

    /// No prefix has more letters.
    static final int LONGEST = 2;

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    private static final String LARGE = "KMGTPEZY";

    /// Exponents of ten.
    private static final Map<String, Integer> OTHERS =
            Map.ofEntries(
                    Map.entry("h", 2),
                    Map.entry("da", 1),
                    Map.entry("d", -1),
                    Map.entry("c", -2),
                    Map.entry("m", -3),
                    Map.entry("u", -6),
                    Map.entry("\u00B5", -6),
                    Map.entry("\u03BC", -6),
                    Map.entry("n", -9),
                    Map.entry("p", -12),
                    Map.entry("f", -15),
                    Map.entry("a", -18),
                    Map.entry("z", -21),
                    Map.entry("y", -24));

    private final BigDecimal kilo;

    UnitPrefixes(int kilo) {
        this.kilo = BigDecimal.valueOf(kilo);
    }

    /// What a prefix multiplies its unit by. `Ki`, `Mi` and so on are powers of 1024 anyway.
    Optional<BigDecimal> factor(String prefix) {
        String upper = prefix.startsWith("k") ? "K" + prefix.substring(1) : prefix;
        int power = upper.isEmpty() ? 0 : LARGE.indexOf(upper.charAt(0)) + 1;
        if (power > 0 && upper.length() == 1) {
            return Optional.of(kilo.pow(power));
        }
        if (power > 0 && upper.substring(1).equals("i")) {
            return Optional.of(KIBI.pow(power));
        }
        return Optional.ofNullable(OTHERS.get(prefix)).map(BigDecimal.ONE::scaleByPowerOfTen);
    }
}
