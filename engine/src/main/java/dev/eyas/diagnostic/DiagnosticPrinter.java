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
/// Where the help does not fit behind the marks it stands below them. A place that spans lines is
/// shown by its first one. Whatever a text contains, nothing but printable characters comes out,
/// apart from the colours.
public final class DiagnosticPrinter {

    /// Whether to colour for a terminal.
    public enum Colours {
        NONE,
        ANSI
    }

    /// So much of a source line is shown at most; longer lines are cut around the place.
    private static final int WIDEST_EXCERPT = 100;

    private static final int NARROWEST_EXCERPT = 40;

    /// How much of a line that is cut is shown left of the place.
    private static final double LEFT_CONTEXT = 0.3;

    /// Two marks that a line was cut.
    private static final int CUTS = 2;

    private static final int LEAST_GUTTER = 3;
    private static final String BAR = " │ ";
    private static final String HELP_INDENT = "  ";

    private final SourceText source;
    private final Colours colours;
    private final int columns;

    public DiagnosticPrinter(SourceText source, Colours colours) {
        this(source, colours, Integer.MAX_VALUE);
    }

    /// @param columns how wide a line may be, roughly
    public DiagnosticPrinter(SourceText source, Colours colours, int columns) {
        this.source = source;
        this.colours = colours;
        this.columns = columns;
    }

    /// The diagnostic as lines, each ending in a line break.
    public String print(Diagnostic diagnostic) {
        int start = Math.min(diagnostic.span().start(), source.text().length());
        int line = source.line(start);
        String number = String.valueOf(line);
        int gutter = Math.max(LEAST_GUTTER, number.length() + 1);
        int room = columns - gutter - BAR.length();
        Excerpt excerpt =
                excerpt(
                        diagnostic.span(),
                        line,
                        Math.clamp(room - (long) CUTS, NARROWEST_EXCERPT, WIDEST_EXCERPT));
        String colour = colour(diagnostic.severity());

        StringBuilder out = new StringBuilder();
        String head = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
        String message = head + ": " + Visible.text(diagnostic.message());
        out.append(coloured("1;" + colour, head));
        out.append(Paragraph.of("", message, columns).substring(head.length()));
        if (!source.name().isEmpty()) {
            String place = Visible.text(source.name()) + ":" + line + ":" + source.column(start);
            out.append(coloured("34", " --> ")).append(place).append('\n');
        }
        out.append(coloured("34", " ".repeat(gutter - number.length()) + number + BAR));
        out.append(excerpt.text()).append('\n');
        String left = coloured("34", " ".repeat(gutter) + BAR);
        out.append(left).repeat(' ', excerpt.before());
        String marks = "^".repeat(excerpt.marked());
        String help = diagnostic.help().map(Visible::text).orElse("");
        if (help.isEmpty()) {
            return out.append(coloured(colour, marks)).append('\n').toString();
        }
        if (excerpt.before() + marks.length() + 1 + Visible.width(help) <= room) {
            return out.append(coloured(colour, marks + " " + help)).append('\n').toString();
        }
        out.append(coloured(colour, marks)).append('\n');
        Paragraph.of("", help, room - HELP_INDENT.length())
                .lines()
                .forEach(part ->
                        out.append(left)
                                .append(HELP_INDENT)
                                .append(coloured(colour, part))
                                .append('\n'));
        return out.toString();
    }

    /// A visible part of a line: how many columns stand left of the marked ones, and how many are
    /// marked.
    private record Excerpt(String text, int before, int marked) {}

    private Excerpt excerpt(Span span, int line, int width) {
        int lineStart = source.lineStart(line);
        int lineEnd = source.lineEnd(line);
        int markStart = Math.clamp(span.start(), lineStart, lineEnd);
        int markEnd = Math.clamp(span.end(), markStart, lineEnd);
        int from = lineStart;
        int to = lineEnd;
        if (lineEnd - lineStart > width) {
            int context = (int) (width * LEFT_CONTEXT);
            from =
                    wholeCharacter(
                            Math.max(lineStart, Math.min(markStart - context, lineEnd - width)));
            to = wholeCharacter(Math.min(lineEnd, from + width));
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
