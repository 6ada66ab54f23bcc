package dev.eyas.format;

import java.util.Optional;

/// JSON writes most characters as themselves, some in several ways, and may write any as `\` `u`
/// and four digits. Real Falcon data spells `=` that way all the time, so only escapes of
/// characters that were asked for count.
final class JsonSpelling implements Spelling {

    /// Shorter pieces are found everywhere.
    static final int SHORTEST_PIECE = 3;

    /// Characters JSON writers often escape.
    private static final String UNSAFE = "/\\\"<>&'=";

    @Override
    public Optional<String> piece(String literal) {
        String best = "";
        int from = 0;
        for (int at = 0; at <= literal.length(); at++) {
            if (at == literal.length() || !isSafe(literal.charAt(at))) {
                if (at - from > best.length()) {
                    best = literal.substring(from, at);
                }
                from = at + 1;
            }
        }
        return best.length() < SHORTEST_PIECE ? Optional.empty() : Optional.of(best);
    }

    private static boolean isSafe(char character) {
        return character >= ' ' && character < 0x7F && UNSAFE.indexOf(character) < 0;
    }

    /// Escapes of ASCII begin so.
    @Override
    public String respellMark() {
        return "\\u00";
    }

    /// An escaped backslash counts too: it may begin an escape of JSON inside JSON.
    @Override
    public boolean mayRespell(byte[] data, int mark, int to, boolean[] characters) {
        int digits = mark + respellMark().length();
        if (digits + 2 > to) {
            return false;
        }
        int high = Character.digit(data[digits], 16);
        int low = Character.digit(data[digits + 1], 16);
        if (high < 0 || low < 0 || high > 7) {
            return false;
        }
        int character = high << 4 | low;
        return character == '\\' || characters[character];
    }
}
