package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// The comments between two tokens, and where its author put each.
final class Comments {

    /// What a comment belongs to.
    enum Place {
        /// The line of the token before it.
        END_OF_LINE,
        /// The token behind it, on the same line; not one that ends what was before.
        INLINE,
        /// What comes below.
        OWN_LINE
    }

    /// `afterEmptyLine`: whether its author left a line empty above it.
    record Comment(String text, Place place, boolean afterEmptyLine) {

        Doc doc() {
            return switch (place) {
                case END_OF_LINE -> new Doc.EndRemark(text);
                case INLINE -> new Doc.InlineRemark(text);
                case OWN_LINE -> new Doc.Remark(text);
            };
        }
    }

    /// `endsInEmptyLine`: whether a line is empty between the last comment, or the token before,
    /// and the token behind.
    record Gap(List<Comment> comments, boolean endsInEmptyLine) {}

    private Comments() {}

    /// What lies in the blanks of `text` from `start` to the token `next`.
    static Gap between(String text, int start, Token next) {
        int end = next.span().start();
        List<Span> spans = spans(text, start, end);
        List<Comment> comments = new ArrayList<>();
        int last = start;
        for (Span span : spans) {
            comments.add(
                    new Comment(
                            span.of(text).stripTrailing(),
                            place(text, start, span, next),
                            lineBreaks(text, last, span.start()) > 1));
            last = span.end();
        }
        return new Gap(comments, lineBreaks(text, last, end) > 1);
    }

    /// The comments in what lies between two tokens; one that is not closed ends with the text.
    static List<Span> spans(String text, int start, int end) {
        List<Span> spans = new ArrayList<>();
        int position = start;
        while (position < end) {
            int close = position + 1;
            if (text.startsWith("//", position)) {
                int lineBreak = text.indexOf('\n', position);
                close = lineBreak < 0 ? end : lineBreak;
                spans.add(new Span(position, close));
            } else if (text.startsWith("/*", position)) {
                int closer = text.indexOf("*/", position + 2);
                close = closer < 0 ? end : closer + 2;
                spans.add(new Span(position, close));
            }
            position = close;
        }
        return spans;
    }

    private static Place place(String text, int start, Span comment, Token next) {
        boolean sharesNext = lineBreaks(text, comment.start(), next.span().start()) == 0;
        if (sharesNext && !next.endsValue()) {
            return Place.INLINE;
        }
        boolean sharesLine = start > 0 && lineBreaks(text, start, comment.start()) == 0;
        return sharesLine ? Place.END_OF_LINE : Place.OWN_LINE;
    }

    private static int lineBreaks(String text, int start, int end) {
        int count = 0;
        for (int position = start; position < end; position++) {
            count += text.charAt(position) == '\n' ? 1 : 0;
        }
        return count;
    }
}
