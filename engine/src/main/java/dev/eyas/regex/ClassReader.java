package dev.eyas.regex;

import dev.eyas.regex.EscapeReader.Escape;
import dev.eyas.regex.Node.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a character class. A `[` inside is a member like any other, and so is a `]` that comes
/// first.
final class ClassReader {

    private static final Map<String, String> POSIX =
            Map.ofEntries(
                    Map.entry("alpha", "\\p{Alpha}"),
                    Map.entry("digit", "\\p{Digit}"),
                    Map.entry("alnum", "\\p{Alnum}"),
                    Map.entry("upper", "\\p{Upper}"),
                    Map.entry("lower", "\\p{Lower}"),
                    Map.entry("punct", "\\p{Punct}"),
                    Map.entry("space", "\\p{Space}"),
                    Map.entry("blank", "\\p{Blank}"),
                    Map.entry("cntrl", "\\p{Cntrl}"),
                    Map.entry("xdigit", "\\p{XDigit}"),
                    Map.entry("graph", "\\p{Graph}"),
                    Map.entry("print", "\\p{Print}"));

    private final Cursor cursor;
    private final EscapeReader escapes;

    ClassReader(Cursor cursor, EscapeReader escapes) {
        this.cursor = cursor;
        this.escapes = escapes;
    }

    /// Reads a class whose `[` stands at `openedAt` and is taken already.
    Node read(int openedAt, boolean ignoresCase) {
        boolean negated = cursor.take("^");
        List<Item> items = new ArrayList<>();
        boolean first = true;
        while (first || !cursor.sees("]")) {
            if (cursor.atEnd()) {
                throw new BadRegex(
                        "the character class is never closed",
                        openedAt,
                        "close it with `]`, or write `\\[` for a bracket");
            }
            first = false;
            readItem(items);
        }
        cursor.take("]");
        return new Node.OneOf(negated, items, ignoresCase);
    }

    private void readItem(List<Item> items) {
        int from = cursor.at();
        if (readPosix(items) || readQuoted(items)) {
            return;
        }
        Item item = single();
        if (!(item instanceof Item.Range low) || !cursor.sees("-") || cursor.sees("-]")) {
            items.add(item);
            return;
        }
        int dash = cursor.at();
        cursor.take("-");
        if (cursor.atEnd() || cursor.sees("[:")) {
            cursor.moveTo(dash);
            items.add(item);
            return;
        }
        switch (single()) {
            case Item.Range high -> {
                if (high.from() < low.from()) {
                    throw new BadRegex(
                            "the range `" + cursor.since(from) + "` runs backwards",
                            from,
                            "put the smaller character first, or write `\\-` for a hyphen");
                }
                items.add(new Item.Range(low.from(), high.from()));
            }
            case Item.Shorthand shorthand -> addApart(items, low, shorthand);
            case Item.Property property -> addApart(items, low, property);
        }
    }

    /// `[a-\d]` is no range: the hyphen is a member.
    private static void addApart(List<Item> items, Item low, Item item) {
        items.add(low);
        items.add(new Item.Range('-', '-'));
        items.add(item);
    }

    private boolean readPosix(List<Item> items) {
        if (!cursor.sees("[:")) {
            return false;
        }
        String rest = cursor.rest();
        int end = rest.indexOf(":]", "[:".length());
        String name = end < 0 ? "" : rest.substring(2, end);
        String property = POSIX.get(name);
        if (property == null) {
            return false;
        }
        items.add(new Item.Property(property));
        cursor.moveTo(cursor.at() + end + 2);
        return true;
    }

    private boolean readQuoted(List<Item> items) {
        int openedAt = cursor.at();
        if (!cursor.take("\\Q")) {
            return false;
        }
        cursor.until("\\E", openedAt, "`\\Q`")
                .codePoints()
                .forEach(member -> items.add(new Item.Range(member, member)));
        return true;
    }

    private Item single() {
        int openedAt = cursor.at();
        int codePoint = cursor.next();
        if (codePoint != '\\') {
            return new Item.Range(codePoint, codePoint);
        }
        return switch (escapes.read(openedAt)) {
            case Escape.Letter letter -> new Item.Range(letter.codePoint(), letter.codePoint());
            case Escape.Members members -> members.item();
            case Escape.Other other when other.letter() == 'b' -> new Item.Range('\b', '\b');
            case Escape.Other other ->
                    throw new BadRegex(
                            "`\\" + other.letter() + "` means nothing inside a character class",
                            openedAt,
                            "write `" + other.letter() + "` for the character itself");
        };
    }
}
