package dev.eyas.function.request;

import java.util.OptionalLong;

/// Reads an IPv4 address as the C library's `inet_aton` does: one to four parts, each decimal,
/// octal or hexadecimal, the last one filling what is left.
final class LooseAddress {

    private static final int PARTS = 4;

    /// Digits that fit a `long` in any radix, with leading zeros cut off.
    private static final int MOST_DIGITS = 15;

    private LooseAddress() {}

    /// The 32 bits; a single number beyond them is taken modulo, as loose parsers do.
    static OptionalLong read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > PARTS) {
            return OptionalLong.empty();
        }
        long bits = 0;
        for (int at = 0; at < parts.length; at++) {
            long part = number(parts[at]);
            boolean last = at == parts.length - 1;
            long room = last ? 1L << (8 * (PARTS - at)) : 256;
            if (part < 0 || (part >= room && parts.length > 1)) {
                return OptionalLong.empty();
            }
            bits = last ? (bits << (8 * (PARTS - at))) | part : (bits << 8) | part;
        }
        return OptionalLong.of(bits & 0xFFFF_FFFFL);
    }

    private static long number(String part) {
        if (part.isEmpty()) {
            return -1;
        }
        boolean hex = part.startsWith("0x");
        boolean octal = !hex && part.length() > 1 && part.charAt(0) == '0';
        int radix = hex ? 16 : octal ? 8 : 10;
        String digits = hex ? part.substring(2) : part;
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        if (digits.isEmpty() || digits.length() - from > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int at = from; at < digits.length(); at++) {
            char letter = digits.charAt(at);
            int digit = letter < 128 ? Character.digit(letter, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
