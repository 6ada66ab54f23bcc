package dev.eyas.diagnostic;

import java.util.Arrays;

/// A text that diagnostics point into, with the name people know it by. Lines and columns count
/// from 1, columns in characters.
public final class SourceText {

    private final String name;
    private final String text;
    private final int[] lineStarts;

    /// `name` is a file's name, or empty for a text that came from elsewhere.
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int position = 0; position < text.length(); position++) {
            if (text.charAt(position) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = position + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// The line that holds `offset`; an offset behind the text belongs to the last line.
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    public int column(int offset) {
        int start = lineStart(line(offset));
        return text.codePointCount(start, Math.clamp(offset, start, text.length())) + 1;
    }

    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /// Where the line ends, without its line break.
    public int lineEnd(int line) {
        int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
        return end > lineStart(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
