package dev.eyas.regex;

import dev.eyas.regex.EscapeReader.Escape;
import dev.eyas.regex.Node.Greed;
import dev.eyas.regex.Node.GroupKind;
import java.util.ArrayList;
import java.util.List;

/// Parses the body of a regex into a tree.
final class RegexParser {

    /// Nesting beyond this would cost the parser its stack.
    private static final int DEEPEST = 200;

    /// Larger counts are typing errors.
    private static final int LARGEST_COUNT = 1_000_000;

    /// The rest of a count behind its brace.
    private static final String COUNT = "(?s)\\d+(,\\d*)?\\}.*";

    private final Cursor cursor;
    private final EscapeReader escapes;
    private final ClassReader classes;
    private final List<String> names = new ArrayList<>();
    private Flags flags;
    private int depth;

    private RegexParser(String body, Flags flags) {
        this.cursor = new Cursor(body);
        this.escapes = new EscapeReader(cursor);
        this.classes = new ClassReader(cursor, escapes);
        this.flags = flags;
        names.add("");
    }

    /// A tree and the names of its capturing groups by number; the empty text for the whole match
    /// and for groups without a name.
    record Parsed(Node root, List<String> names) {
        Parsed {
            names = List.copyOf(names);
        }
    }

    static Parsed parse(String body, Flags flags) {
        RegexParser parser = new RegexParser(body, flags);
        Node root = parser.choice();
        if (!parser.cursor.atEnd()) {
            throw new BadRegex(
                    "this `)` closes nothing", parser.cursor.at(), "write `\\)` for a parenthesis");
        }
        return new Parsed(root, parser.names);
    }

    private Node choice() {
        List<Node> branches = new ArrayList<>();
        branches.add(sequence());
        while (cursor.take("|")) {
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.getFirst() : new Node.Choice(branches);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.sees("|") && !cursor.sees(")")) {
            if (cursor.take("\\Q")) {
                readQuoted(parts);
            } else {
                parts.add(atom());
            }
            if (!parts.isEmpty()) {
                parts.add(quantified(parts.removeLast()));
            }
        }
        return switch (parts.size()) {
            case 0 -> new Node.Empty();
            case 1 -> parts.getFirst();
            default -> new Node.Sequence(parts);
        };
    }

    /// An open quotation runs to the end.
    private void readQuoted(List<Node> parts) {
        int end = cursor.rest().indexOf("\\E");
        String text = end < 0 ? cursor.rest() : cursor.rest().substring(0, end);
        cursor.moveTo(cursor.at() + text.length() + (end < 0 ? 0 : 2));
        text.codePoints()
                .forEach(letter -> parts.add(new Node.Letter(letter, flags.ignoresCase())));
    }

    private Node atom() {
        int openedAt = cursor.at();
        int letter = cursor.next();
        return switch (letter) {
            case '(' -> group(openedAt);
            case '[' -> classes.read(openedAt, flags.ignoresCase());
            case '.' -> new Node.Dot(flags.dotCrossesLines());
            case '^' -> new Node.Start(flags.anchorsSeeLines());
            case '$' -> new Node.End(flags.anchorsSeeLines());
            case '\\' -> escaped(openedAt);
            case '*', '+', '?' -> throw nothingToRepeat(letter, openedAt);
            case '{' -> {
                if (cursor.rest().matches(COUNT)) {
                    throw nothingToRepeat(letter, openedAt);
                }
                yield new Node.Letter(letter, flags.ignoresCase());
            }
            default -> new Node.Letter(letter, flags.ignoresCase());
        };
    }

    private static BadRegex nothingToRepeat(int letter, int openedAt) {
        return new BadRegex(
                "there is nothing to repeat before `" + (char) letter + "`",
                openedAt,
                "write `\\" + (char) letter + "` for the character itself");
    }

    private Node escaped(int openedAt) {
        return switch (escapes.read(openedAt)) {
            case Escape.Letter letter -> new Node.Letter(letter.codePoint(), flags.ignoresCase());
            case Escape.Members members ->
                    new Node.OneOf(false, List.of(members.item()), flags.ignoresCase());
            case Escape.Other other -> other(other.letter(), openedAt);
        };
    }

    private Node other(char letter, int openedAt) {
        return switch (letter) {
            case 'A' -> new Node.Start(false);
            case 'z' -> new Node.End(false);
            case 'b', 'B', 'G', 'Z' -> new Node.Boundary("\\" + letter);
            case 'R', 'X' -> new Node.Opaque("\\" + letter);
            case 'E' -> new Node.Empty();
            case 'k' -> named(openedAt);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numbered(letter - '0', openedAt);
            default ->
                    throw new BadRegex(
                            "there is no escape `\\" + letter + "`",
                            openedAt,
                            "write `"
                                    + letter
                                    + "` for the letter itself, `\\\\"
                                    + letter
                                    + "` for a backslash before it");
        };
    }

    private Node named(int openedAt) {
        if (!cursor.take("<")) {
            throw new BadRegex(
                    "`\\k` needs the name of a group", openedAt, "write it like `\\k<name>`");
        }
        String name = cursor.until(">", openedAt, "`\\k<`");
        int group = name.isEmpty() ? -1 : names.indexOf(name);
        if (group < 0) {
            throw new BadRegex(
                    "no group `" + name + "` comes before",
                    openedAt,
                    "name a group `(?<" + name + ">..)`");
        }
        return new Node.BackReference(group, flags.ignoresCase());
    }

    /// More digits belong to the number as long as there is such a group.
    private Node numbered(int firstDigit, int openedAt) {
        int group = firstDigit;
        if (group >= names.size()) {
            throw new BadRegex(
                    "no group " + group + " comes before",
                    openedAt,
                    "write `\\x3" + group + "` for the character");
        }
        while (true) {
            int before = cursor.at();
            String digit = cursor.digits(10, 1);
            if (digit.isEmpty() || group * 10 + Integer.parseInt(digit) >= names.size()) {
                cursor.moveTo(before);
                return new Node.BackReference(group, flags.ignoresCase());
            }
            group = group * 10 + Integer.parseInt(digit);
        }
    }

    private Node group(int openedAt) {
        if (++depth > DEEPEST) {
            throw new BadRegex(
                    "groups are nested too deep",
                    openedAt,
                    "at most " + DEEPEST + " levels are read");
        }
        Flags outer = flags;
        Node node;
        if (!cursor.take("?")) {
            names.add("");
            node = new Node.Group(choice(), GroupKind.CAPTURING);
        } else if (cursor.take(":")) {
            node = new Node.Group(choice(), GroupKind.PLAIN);
        } else if (cursor.take(">")) {
            node = new Node.Group(choice(), GroupKind.ATOMIC);
        } else if (cursor.take("=")) {
            node = new Node.Look(choice(), true, false);
        } else if (cursor.take("!")) {
            node = new Node.Look(choice(), true, true);
        } else if (cursor.take("<=")) {
            node = new Node.Look(choice(), false, false);
        } else if (cursor.take("<!")) {
            node = new Node.Look(choice(), false, true);
        } else if (cursor.take("<") || cursor.take("P<")) {
            names.add(groupName(openedAt));
            node = new Node.Group(choice(), GroupKind.CAPTURING);
        } else {
            flags = inlineFlags(openedAt);
            if (cursor.take(")")) {
                depth--;
                return new Node.Empty();
            }
            cursor.take(":");
            node = new Node.Group(choice(), GroupKind.PLAIN);
        }
        if (!cursor.take(")")) {
            throw new BadRegex(
                    "this group is never closed", openedAt, "close it with `)`, or write `\\(`");
        }
        depth--;
        flags = outer;
        return node;
    }

    private String groupName(int openedAt) {
        int from = cursor.at();
        String name = cursor.until(">", openedAt, "the name of the group");
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (!Character.isLetterOrDigit(letter) && "_-.#@[]".indexOf(letter) < 0) {
                throw new BadRegex(
                        "the name of a group cannot hold `" + letter + "`",
                        from + at,
                        "letters, digits and `_ - . # @ [ ]` are allowed");
            }
        }
        if (name.isEmpty()) {
            throw new BadRegex(
                    "the group has an empty name",
                    openedAt,
                    "write `(?:` for a group without a name");
        }
        return name;
    }

    private Flags inlineFlags(int openedAt) {
        Flags changed = flags;
        boolean on = true;
        while (!cursor.atEnd() && !cursor.sees(")") && !cursor.sees(":")) {
            int at = cursor.at();
            int letter = cursor.next();
            switch (letter) {
                case '-' -> on = false;
                case 'i' -> changed = changed.ignoringCase(on);
                case 'm' -> changed = changed.seeingLines(on);
                case 's' -> changed = changed.crossingLines(on);
                default ->
                        throw new BadRegex(
                                "there is no group `" + cursor.since(openedAt) + "`",
                                at,
                                "inline flags are `i`, `m` and `s`, as in `(?i)`");
            }
        }
        return changed;
    }

    private Node quantified(Node atom) {
        int openedAt = cursor.at();
        int min;
        int max;
        if (cursor.take("*")) {
            min = 0;
            max = Node.UNBOUNDED;
        } else if (cursor.take("+")) {
            min = 1;
            max = Node.UNBOUNDED;
        } else if (cursor.take("?")) {
            min = 0;
            max = 1;
        } else if (cursor.take("{")) {
            String least = cursor.digits(10, 7);
            boolean open = cursor.take(",");
            String most = open ? cursor.digits(10, 7) : least;
            if (least.isEmpty() || !cursor.take("}")) {
                cursor.moveTo(openedAt);
                return atom;
            }
            min = Integer.parseInt(least);
            max = most.isEmpty() ? Node.UNBOUNDED : Integer.parseInt(most);
            if (min > LARGEST_COUNT
                    || max > LARGEST_COUNT
                    || (max != Node.UNBOUNDED && max < min)) {
                throw new BadRegex(
                        "`" + cursor.since(openedAt) + "` is no number of repetitions",
                        openedAt,
                        "write the smaller number first, at most " + LARGEST_COUNT);
            }
        } else {
            return atom;
        }
        Greed greed =
                cursor.take("?") ? Greed.LAZY : cursor.take("+") ? Greed.POSSESSIVE : Greed.GREEDY;
        return new Node.Repeat(atom, min, max, greed);
    }
}
