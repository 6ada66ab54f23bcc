package dev.eyas.data;

import java.math.BigDecimal;
import java.util.Optional;

/// A number by its exact decimal value, whatever its spelling: `1`, `01`, `1.0` and `1e0` are one
/// decimal. Two Windows process ids of 19 digits that differ in the last one are two, though they
/// are one double.
public record Decimal(BigDecimal value) {

    /// Exponents beyond this are refused, so that no text of a few bytes expands to a gigabyte of
    /// digits.
    private static final int LARGEST_SCALE = 400;

    /// Longer texts are no numbers that anyone compares for equality.
    private static final int LONGEST_TEXT = 400;

    public static Optional<Decimal> of(String text) {
        if (text.length() > LONGEST_TEXT || !NumberText.isNumber(text)) {
            return Optional.empty();
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) {
            return Optional.empty();
        }
        return Optional.of(new Decimal(value.stripTrailingZeros()));
    }
}
