package dev.eyas.syntax;

import java.util.ArrayList;
import java.util.List;

/// Lays out conditions. What joins them, and the parentheses around them, stay as written.
final class FilterLayout {

    private final Tape tape;
    private final ValueLayout values;

    FilterLayout(Tape tape, ValueLayout values) {
        this.tape = tape;
        this.values = values;
    }

    /// A filter that is a step.
    Doc step() {
        List<Doc> conditions = conditions();
        return conditions.size() == 1
                ? conditions.getFirst()
                : Doc.group(
                        Doc.sequence(
                                conditions.getFirst(),
                                new Doc.Nest(
                                        new Doc.Sequence(
                                                conditions.subList(1, conditions.size())))));
    }

    /// What `and` joins; all but the first begin with a line break.
    private List<Doc> conditions() {
        List<Doc> conditions = new ArrayList<>();
        do {
            List<Doc> docs = new ArrayList<>();
            if (!conditions.isEmpty()) {
                docs.add(Doc.BLANK_OR_BREAK);
                if (atAnd()) {
                    docs.addAll(List.of(tape.take(), Doc.text(" ")));
                }
            }
            docs.add(alternatives());
            conditions.add(new Doc.Sequence(docs));
        } while (!endsFilter());
        return conditions;
    }

    /// `and`; also `&&` where a condition follows, which somebody meant as `and`.
    private boolean atAnd() {
        Token token = tape.peek();
        return token.isKeyword("and") || (token.isWord("&&") && !tape.ahead(1).token().endsValue());
    }

    /// Whether the filter ends here, at what ends its step or where another step follows without a
    /// pipe.
    private boolean endsFilter() {
        return tape.peek().endsValue()
                || tape.at(Mark.OPEN_BRACKET)
                || tape.at(Mark.DOLLAR)
                || tape.isAhead(1, Mark.ASSIGN)
                || tape.isAhead(1, Mark.LINK)
                || tape.isAhead(1, Mark.OPEN_BRACE)
                || (tape.ahead(1).token().isWord("match") && tape.isAhead(2, Mark.OPEN_BRACE));
    }

    /// What `or` joins.
    private Doc alternatives() {
        Doc first = negation();
        List<Doc> others = new ArrayList<>();
        while (tape.peek().isKeyword("or")) {
            others.add(Doc.BLANK_OR_BREAK);
            others.add(tape.take());
            others.add(Doc.text(" "));
            others.add(negation());
        }
        return others.isEmpty()
                ? first
                : Doc.group(Doc.sequence(first, new Doc.Nest(new Doc.Sequence(others))));
    }

    private Doc negation() {
        Doc negations = negations();
        return Doc.sequence(negations, tape.at(Mark.OPEN_PAREN) ? parentheses() : condition());
    }

    /// Any number of `!` and `not`. A `~` right behind `!` would make an operator of both.
    private Doc negations() {
        List<Doc> docs = new ArrayList<>();
        while (tape.at(Mark.BANG) || tape.peek().isKeyword("not")) {
            boolean isTight = tape.at(Mark.BANG) && !tape.written(1).startsWith("~");
            Doc blank = Doc.text(isTight ? "" : " ");
            docs.addAll(List.of(tape.take(), blank));
        }
        return new Doc.Sequence(docs);
    }

    private Doc parentheses() {
        Doc open = tape.take();
        Doc remarks = tape.comments();
        Doc inner = new Doc.Sequence(conditions());
        Doc lastRemarks = tape.comments();
        return Doc.group(
                Doc.sequence(
                        open,
                        new Doc.Nest(
                                Doc.sequence(Doc.BREAK_IF_NEEDED, remarks, inner, lastRemarks)),
                        Doc.BREAK_IF_NEEDED,
                        tape.take()));
    }

    private Doc condition() {
        if (tape.isCall()) {
            return values.call();
        }
        Taken second = tape.ahead(1);
        if (second.mode() != Lexer.Mode.OPERATOR) {
            return tape.take();
        }
        Token operator = second.token();
        if (operator.isWord("like")) {
            return spaced();
        }
        if (!(operator instanceof Token.Symbol symbol) || !symbol.mark().compares()) {
            return tape.take();
        }
        if (symbol.is(Mark.MATCHES) || symbol.is(Mark.NOT_MATCHES)) {
            return matches();
        }
        boolean isTight =
                symbol.is(Mark.EQUAL) || symbol.is(Mark.DOUBLE_EQUAL) || symbol.is(Mark.NOT_EQUAL);
        return isTight && !tape.written(2).startsWith("~")
                ? Doc.sequence(tape.take(), tape.take(), tape.take())
                : spaced();
    }

    /// `field =~ f(..)` with its negations.
    private Doc matches() {
        Doc field = Doc.sequence(tape.take(), Doc.text(" "), tape.take(), Doc.text(" "));
        Doc negations = negations();
        return Doc.sequence(field, negations, tape.isCall() ? values.call() : tape.take());
    }

    private Doc spaced() {
        return Doc.sequence(tape.take(), Doc.text(" "), tape.take(), Doc.text(" "), tape.take());
    }
}
