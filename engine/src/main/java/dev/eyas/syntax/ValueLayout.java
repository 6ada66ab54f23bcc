package dev.eyas.syntax;

import java.util.ArrayList;
import java.util.List;

/// Lays out expressions, calls and arrays.
final class ValueLayout {

    /// What an item of a list is, for the layout.
    private enum Shape {
        LEAF,
        EXPRESSION,
        /// An array of leaves: its elements share lines.
        LIST,
        /// An array of calls and the like, or a subquery: a line an element.
        NESTED
    }

    /// `opened` is `doc` with a line break behind the opening bracket and before the closing one.
    private record Value(Doc doc, Doc opened, Shape shape) {

        static Value of(Doc doc, Shape shape) {
            return new Value(doc, doc, shape);
        }
    }

    /// `before` is what stands before the value: comments and `name=`; `after` the comma.
    private record Item(Doc before, Value value, Doc after) {

        Doc doc() {
            return Doc.sequence(before, value.doc(), after);
        }
    }

    /// A list that is longer than this moves its elements to lines of their own and leaves the
    /// arguments around it together.
    private static final int LONG_LIST = 80;

    /// The same for a subquery, an array of calls, and where there is only one other argument.
    private static final int LONG_BLOCK = 40;

    /// What may follow such a list on its last line.
    private static final int SHORT_END = 60;

    private final Tape tape;
    private final StageLayout stages;

    ValueLayout(Tape tape, StageLayout stages) {
        this.tape = tape;
        this.stages = stages;
    }

    /// What stands right of `:=`, or an array on its own.
    Doc assigned() {
        return expression().doc();
    }

    /// A name and its arguments.
    Doc call() {
        Doc name = tape.take();
        return Doc.sequence(name, arguments());
    }

    private Doc arguments() {
        Doc open = tape.take();
        List<Item> items = items();
        boolean endsInComments = tape.hasComments();
        Doc remarks = tape.comments();
        Doc close = tape.take();
        if (items.isEmpty()) {
            return Doc.sequence(open, new Doc.Nest(remarks), close);
        }
        Doc broken = broken(open, line(items), remarks, close);
        int hugged = endsInComments ? -1 : hugged(items);
        return Doc.group(
                hugged < 0 ? broken : new Doc.Choice(hug(open, items, hugged, close), broken));
    }

    private static Doc broken(Doc open, Doc items, Doc remarks, Doc close) {
        return Doc.sequence(
                open,
                new Doc.Nest(Doc.sequence(Doc.BREAK_IF_NEEDED, items, remarks)),
                Doc.BREAK_IF_NEEDED,
                close);
    }

    /// The one item whose bracket may open on the line of the call, or -1.
    private static int hugged(List<Item> items) {
        int nested = only(items, Shape.NESTED);
        int found = nested < 0 ? only(items, Shape.LIST) : nested;
        if (found < 0) {
            return -1;
        }
        Doc value = items.get(found).value().doc();
        int longest = nested >= 0 || items.size() <= 2 ? LONG_BLOCK : LONG_LIST;
        boolean isWorthIt = items.size() == 1 || !DocPrinter.isShort(value, longest);
        boolean endsShort =
                DocPrinter.isShort(line(items.subList(found + 1, items.size())), SHORT_END);
        return isWorthIt && endsShort ? found : -1;
    }

    private static int only(List<Item> items, Shape shape) {
        int found = -1;
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).value().shape() == shape) {
                if (found >= 0) {
                    return -1;
                }
                found = index;
            }
        }
        return found;
    }

    private static Doc hug(Doc open, List<Item> items, int index, Doc close) {
        Item item = items.get(index);
        List<Doc> docs = new ArrayList<>(List.of(open));
        for (Item before : items.subList(0, index)) {
            docs.add(new Doc.Flat(Doc.sequence(before.doc(), Doc.text(" "))));
        }
        docs.add(new Doc.Flat(item.before()));
        docs.add(item.value().opened());
        docs.add(item.after());
        for (Item after : items.subList(index + 1, items.size())) {
            docs.add(new Doc.Flat(Doc.sequence(Doc.text(" "), after.doc())));
        }
        docs.add(close);
        return new Doc.Sequence(docs);
    }

    /// A line an item.
    private static Doc line(List<Item> items) {
        List<Doc> docs = new ArrayList<>();
        for (Item item : items) {
            if (!docs.isEmpty()) {
                docs.add(Doc.BLANK_OR_BREAK);
            }
            docs.add(item.doc());
        }
        return new Doc.Sequence(docs);
    }

    /// As many items as fit on each line.
    private static Doc fill(List<Item> items) {
        List<Doc> docs = new ArrayList<>();
        for (Item item : items) {
            docs.add(
                    docs.isEmpty()
                            ? item.doc()
                            : Doc.group(Doc.sequence(Doc.BLANK_OR_BREAK, item.doc())));
        }
        return new Doc.Sequence(docs);
    }

    /// What stands in a list, up to its closing bracket.
    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        while (!tape.peek().endsValue()) {
            Doc before = Doc.sequence(tape.comments(), name());
            Value value = value();
            items.add(new Item(before, value, tape.at(Mark.COMMA) ? tape.take() : Doc.NOTHING));
        }
        return items;
    }

    /// `name=` or `name := `, or nothing.
    private Doc name() {
        if (tape.isAhead(1, Mark.EQUAL)) {
            Doc name = Doc.sequence(tape.take(), tape.take());
            return tape.written(0).startsWith("~") ? Doc.sequence(name, Doc.text(" ")) : name;
        }
        if (tape.isAhead(1, Mark.ASSIGN)) {
            return Doc.sequence(tape.take(), Doc.text(" "), tape.take(), Doc.text(" "));
        }
        return Doc.NOTHING;
    }

    private Value value() {
        int tight = tightTokens();
        return tight > 1 ? Value.of(tape.takeAsWritten(tight), Shape.LEAF) : expression();
    }

    /// How many tokens make up a value that was written without blanks, as `10.0.0.0/8` or `-7d`: a
    /// parameter may want it to the letter. 0 when it has blanks, or holds what no parameter takes
    /// as text.
    private int tightTokens() {
        int depth = 0;
        int count = 0;
        while (true) {
            Token token = tape.ahead(count).token();
            if (depth == 0 && token.endsValue()) {
                return count;
            }
            if (!(token instanceof Token.Word || token instanceof Token.Symbol)
                    && tape.written(count)
                            .chars()
                            .anyMatch(letter -> letter == '"' || letter <= ' ')) {
                return 0;
            }
            boolean holdsMore =
                    token.is(Mark.OPEN_BRACKET)
                            || token.is(Mark.OPEN_BRACE)
                            || token.is(Mark.COLON)
                            || (token instanceof Token.Word
                                    && tape.isAhead(count + 1, Mark.OPEN_PAREN));
            if (holdsMore || token instanceof Token.End || (count > 0 && tape.isApart(count))) {
                return 0;
            }
            depth += token.is(Mark.OPEN_PAREN) ? 1 : 0;
            depth -= token.is(Mark.CLOSE_PAREN) ? 1 : 0;
            count++;
        }
    }

    private record Operation(int power, Doc symbol, Doc operand) {}

    private Value expression() {
        Value first = operand();
        List<Operation> operations = new ArrayList<>();
        int lowest = Integer.MAX_VALUE;
        while (operatorPower() > 0) {
            int power = operatorPower();
            lowest = Math.min(lowest, power);
            operations.add(new Operation(power, tape.take(), operand().doc()));
        }
        if (operations.isEmpty()) {
            return first;
        }
        List<Doc> docs = new ArrayList<>();
        for (Operation operation : operations) {
            docs.add(operation.power() == lowest ? Doc.BLANK_OR_BREAK : Doc.text(" "));
            docs.add(operation.symbol());
            docs.add(Doc.text(" "));
            docs.add(operation.operand());
        }
        return Value.of(
                Doc.group(Doc.sequence(first.doc(), new Doc.Nest(new Doc.Sequence(docs)))),
                Shape.EXPRESSION);
    }

    /// How tightly the operator that comes next binds; 0 when none does.
    private int operatorPower() {
        if (tape.peek() instanceof Token.Symbol symbol) {
            for (Expr.BinaryOperator operator : Expr.BinaryOperator.values()) {
                if (operator.symbol().equals(symbol.mark().text())) {
                    return operator.power();
                }
            }
        }
        return 0;
    }

    private Value operand() {
        Token token = tape.peek();
        if (token.is(Mark.MINUS) || token.is(Mark.BANG) || isWordOfNegation(token)) {
            Doc blank = Doc.text(tape.isApart(1) ? " " : "");
            return Value.of(Doc.sequence(tape.take(), blank, operand().doc()), Shape.EXPRESSION);
        }
        if (token.is(Mark.OPEN_PAREN)) {
            Doc open = tape.take();
            Doc inner = Doc.sequence(tape.comments(), expression().doc(), tape.comments());
            return Value.of(Doc.sequence(open, new Doc.Nest(inner), tape.take()), Shape.EXPRESSION);
        }
        if (token.is(Mark.OPEN_BRACKET)) {
            return array();
        }
        if (token.is(Mark.OPEN_BRACE) || tape.isAhead(1, Mark.COLON)) {
            return subquery();
        }
        return tape.isCall()
                ? Value.of(call(), Shape.EXPRESSION)
                : Value.of(tape.take(), Shape.LEAF);
    }

    private boolean isWordOfNegation(Token token) {
        Taken second = tape.ahead(1);
        return token.isKeyword("not")
                && second.mode() == Lexer.Mode.OPERAND
                && !second.token().endsValue()
                && !tape.isCall();
    }

    private Value array() {
        Doc open = tape.take();
        List<Item> items = items();
        Doc remarks = tape.comments();
        Doc close = tape.take();
        if (items.isEmpty()) {
            return Value.of(Doc.sequence(open, new Doc.Nest(remarks), close), Shape.LEAF);
        }
        boolean isFlat = has(items, Shape.LEAF, Shape.LEAF);
        Doc content = broken(open, isFlat ? fill(items) : line(items), remarks, close);
        Shape shape = has(items, Shape.LEAF, Shape.LIST) ? Shape.LIST : Shape.NESTED;
        return new Value(Doc.group(content), content, shape);
    }

    private static boolean has(List<Item> items, Shape one, Shape other) {
        return items.stream()
                .map(item -> item.value().shape())
                .allMatch(shape -> shape == one || shape == other);
    }

    /// `{ stages }`, with the name and the attributes that one of `correlate()` has.
    private Value subquery() {
        List<Doc> before = new ArrayList<>();
        if (!tape.at(Mark.OPEN_BRACE)) {
            before.addAll(List.of(tape.take(), tape.take(), Doc.text(" ")));
        }
        Doc block = stages.block();
        List<Doc> after = new ArrayList<>();
        while (tape.isAhead(1, Mark.COLON)) {
            after.addAll(List.of(Doc.text(" "), tape.take(), tape.take(), Doc.text(" ")));
            after.add(expression().doc());
        }
        Doc name = new Doc.Sequence(before);
        Doc attributes = new Doc.Sequence(after);
        return new Value(
                Doc.sequence(name, Doc.group(block), attributes),
                Doc.sequence(name, block, attributes),
                Shape.NESTED);
    }
}
