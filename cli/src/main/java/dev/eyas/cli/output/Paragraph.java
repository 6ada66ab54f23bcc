package dev.eyas.cli.output;

import dev.eyas.diagnostic.Visible;

/// Text broken into lines at its blanks.
public final class Paragraph {

    /// Narrower columns of text are harder to read than lines that run over.
    private static final int LEAST_WIDTH = 24;

    private Paragraph() {}

    /// What stands before the text on its first line, and the text, whose further lines begin below
    /// its first word. Each line ends in a line break.
    ///
    /// @param columns how many there are; a word that is longer runs over
    public static String of(String lead, String text, int columns) {
        int indent = Visible.width(lead);
        int most = Math.max(LEAST_WIDTH, columns - indent);
        StringBuilder out = new StringBuilder(lead);
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int width = Visible.width(word);
            if (used > 0 && used + 1 + width > most) {
                out.append('\n').repeat(' ', indent);
                used = 0;
            } else if (used > 0) {
                out.append(' ');
                used++;
            }
            out.append(word);
            used += width;
        }
        return out.append('\n').toString();
    }
}
