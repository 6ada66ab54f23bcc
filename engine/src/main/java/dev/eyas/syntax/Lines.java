package dev.eyas.syntax;

/// Finds the ends of lines. Remembers the last line it looked at, so that asking at every token
/// stays linear however long a line is.
final class Lines {

    private final String text;
    private int knownStart;
    private int knownEnd = -1;

    Lines(String text) {
        this.text = text;
    }

    /// The position of the line break behind `position`, or the end of the text.
    int end(int position) {
        if (position < knownStart || position > knownEnd) {
            int lineBreak = text.indexOf('\n', position);
            knownStart = position;
            knownEnd = lineBreak < 0 ? text.length() : lineBreak;
        }
        return knownEnd;
    }
}
