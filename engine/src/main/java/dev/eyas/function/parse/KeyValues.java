package dev.eyas.function.parse;

import java.util.function.BiConsumer;

/// Finds pairs of key and value in a text.
///
/// The padding decides what a blank behind the separator means in `a = b = c`: with NO a value
/// stands right behind its separator, so both `a` and `b` are empty; with YES `b` is a key, for a
/// separator follows, so `a` is empty; with UNKNOWN `b` is the value of `a`.
final class KeyValues {

    enum Padding {
        NO,
        UNKNOWN,
        YES
    }

    private static final String KEY_SIGNS = "_.-@#$:/";

    private final char separator;
    private final Padding padding;

    KeyValues(char separator, Padding padding) {
        this.separator = separator;
        this.padding = padding;
    }

    void parse(String text, BiConsumer<String, String> pairs) {
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            String key = keyBefore(text, from, at);
            from = key.isEmpty() ? at + 1 : valueAfter(text, at + 1, key, pairs);
        }
    }

    /// The key that ends before the separator at `end`; empty where there is none.
    private String keyBefore(String text, int from, int end) {
        int last = end;
        while (last > from && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last > from && isQuote(text.charAt(last - 1))) {
            int opening = text.lastIndexOf(text.charAt(last - 1), last - 2);
            return opening >= from ? text.substring(opening + 1, last - 1) : "";
        }
        int first = last;
        int before = beforeSign(text, from, first);
        while (before < first) {
            first = before;
            before = beforeSign(text, from, first);
        }
        return text.substring(first, last);
    }

    /// Where the sign of a key that ends at `end` starts: a letter, or the index of an element,
    /// `[0]`; `end` where there is none.
    private int beforeSign(String text, int from, int end) {
        if (end == from) {
            return end;
        }
        if (text.charAt(end - 1) != ']') {
            return isKeySign(text.charAt(end - 1)) ? end - 1 : end;
        }
        int digits = end - 1;
        while (digits > from && text.charAt(digits - 1) >= '0' && text.charAt(digits - 1) <= '9') {
            digits--;
        }
        boolean isIndex = digits < end - 1 && digits - 1 > from && text.charAt(digits - 1) == '[';
        return isIndex ? digits - 1 : end;
    }

    private boolean isKeySign(char letter) {
        return letter != separator
                && (Character.isLetterOrDigit(letter) || KEY_SIGNS.indexOf(letter) >= 0);
    }

    /// Hands on the pair and gives the place behind its value.
    private int valueAfter(String text, int from, String key, BiConsumer<String, String> pairs) {
        int start = from;
        if (padding != Padding.NO) {
            start = blanksEnd(text, from);
        }
        int closing = closingQuote(text, start);
        int end = closing > 0 ? closing + 1 : wordEnd(text, start);
        int next = blanksEnd(text, end);
        boolean isKey =
                padding == Padding.YES
                        && end > start
                        && next < text.length()
                        && text.charAt(next) == separator;
        if (!isKey) {
            pairs.accept(
                    key,
                    closing > 0 ? text.substring(start + 1, closing) : text.substring(start, end));
            return end;
        }
        pairs.accept(key, "");
        if (start > from) {
            return start;
        }
        String glued = keyBefore(text, start, next);
        if (!glued.isEmpty()) {
            pairs.accept(glued, "");
        }
        return next + 1;
    }

    /// The quote that closes the one at `start`; -1 where none opens, or none closes.
    private static int closingQuote(String text, int start) {
        return start < text.length() && isQuote(text.charAt(start))
                ? text.indexOf(text.charAt(start), start + 1)
                : -1;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && text.charAt(end) != ','
                && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int blanksEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// A line break is no padding: an empty value at the end of a line is empty.
    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t';
    }

    private static boolean isQuote(char letter) {
        return letter == '"' || letter == '\'';
    }
}
