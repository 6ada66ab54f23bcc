package dev.eyas.regex;

import dev.eyas.regex.Node.Item;
import java.util.List;

/// Writes a tree as a pattern without flags, for java.util.regex or for RE2/J. What RE2/J cannot
/// express is written nevertheless: it refuses to compile it.
final class PatternWriter {

    enum Dialect {
        JAVA,
        LINEAR
    }

    private static final String META = "\\.[]{}()*+?^$|";
    private static final String CLASS_META = "\\[]^-&";
    private static final String LINE_BREAKS = "\\n\\r\\x{85}\\x{2028}\\x{2029}";
    private static final String HORIZONTAL =
            " \\t\\x{A0}\\x{1680}\\x{180E}\\x{2000}-\\x{200A}\\x{202F}\\x{205F}\\x{3000}";
    private static final String VERTICAL = "\\x{0B}\\f" + LINE_BREAKS;

    private final StringBuilder out = new StringBuilder();
    private final Dialect dialect;
    private Flags flags = new Flags(false, false, false);

    private PatternWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    static String write(Node node, Dialect dialect) {
        PatternWriter writer = new PatternWriter(dialect);
        writer.write(node);
        return writer.out.toString();
    }

    private void write(Node node) {
        switch (node) {
            case Node.Empty _ -> {}
            case Node.Letter letter -> {
                needCase(letter.ignoresCase());
                writeLetter(letter.codePoint(), META);
            }
            case Node.OneOf oneOf -> {
                needCase(oneOf.ignoresCase());
                writeClass(oneOf);
            }
            case Node.Dot dot -> writeDot(dot.crossesLines());
            case Node.Start start -> writeAnchor(start.ofEveryLine(), "^", "\\A");
            case Node.End end -> writeAnchor(end.ofEveryLine(), "$", "\\z");
            case Node.Boundary boundary -> out.append(boundary.text());
            case Node.Sequence sequence -> sequence.parts().forEach(this::write);
            case Node.Choice choice -> writeChoice(choice.branches());
            case Node.Repeat repeat -> writeRepeat(repeat);
            case Node.Group group -> writeGroup(group.kind().opening, group.body());
            case Node.Look look -> writeGroup(opening(look), look.body());
            case Node.BackReference reference -> {
                needCase(reference.ignoresCase());
                out.append("(?:\\").append(reference.group()).append(')');
            }
            case Node.Opaque opaque -> out.append(opaque.text());
        }
    }

    private static String opening(Node.Look look) {
        return (look.ahead() ? "(?" : "(?<") + (look.negative() ? "!" : "=");
    }

    private void needCase(boolean ignored) {
        if (flags.ignoresCase() != ignored) {
            out.append(ignored ? "(?i)" : "(?-i)");
            flags = flags.ignoringCase(ignored);
        }
    }

    private void writeAnchor(boolean ofEveryLine, String ofLine, String ofText) {
        if (!ofEveryLine) {
            out.append(ofText);
            return;
        }
        if (!flags.anchorsSeeLines()) {
            out.append("(?m)");
            flags = flags.seeingLines(true);
        }
        out.append(ofLine);
    }

    private void writeDot(boolean crossesLines) {
        if (dialect == Dialect.LINEAR && !crossesLines) {
            out.append("[^").append(LINE_BREAKS).append(']');
            return;
        }
        if (flags.dotCrossesLines() != crossesLines) {
            out.append(crossesLines ? "(?s)" : "(?-s)");
            flags = flags.crossingLines(crossesLines);
        }
        out.append('.');
    }

    /// Flags set inside one branch hold in the next, there as here.
    private void writeChoice(List<Node> branches) {
        for (int branch = 0; branch < branches.size(); branch++) {
            if (branch > 0) {
                out.append('|');
            }
            write(branches.get(branch));
        }
    }

    private void writeRepeat(Node.Repeat repeat) {
        if (repeat.body() instanceof Node.Empty) {
            return;
        }
        write(repeat.body());
        out.append('{').append(repeat.min());
        if (repeat.max() != repeat.min()) {
            out.append(',');
            if (repeat.max() != Node.UNBOUNDED) {
                out.append(repeat.max());
            }
        }
        out.append('}').append(repeat.greed().suffix);
    }

    private void writeGroup(String opening, Node body) {
        Flags outer = flags;
        out.append(opening);
        write(body);
        out.append(')');
        flags = outer;
    }

    private void writeClass(Node.OneOf oneOf) {
        if (!oneOf.negated() && oneOf.items().size() == 1 && dialect == Dialect.JAVA) {
            switch (oneOf.items().getFirst()) {
                case Item.Shorthand shorthand -> {
                    out.append('\\').append(shorthand.letter());
                    return;
                }
                case Item.Property property -> {
                    out.append(property.text());
                    return;
                }
                case Item.Range _ -> {}
            }
        }
        out.append(oneOf.negated() ? "[^" : "[");
        oneOf.items().forEach(this::writeItem);
        out.append(']');
    }

    private void writeItem(Item item) {
        switch (item) {
            case Item.Range range -> {
                writeLetter(range.from(), CLASS_META);
                if (range.to() != range.from()) {
                    out.append('-');
                    writeLetter(range.to(), CLASS_META);
                }
            }
            case Item.Shorthand shorthand ->
                    out.append(
                            dialect == Dialect.JAVA
                                    ? "\\" + shorthand.letter()
                                    : linear(shorthand.letter()));
            case Item.Property property -> out.append(property.text());
        }
    }

    private static String linear(char shorthand) {
        return switch (shorthand) {
            case 's' -> "\\t\\n\\x{0B}\\f\\r ";
            case 'h' -> HORIZONTAL;
            case 'v' -> VERTICAL;
            default -> "\\" + shorthand;
        };
    }

    private void writeLetter(int codePoint, String meta) {
        if (codePoint < 128 && meta.indexOf(codePoint) >= 0) {
            out.append('\\');
        }
        out.appendCodePoint(codePoint);
    }
}
