package dev.eyas.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// Decides where the lines of a [Doc] break, and writes it. Takes time in proportion to the text:
/// no look ahead is longer than a line.
final class DocPrinter {

    /// Columns of a line, unless nothing in it can be broken.
    static final int WIDTH = 100;

    private static final int STEP = 4;

    private enum Mode {
        FLAT,
        BROKEN
    }

    private record Frame(int indent, Mode mode, Doc doc) {}

    private final StringBuilder out = new StringBuilder();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<String> endRemarks = new ArrayList<>();
    private int column;

    /// The indentation of a line on which nothing stands yet, or -1.
    private int bareIndent;

    private boolean emptyLineWanted;
    private boolean blankWanted;

    private DocPrinter() {}

    /// The text, ended by a line break unless it is empty.
    static String print(Doc doc) {
        DocPrinter printer = new DocPrinter();
        printer.frames.push(new Frame(0, Mode.BROKEN, doc));
        while (!printer.frames.isEmpty()) {
            printer.step(printer.frames.pop());
        }
        if (printer.bareIndent < 0) {
            printer.endLine();
        }
        return printer.out.toString();
    }

    /// Whether a document can stand on one line of `width` columns.
    static boolean isShort(Doc doc, int width) {
        return new DocPrinter().fits(new Frame(0, Mode.FLAT, doc), width);
    }

    private void step(Frame frame) {
        switch (frame.doc()) {
            case Doc.Text text -> write(text.text());
            case Doc.Line line -> {
                if (frame.mode() == Mode.FLAT) {
                    write(line.flat());
                } else {
                    newLine(frame.indent());
                }
            }
            case Doc.HardLine _ -> newLine(frame.indent());
            case Doc.EmptyLine _ -> emptyLineWanted = true;
            case Doc.IfBroken text -> write(frame.mode() == Mode.BROKEN ? text.text() : "");
            case Doc.Remark remark -> remark(remark.text(), frame.indent());
            case Doc.EndRemark remark -> {
                if (bareIndent < 0) {
                    endRemarks.add(remark.text());
                } else {
                    remark(remark.text(), frame.indent());
                }
            }
            case Doc.InlineRemark remark -> inlineRemark(remark.text());
            case Doc.Sequence sequence -> {
                for (Doc part : sequence.parts().reversed()) {
                    frames.push(new Frame(frame.indent(), frame.mode(), part));
                }
            }
            case Doc.Nest nest ->
                    frames.push(new Frame(frame.indent() + STEP, frame.mode(), nest.content()));
            case Doc.Group group -> {
                Frame flat = new Frame(frame.indent(), Mode.FLAT, group.content());
                boolean stays =
                        frame.mode() == Mode.FLAT
                                || fits(flat, Math.min(group.width(), WIDTH - column));
                frames.push(stays ? flat : new Frame(frame.indent(), Mode.BROKEN, group.content()));
            }
            case Doc.Flat flat -> frames.push(new Frame(frame.indent(), Mode.FLAT, flat.content()));
            case Doc.Choice choice -> {
                Frame first = new Frame(frame.indent(), frame.mode(), choice.first());
                boolean isFirst = frame.mode() == Mode.FLAT || fits(first, WIDTH - column);
                frames.push(
                        isFirst ? first : new Frame(frame.indent(), Mode.BROKEN, choice.second()));
            }
        }
    }

    private void write(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (bareIndent >= 0) {
            out.append(emptyLineWanted && !out.isEmpty() ? "\n" : "").repeat(' ', bareIndent);
            bareIndent = -1;
        } else if (blankWanted && ",;)] ".indexOf(text.charAt(0)) < 0) {
            append(" ");
        }
        blankWanted = false;
        emptyLineWanted = false;
        append(text);
    }

    private void append(String text) {
        out.append(text);
        int lastBreak = text.lastIndexOf('\n');
        column = lastBreak < 0 ? column + text.length() : text.length() - lastBreak - 1;
    }

    private void newLine(int indent) {
        if (bareIndent < 0) {
            endLine();
        }
        if (emptyLineWanted && !out.isEmpty()) {
            out.append('\n');
        }
        emptyLineWanted = false;
        bareIndent = indent;
        column = indent;
    }

    private void endLine() {
        for (String remark : endRemarks) {
            out.append(' ').append(remark);
        }
        endRemarks.clear();
        blankWanted = false;
        out.append('\n');
    }

    private void remark(String text, int indent) {
        newLine(indent);
        write(text);
        newLine(indent);
    }

    private void inlineRemark(String text) {
        if (bareIndent < 0 && out.charAt(out.length() - 1) != ' ') {
            write(" ");
        }
        write(text);
        blankWanted = true;
    }

    /// Whether what `first` holds, and what comes behind it up to the next line break, takes no
    /// more than `width` columns.
    private boolean fits(Frame first, int width) {
        Deque<Frame> open = new ArrayDeque<>();
        open.push(first);
        Iterator<Frame> rest = frames.iterator();
        int left = width;
        boolean ended = false;
        boolean isRest = false;
        while (left >= 0) {
            if (open.isEmpty()) {
                isRest = true;
                if (!rest.hasNext()) {
                    return true;
                }
                open.push(rest.next());
            }
            Frame frame = open.pop();
            boolean isFlat = frame.mode() == Mode.FLAT;
            switch (frame.doc()) {
                case Doc.Text text -> {
                    int lineBreak = text.text().indexOf('\n');
                    if (lineBreak >= 0) {
                        return lineBreak <= left;
                    }
                    left -= text.text().length();
                }
                case Doc.Line line -> {
                    if (ended && !isRest) {
                        return false;
                    }
                    if (!isFlat) {
                        return true;
                    }
                    left -= line.flat().length();
                }
                case Doc.HardLine _ -> {
                    return !isFlat || isRest;
                }
                case Doc.Remark _ -> {
                    return !isFlat || isRest;
                }
                case Doc.EndRemark _ -> ended = true;
                case Doc.InlineRemark remark -> left -= remark.text().length() + 2;
                case Doc.EmptyLine _ -> {
                    if (isFlat && !isRest) {
                        return false;
                    }
                }
                case Doc.IfBroken text -> left -= isFlat ? 0 : text.text().length();
                case Doc.Sequence sequence -> {
                    for (Doc part : sequence.parts().reversed()) {
                        open.push(new Frame(frame.indent(), frame.mode(), part));
                    }
                }
                case Doc.Nest nest -> open.push(new Frame(0, frame.mode(), nest.content()));
                case Doc.Group group -> open.push(new Frame(0, frame.mode(), group.content()));
                case Doc.Flat flat -> open.push(new Frame(0, Mode.FLAT, flat.content()));
                case Doc.Choice choice ->
                        open.push(
                                new Frame(
                                        0,
                                        frame.mode(),
                                        isFlat ? choice.first() : choice.second()));
            }
        }
        return false;
    }
}
