package dev.eyas.json;

/// The grammar of numbers: sign, digits without a leading zero, fraction, exponent.
final class JsonNumber {

    private JsonNumber() {}

    /// Where the number that starts at `from` ends; -1 when none starts there.
    static int end(byte[] data, int from, int to) {
        int at = from < to && data[from] == '-' ? from + 1 : from;
        int digits = digitsEnd(data, at, to);
        if (digits == at || (data[at] == '0' && digits > at + 1)) {
            return -1;
        }
        at = digits;
        if (at < to && data[at] == '.') {
            digits = digitsEnd(data, at + 1, to);
            if (digits == at + 1) {
                return -1;
            }
            at = digits;
        }
        if (at < to && (data[at] == 'e' || data[at] == 'E')) {
            int exponent = at + 1;
            if (exponent < to && (data[exponent] == '+' || data[exponent] == '-')) {
                exponent++;
            }
            digits = digitsEnd(data, exponent, to);
            if (digits == exponent) {
                return -1;
            }
            at = digits;
        }
        return at;
    }

    /// True when everything up to the end could belong to a number, so that more bytes might make
    /// it one.
    static boolean mayGoOn(byte[] data, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean digit = data[at] >= '0' && data[at] <= '9';
            if (!digit && "+-.eE".indexOf(data[at]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int digitsEnd(byte[] data, int from, int to) {
        int at = from;
        while (at < to && data[at] >= '0' && data[at] <= '9') {
            at++;
        }
        return at;
    }
}
