package dev.eyas.diagnostic;

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
        String[] words = text.split(" ", -1);
        int used = Visible.width(words[0]);
        out.append(words[0]);
        for (int next = 1; next < words.length; next++) {
            int width = Visible.width(words[next]);
            if (used > 0 && used + 1 + width > most) {
                out.append('\n').repeat(' ', indent);
                used = width;
            } else {
                out.append(' ');
                used += 1 + width;
            }
            out.append(words[next]);
        }
        return out.append('\n').toString();
    }
}
