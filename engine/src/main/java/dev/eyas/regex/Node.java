package dev.eyas.regex;

import java.util.List;

/// A parsed regex. Flags are resolved: every node says itself whether it ignores case or sees
/// lines.
sealed interface Node {

    /// No upper bound of a repetition.
    int UNBOUNDED = -1;

    record Empty() implements Node {}

    record Letter(int codePoint, boolean ignoresCase) implements Node {}

    /// A character class, or a shorthand such as `\d`.
    record OneOf(boolean negated, List<Item> items, boolean ignoresCase) implements Node {
        public OneOf {
            items = List.copyOf(items);
        }
    }

    record Dot(boolean crossesLines) implements Node {}

    record Start(boolean ofEveryLine) implements Node {}

    record End(boolean ofEveryLine) implements Node {}

    /// `\b` and its like: looks at a place and takes no character.
    record Boundary(String text) implements Node {}

    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Node> branches) implements Node {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    record Repeat(Node body, int min, int max, Greed greed) implements Node {
        boolean isAnyNumber() {
            return min == 0 && max == UNBOUNDED && greed != Greed.POSSESSIVE;
        }
    }

    record Group(Node body, GroupKind kind) implements Node {}

    record Look(Node body, boolean ahead, boolean negative) implements Node {}

    record BackReference(int group, boolean ignoresCase) implements Node {}

    /// Something of which nothing is known here but how Java spells it.
    record Opaque(String text) implements Node {}

    enum Greed {
        GREEDY(""),
        LAZY("?"),
        POSSESSIVE("+");

        final String suffix;

        Greed(String suffix) {
            this.suffix = suffix;
        }
    }

    enum GroupKind {
        CAPTURING("("),
        PLAIN("(?:"),
        ATOMIC("(?>");

        final String opening;

        GroupKind(String opening) {
            this.opening = opening;
        }
    }

    /// A member of a character class.
    sealed interface Item {
        record Range(int from, int to) implements Item {}

        /// `d`, `w`, `s`, `h`, `v` or one of them in upper case.
        record Shorthand(char letter) implements Item {}

        /// `\p{..}` as Java spells it.
        record Property(String text) implements Item {}
    }

    /// The nodes directly below this one.
    default List<Node> children() {
        return switch (this) {
            case Sequence sequence -> sequence.parts();
            case Choice choice -> choice.branches();
            case Repeat repeat -> List.of(repeat.body());
            case Group group -> List.of(group.body());
            case Look look -> List.of(look.body());
            case Empty _,
                    Letter _,
                    OneOf _,
                    Dot _,
                    Start _,
                    End _,
                    Boundary _,
                    BackReference _,
                    Opaque _ ->
                    List.of();
        };
    }

    /// True when a later part of the tree depends on what an earlier one took.
    default boolean refersBack() {
        return this instanceof BackReference || children().stream().anyMatch(Node::refersBack);
    }
}
