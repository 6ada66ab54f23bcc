package dev.eyas.function.text;

import dev.eyas.data.Decimal;
import dev.eyas.data.Numeric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Converts values as one call of `unit:convert` asks for. Used by one thread.
final class UnitConverter {

    /// Whether a result has its unit behind it.
    enum Shown {
        NUMBER,
        NUMBER_AND_UNIT
    }

    /// Few units are in use; of many different texts not all are remembered.
    private static final int MOST_KNOWN = 1000;

    /// Longer texts are no units.
    private static final int LONGEST_UNIT = 40;

    /// What stands behind one number may be another, but no unit.
    private static final String NO_UNIT = "0123456789.,'+-";

    private final UnitPrefixes prefixes;
    private final Optional<String> name;
    private final Optional<Unit> from;
    private final Unit to;
    private final Optional<String> toText;
    private final Shown shown;
    private final Map<String, Optional<Unit>> known = new HashMap<>();

    /// @param name the unit without a prefix, if it is known
    /// @param from the unit of values without one
    /// @param to the unit of results
    UnitConverter(
            UnitPrefixes prefixes,
            Optional<String> name,
            Optional<String> from,
            Optional<String> to,
            Shown shown) {
        this.prefixes = prefixes;
        this.name = name;
        this.from = from.map(this::given);
        this.to = to.map(this::given).orElse(Unit.NONE);
        this.toText = to;
        this.shown = shown;
    }

    private Unit given(String text) {
        return name.flatMap(plain -> Unit.parse(text, plain, prefixes))
                .orElseGet(() -> Unit.parse(text, prefixes));
    }

    /// The result; none when the text is no value with a unit that fits.
    Optional<String> convert(String text) {
        int end = endOfNumber(text);
        String rest = text.substring(end).strip();
        boolean isUnit =
                rest.isEmpty()
                        || (rest.length() <= LONGEST_UNIT && NO_UNIT.indexOf(rest.charAt(0)) < 0);
        if (!isUnit) {
            return Optional.empty();
        }
        return Decimal.of(text.substring(0, end))
                .flatMap(number -> unit(rest).map(unit -> result(number.value(), unit)));
    }

    private Optional<Unit> unit(String text) {
        if (text.isEmpty() && from.isPresent()) {
            return from;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                text,
                unit ->
                        name.isPresent()
                                ? Unit.parse(unit, name.get(), prefixes)
                                : Optional.of(Unit.parse(unit, prefixes)));
    }

    private String result(BigDecimal value, Unit unit) {
        BigDecimal over = value.multiply(unit.factor()).multiply(BigDecimal.valueOf(to.seconds()));
        BigDecimal under = to.factor().multiply(BigDecimal.valueOf(unit.seconds()));
        String number = text(over.divide(under, MathContext.DECIMAL128));
        String unitShown = to.name().isEmpty() ? to.prefix() + unit.name() : toText.orElse("");
        return switch (shown) {
            case NUMBER -> number;
            case NUMBER_AND_UNIT -> (number + " " + unitShown).strip();
        };
    }

    private static String text(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        boolean isLong = shortest.scale() <= 0 && shortest.toBigInteger().bitLength() < Long.SIZE;
        return isLong
                ? Long.toString(shortest.longValue())
                : Numeric.of(shortest.doubleValue()).text();
    }

    /// Where the number at the start of a text ends. An `E` is an exponent only before digits.
    private static int endOfNumber(String text) {
        int at = skipSign(text, 0);
        at = skipDigits(text, at);
        if (at < text.length() && text.charAt(at) == '.') {
            at = skipDigits(text, at + 1);
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digits = skipSign(text, at + 1);
            int end = skipDigits(text, digits);
            return end > digits ? end : at;
        }
        return at;
    }

    private static int skipSign(String text, int at) {
        boolean isSigned = at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+');
        return isSigned ? at + 1 : at;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
