package dev.eyas.syntax;

/// The canonical layout of a query: how every query looks, whoever wrote it. Only blanks and line
/// breaks change, pipes that lead to nothing go, and the last clause of a `case` that has a line
/// for each ends in `;`. Strings, regexes, parentheses and words stay as written; so do comments,
/// and one empty line where there were any.
///
/// ```
/// #event_simpleName = DnsRequest | case { a=1 | t:="x"; * } | groupBy( [a,b] )
/// ```
///
/// becomes
///
/// ```
/// #event_simpleName=DnsRequest
/// | case { a=1 | t := "x"; * }
/// | groupBy([a, b])
/// ```
public final class Layout {

    private Layout() {}

    /// A comment in the middle of something may move to the end of its line, and make room there.
    private static final int MOST_ROUNDS = 4;

    /// The text of a query without errors, laid out anew. Laid out again it stays as it is.
    public static String of(Query query) {
        if (query.hasErrors()) {
            throw new IllegalArgumentException("a query with errors has no layout");
        }
        String before = query.text();
        String text = once(query);
        for (int round = 1; round < MOST_ROUNDS && !text.equals(before); round++) {
            before = text;
            text = once(Parser.parse(text, query.dialect()));
        }
        return text;
    }

    private static String once(Query query) {
        Tape tape = new Tape(query.text(), Parser.tokens(query));
        return DocPrinter.print(new StageLayout(tape).query());
    }
}
