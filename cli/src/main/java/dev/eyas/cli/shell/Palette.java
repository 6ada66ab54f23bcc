package dev.eyas.cli.shell;

import dev.eyas.assist.Highlight;
import dev.eyas.diagnostic.Span;
import java.util.Arrays;
import java.util.List;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/// Colours a text that is being typed. Only colours of the terminal's own palette are used, which
/// people chose to be readable on their background.
final class Palette implements Highlighter {

    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private final Assistance assistance;

    /// A text is drawn again for every key that does not change it.
    private AttributedString painted = AttributedString.EMPTY;

    Palette(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        if (!painted.toString().equals(text)) {
            painted = paint(text);
        }
        return painted;
    }

    private AttributedString paint(String text) {
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        Arrays.fill(styles, PLAIN);
        for (Highlight highlight : assistance.highlights(text)) {
            paint(styles, highlight.span(), style(highlight.role()));
        }
        List<Span> errors = assistance.errors(text);
        for (Span error : errors) {
            for (int at = error.start(); at < Math.min(error.end(), styles.length); at++) {
                styles[at] = styles[at].foreground(AttributedStyle.RED).underline();
            }
        }
        AttributedStringBuilder built = new AttributedStringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            built.style(styles[at]).append(text.charAt(at));
        }
        return built.toAttributedString();
    }

    private static void paint(AttributedStyle[] styles, Span span, AttributedStyle style) {
        Arrays.fill(
                styles,
                Math.min(span.start(), styles.length),
                Math.min(span.end(), styles.length),
                style);
    }

    private static AttributedStyle style(Highlight.Role role) {
        return switch (role) {
            case FUNCTION -> PLAIN.bold().foreground(AttributedStyle.BLUE);
            case KEYWORD -> PLAIN.bold();
            case FIELD -> PLAIN.foreground(AttributedStyle.CYAN);
            case VALUE, NUMBER -> PLAIN.foreground(AttributedStyle.GREEN);
            case REGEX, PARAMETER -> PLAIN.foreground(AttributedStyle.MAGENTA);
            case COMMENT -> PLAIN.faint();
            case ARGUMENT, SYMBOL -> PLAIN;
            case STRAY -> PLAIN.foreground(AttributedStyle.RED);
        };
    }
}
