package dev.eyas.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A piece of ASCII text to be found in bytes.
///
/// @param text at least two characters; in lower case when case does not matter
record Literal(String text, boolean ignoreCase) {

    Literal {
        if (text.length() < 2) {
            throw new IllegalArgumentException("a literal of less than two characters is found everywhere");
        }
        text = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
