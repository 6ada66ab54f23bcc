package dev.eyas.diagnostic;

/// Shows diagnostics to people: what is wrong, the line where it is, and what to do.
///
/// ```
/// warning[not-in-logscale]: `union { }` is an extension; LogScale refuses it
///  --> published.cql:9:3
///   9 │ | union {
///     │   ^^^^^ write the branches as `case { … }`
/// ```
///
/// A place that spans lines is shown by its first one. Whatever a text contains, nothing but
/// printable characters comes out, apart from the colours.
public final class DiagnosticPrinter {

    /// Whether to colour for a terminal.
    public enum Colours {
        NONE,
        ANSI
    }

    /// So much of a source line is shown; longer lines are cut around the place.
    private static final int WIDTH = 100;

    /// So much is shown left of the place in a line that is cut.
    private static final int LEFT_CONTEXT = 30;

    private static final int LEAST_GUTTER = 3;

    private final SourceText source;
    private final Colours colours;

    public DiagnosticPrinter(SourceText source, Colours colours) {
        this.source = source;
        this.colours = colours;
    }

    /// The diagnostic as lines, each ending in a line break.
    public String print(Diagnostic diagnostic) {
        int start = Math.min(diagnostic.span().start(), source.text().length());
        int line = source.line(start);
        String number = String.valueOf(line);
        int gutter = Math.max(LEAST_GUTTER, number.length() + 1);
        Excerpt excerpt = excerpt(diagnostic.span(), line);
        String colour = colour(diagnostic.severity());

        StringBuilder out = new StringBuilder();
        String head = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
        out.append(coloured("1;" + colour, head)).append(": ");
        out.append(Visible.text(diagnostic.message())).append('\n');
        if (!source.name().isEmpty()) {
            String place = Visible.text(source.name()) + ":" + line + ":" + source.column(start);
            out.append(coloured("34", " --> ")).append(place).append('\n');
        }
        out.append(coloured("34", " ".repeat(gutter - number.length()) + number + " │ "));
        out.append(excerpt.text()).append('\n');
        out.append(coloured("34", " ".repeat(gutter) + " │ "));
        out.append(" ".repeat(excerpt.before()));
        String help = diagnostic.help().map(text -> " " + Visible.text(text)).orElse("");
        out.append(coloured(colour, "^".repeat(excerpt.marked()) + help)).append('\n');
        return out.toString();
    }

    /// A visible part of a line: how many columns stand left of the marked ones, and how many are
    /// marked.
    private record Excerpt(String text, int before, int marked) {}

    private Excerpt excerpt(Span span, int line) {
        int lineStart = source.lineStart(line);
        int lineEnd = source.lineEnd(line);
        int markStart = Math.clamp(span.start(), lineStart, lineEnd);
        int markEnd = Math.clamp(span.end(), markStart, lineEnd);
        int from = lineStart;
        int to = lineEnd;
        if (lineEnd - lineStart > WIDTH) {
            from =
                    wholeCharacter(
                            Math.max(
                                    lineStart,
                                    Math.min(markStart - LEFT_CONTEXT, lineEnd - WIDTH)));
            to = wholeCharacter(Math.min(lineEnd, from + WIDTH));
        }
        String text = source.text();
        String left = (from > lineStart ? "…" : "") + Visible.text(text.substring(from, markStart));
        String marked =
                Visible.text(text.substring(markStart, Math.max(markStart, Math.min(markEnd, to))));
        String right =
                Visible.text(
                        text.substring(
                                Math.max(markStart, Math.min(markEnd, to)),
                                Math.max(to, markStart)));
        String whole = left + marked + right + (to < lineEnd ? "…" : "");
        return new Excerpt(
                whole.stripTrailing(), Visible.width(left), Math.max(1, Visible.width(marked)));
    }

    private int wholeCharacter(int offset) {
        boolean splits =
                offset > 0
                        && offset < source.text().length()
                        && Character.isLowSurrogate(source.text().charAt(offset))
                        && Character.isHighSurrogate(source.text().charAt(offset - 1));
        return splits ? offset + 1 : offset;
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "36";
        };
    }

    private String coloured(String colour, String text) {
        return switch (colours) {
            case NONE -> text;
            case ANSI -> "\u001b[" + colour + "m" + text + "\u001b[0m";
        };
    }
}
