package dev.eyas.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// An escaped backslash counts too: it may begin an escape of JSON inside JSON.
    @Override
    public Set<String> respellings(Set<Character> characters) {
        return Stream.concat(characters.stream(), Stream.of('\\'))
                .map(character -> String.format(Locale.ROOT, "\\u%04x", (int) character))
                .collect(Collectors.toSet());
    }
}
