package dev.eyas.yaml;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import java.util.Optional;

/// A text that stands in a file, alone or as a value, and where in the file its characters are.
public final class EmbeddedText {

    private final SourceText source;
    private final String text;
    private final Optional<int[]> places;

    private EmbeddedText(SourceText source, String text, Optional<int[]> places) {
        this.source = source;
        this.text = text;
        this.places = places;
    }

    /// A text that is all of a file.
    public static EmbeddedText whole(SourceText source) {
        return new EmbeddedText(source, source.text(), Optional.empty());
    }

    /// @param places where each character stands, and where the text ends
    static EmbeddedText of(SourceText source, String text, int[] places) {
        return new EmbeddedText(source, text, Optional.of(places));
    }

    public String text() {
        return text;
    }

    /// The whole file.
    public SourceText source() {
        return source;
    }

    /// What is wrong with the text, as something that is wrong with the file. A change of a value
    /// would have to be written as the file writes it, so only files that are all text keep theirs.
    public Diagnostic placed(Diagnostic diagnostic) {
        if (places.isEmpty()) {
            return diagnostic;
        }
        int start = place(diagnostic.span().start());
        int end = Math.max(start, place(diagnostic.span().end()));
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                new Span(start, end),
                diagnostic.message(),
                diagnostic.help(),
                Optional.empty());
    }

    private int place(int offset) {
        int[] known = places.orElseThrow();
        return known[Math.min(offset, known.length - 1)];
    }
}
