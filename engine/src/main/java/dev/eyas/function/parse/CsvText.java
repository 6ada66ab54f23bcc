package dev.eyas.function.parse;

import java.util.List;

/// One record of comma-separated values. Anything is a record: a quote that is never closed runs to
/// the end, and what follows a closing quote belongs to the value.
///
/// @param trims whether blanks around values go; quotes may then follow blanks
record CsvText(List<String> columns, char delimiter, boolean trims, boolean excludesEmpty)
        implements TextParser.Grammar {

    CsvText {
        columns = List.copyOf(columns);
    }

    @Override
    public void parse(String text, ParsedFields fields) {
        int at = 0;
        for (String column : columns) {
            if (at > text.length()) {
                return;
            }
            StringBuilder value = new StringBuilder();
            at = value(text, at, value) + 1;
            if (!excludesEmpty || !value.isEmpty()) {
                fields.put(column, value.toString());
            }
        }
    }

    /// Adds the value that starts at `from`; answers where its delimiter stands, or would.
    private int value(String text, int from, StringBuilder value) {
        int start = trims ? blanksEnd(text, from) : from;
        int at = start;
        int kept = 0;
        if (at < text.length() && text.charAt(at) == '"') {
            at = quoted(text, at + 1, value);
            kept = value.length();
        }
        while (at < text.length() && text.charAt(at) != delimiter) {
            value.append(text.charAt(at++));
        }
        if (trims) {
            while (value.length() > kept && isBlank(value.charAt(value.length() - 1))) {
                value.setLength(value.length() - 1);
            }
        }
        return at;
    }

    /// Adds what stands between quotes, two of which are one; answers where the text goes on.
    private static int quoted(String text, int from, StringBuilder value) {
        int at = from;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == '"') {
                if (at == text.length() || text.charAt(at) != '"') {
                    return at;
                }
                at++;
            }
            value.append(letter);
        }
        return at;
    }

    /// A delimiter is no blank, even where it is a tab.
    private int blanksEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at)) && text.charAt(at) != delimiter) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter);
    }
}
