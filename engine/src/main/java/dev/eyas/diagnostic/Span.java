package dev.eyas.diagnostic;

/// A half-open range of a query's text, in UTF-16 units, so that any tree node can point at its
/// source.
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end);
        }
    }

    /// The smallest span that covers both.
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public int length() {
        return end - start;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The part of `source` the span covers.
    public String of(String source) {
        return source.substring(start, Math.min(end, source.length()));
    }
}
