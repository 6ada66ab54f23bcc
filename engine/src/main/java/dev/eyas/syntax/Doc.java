package dev.eyas.syntax;

import java.util.List;

/// A text whose line breaks are not decided yet. A [Group] stays on one line if it fits there;
/// otherwise every [Line] that is directly in it becomes a line break.
sealed interface Doc {

    Doc NOTHING = new Text("");
    Doc BLANK_OR_BREAK = new Line(" ");
    Doc BREAK_IF_NEEDED = new Line("");

    record Text(String text) implements Doc {}

    /// A line break, or `flat` where the group around it stays on one line.
    record Line(String flat) implements Doc {}

    /// A line break in any case.
    record HardLine() implements Doc {}

    /// An empty line in front of the next line, if one begins there.
    record EmptyLine() implements Doc {}

    /// Text that stands only where the group around it is broken.
    record IfBroken(String text) implements Doc {}

    /// A comment on a line of its own.
    record Remark(String text) implements Doc {}

    /// A comment that ends the line it is on, whatever else comes on that line.
    record EndRemark(String text) implements Doc {}

    /// A comment within a line.
    record InlineRemark(String text) implements Doc {}

    record Sequence(List<Doc> parts) implements Doc {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /// Lines that begin within `content` are indented one step more.
    record Nest(Doc content) implements Doc {}

    /// On one line if that takes no more than `width` columns and ends before the last column.
    record Group(Doc content, int width) implements Doc {}

    /// On one line in any case.
    record Flat(Doc content) implements Doc {}

    /// `first`, broken, if all of it up to its first line break fits; else `second`. In a group
    /// that stays on one line, `first`.
    record Choice(Doc first, Doc second) implements Doc {}

    static Doc text(String text) {
        return new Text(text);
    }

    static Doc sequence(Doc... parts) {
        return new Sequence(List.of(parts));
    }

    static Doc group(Doc content) {
        return new Group(content, Integer.MAX_VALUE);
    }
}
