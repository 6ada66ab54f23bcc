package dev.eyas.function.stats;

import dev.eyas.data.CodePointOrder;
import dev.eyas.data.Column;
import dev.eyas.data.Numeric;
import java.util.Locale;

/// What a row is sorted by. A row without a usable value is smaller than all others.
sealed interface SortValue {

    SortValue MISSING = new Missing();

    record Missing() implements SortValue {}

    record Number(Numeric value) implements SortValue {}

    /// Hexadecimal digits in lower case without leading zeros, any number of them.
    record Hex(String digits) implements SortValue {}

    record Text(String text) implements SortValue {}

    static SortValue read(Column column, int row, SortType type) {
        return switch (type) {
            case NUMBER -> number(column, row, MISSING);
            case NANOS -> number(column, row, new Number(Numeric.of(0L)));
            case STRING -> text(column, row);
            case ANY -> number(column, row, text(column, row));
            case HEX -> column.isPresent(row) ? hex(column.text(row)) : MISSING;
        };
    }

    private static SortValue number(Column column, int row, SortValue otherwise) {
        Numeric number = column.numeric(row);
        return number.isNumber() ? new Number(number) : otherwise;
    }

    private static SortValue text(Column column, int row) {
        return column.isPresent(row) ? new Text(column.text(row)) : MISSING;
    }

    private static SortValue hex(String text) {
        int start = text.startsWith("0x") || text.startsWith("0X") ? 2 : 0;
        if (start == text.length()) {
            return MISSING;
        }
        int firstDigit = text.length();
        for (int at = text.length() - 1; at >= start; at--) {
            char letter = text.charAt(at);
            if (letter > 'f' || Character.digit(letter, 16) < 0) {
                return MISSING;
            }
            if (letter != '0') {
                firstDigit = at;
            }
        }
        return new Hex(text.substring(firstDigit).toLowerCase(Locale.ROOT));
    }

    static int compare(SortValue left, SortValue right) {
        return switch (left) {
            case Number number when right instanceof Number other ->
                    ExactOrder.compare(number.value(), other.value());
            case Text text when right instanceof Text other ->
                    CodePointOrder.INSTANCE.compare(text.text(), other.text());
            case Hex hex when right instanceof Hex other -> {
                int byLength = Integer.compare(hex.digits().length(), other.digits().length());
                yield byLength != 0 ? byLength : hex.digits().compareTo(other.digits());
            }
            default -> Integer.compare(rank(left), rank(right));
        };
    }

    private static int rank(SortValue value) {
        return switch (value) {
            case Missing _ -> 0;
            case Number _ -> 1;
            case Hex _ -> 2;
            case Text _ -> 3;
        };
    }
}
