package dev.eyas.cli.shell;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/// A text in which one word may be completed: what lies from `start` to the cursor.
record QueryLine(String line, int cursor, int start) implements CompletingParsedLine {

    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    /// Suggestions come as they have to be written.
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
