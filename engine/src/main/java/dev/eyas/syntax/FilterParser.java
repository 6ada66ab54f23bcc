package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads filters: `not` binds tightest, then `or`, then `and`, which is also what side by side
/// means.
final class FilterParser {

    private enum Place {
        /// A step of its own: a following step that is no filter ends it.
        STEP,
        /// In parentheses: nothing but filters can stand there.
        GROUP
    }

    private final Cursor cursor;
    private final Report report;
    private final Nesting nesting;
    private final LookAhead lookAhead;
    private final ExprParser expressions;
    private final ConditionParser conditions;
    private final FilterComplaints complaints;
    private final Complaints brackets;
    private final FilterLints lints;

    FilterParser(
            String text,
            Cursor cursor,
            Report report,
            Nesting nesting,
            LookAhead lookAhead,
            ExprParser expressions,
            ConditionParser conditions,
            FilterComplaints complaints,
            Complaints brackets) {
        this.cursor = cursor;
        this.report = report;
        this.nesting = nesting;
        this.lookAhead = lookAhead;
        this.expressions = expressions;
        this.conditions = conditions;
        this.complaints = complaints;
        this.brackets = brackets;
        this.lints = new FilterLints(text, report);
    }

    Filter filter() {
        Filter filter = conjunction(Place.STEP);
        lints.step(filter);
        return filter;
    }

    private Filter conjunction(Place place) {
        int start = start();
        List<Filter> operands = new ArrayList<>();
        addConjunct(operands, alternatives(""));
        while (continues(place)) {
            Token token = cursor.peek(FILTER);
            if (token.isWord("&&")) {
                complaints.foreignOperator(token.span(), "&&", "and");
            }
            if (token.isWord("&&") || token.isKeyword("and")) {
                cursor.take(FILTER);
                addConjunct(operands, alternatives("and"));
            } else {
                Report.Mark mark = report.mark();
                Filter operand = alternatives("");
                complaints.infixIn(operands, operand, mark);
                addConjunct(operands, operand);
            }
        }
        return operands.size() == 1
                ? operands.getFirst()
                : lints.and(new Filter.And(cursor.since(start), operands));
    }

    private int start() {
        return cursor.peek(FILTER).span().start();
    }

    private boolean continues(Place place) {
        Token token = cursor.peek(FILTER);
        if (token.isKeyword("or") || !lookAhead.beginsOperand()) {
            return false;
        }
        return switch (place) {
            case STEP -> lookAhead.step() == LookAhead.Step.FILTER;
            case GROUP -> true;
        };
    }

    private static void addConjunct(List<Filter> operands, Filter operand) {
        if (operand instanceof Filter.And and) {
            operands.addAll(and.operands());
        } else {
            operands.add(operand);
        }
    }

    private Filter alternatives(String after) {
        int start = start();
        Filter first = negation(after);
        if (!atOr()) {
            return first;
        }
        List<Filter> operands = new ArrayList<>();
        addAlternative(operands, first);
        while (atOr()) {
            takeOr();
            addAlternative(operands, negation("or"));
        }
        return lints.or(new Filter.Or(cursor.since(start), operands));
    }

    private static void addAlternative(List<Filter> operands, Filter operand) {
        if (operand instanceof Filter.Or or) {
            operands.addAll(or.operands());
        } else {
            operands.add(operand);
        }
    }

    /// `or`; also `||` where a condition follows, which somebody meant as `or`.
    private boolean atOr() {
        Token token = cursor.peek(FILTER);
        if (!token.is(Mark.PIPE)) {
            return token.isKeyword("or");
        }
        Token second = cursor.behind(token, FILTER);
        if (!second.is(Mark.PIPE) || second.span().start() != token.span().end()) {
            return false;
        }
        return switch (cursor.behind(second, FILTER)) {
            case Token.Word word -> !lookAhead.isCall(word) || lookAhead.mayFilter(word.text());
            case Token.Quoted _, Token.Regex _, Token.Parameter _ -> true;
            case Token.Symbol symbol -> symbol.is(Mark.BANG) || symbol.is(Mark.OPEN_PAREN);
            case Token.Backtick _, Token.Stray _, Token.End _ -> false;
        };
    }

    private void takeOr() {
        Token token = cursor.take(FILTER);
        if (token.is(Mark.PIPE)) {
            complaints.foreignOperator(token.span().to(cursor.take(FILTER).span()), "||", "or");
        }
    }

    private Filter negation(String after) {
        Token token = cursor.peek(FILTER);
        if (!token.is(Mark.BANG) && !token.isKeyword("not")) {
            return operand(after);
        }
        List<Span> negations = new ArrayList<>();
        while (token.is(Mark.BANG) || token.isKeyword("not")) {
            negations.add(cursor.take(FILTER).span());
            nesting.enter(token.span());
            token = cursor.peek(FILTER);
        }
        Filter filter = operand("not");
        for (Span negation : negations.reversed()) {
            filter = new Filter.Not(cursor.since(negation.start()), filter);
            nesting.leave();
        }
        return filter;
    }

    private Filter operand(String after) {
        Token token = cursor.peek(FILTER);
        boolean isOperator = token.isKeyword("and") || token.isKeyword("or");
        if (!lookAhead.beginsOperand() || isOperator) {
            complaints.missingCondition(after);
            return new Filter.Missing(cursor.gap());
        }
        return switch (lookAhead.step()) {
            case FILTER -> condition(token);
            case CALL -> {
                Expr.Call call = expressions.call(cursor.take(FILTER));
                complaints.notAFilter(call);
                yield new Filter.Call(call.span(), call);
            }
            case FIELD_APPLY -> {
                Filter.FieldCall call = conditions.fieldCall();
                complaints.notAFilter(call.call());
                yield call;
            }
            case CASE, UNION, MATCH, ASSIGN, LINK, STATS, SAVED -> {
                complaints.stepInFilter(token);
                cursor.moveTo(token.span().end());
                cursor.skipToBoundary(FILTER);
                yield new Filter.Missing(token.span());
            }
        };
    }

    private Filter condition(Token token) {
        return switch (token) {
            case Token.Symbol _ -> group(token.span());
            case Token.Word word when lookAhead.isCall(word) -> call();
            case Token.Word _, Token.Quoted _ -> conditions.condition();
            case Token.Regex _, Token.Parameter _ ->
                    new Filter.FreeText(token.span(), conditions.pattern(""));
            case Token.Backtick _, Token.Stray _, Token.End _ -> new Filter.Missing(token.span());
        };
    }

    private Filter group(Span open) {
        cursor.take(FILTER);
        Token first = cursor.peek(FILTER);
        if (!lookAhead.beginsOperand() || first.is(Mark.OPEN_BRACKET)) {
            complaints.notAGroup(open, first);
        }
        Filter filter =
                nesting.enter(Mark.OPEN_PAREN, open)
                        ? conjunction(Place.GROUP)
                        : new Filter.Missing(open);
        nesting.leave(Mark.OPEN_PAREN);
        if (!cursor.takeIf(FILTER, Mark.CLOSE_PAREN)) {
            Token next = cursor.peek(FILTER);
            if (next.endsValue() && !next.is(Mark.COMMA)) {
                brackets.unclosed(Mark.OPEN_PAREN, open);
            } else {
                complaints.notAGroup(open, next);
            }
            cursor.skipToBoundary(FILTER);
            cursor.takeIf(FILTER, Mark.CLOSE_PAREN);
        }
        return filter;
    }

    private Filter call() {
        Expr.Call call = expressions.call(cursor.take(FILTER));
        return new Filter.Call(call.span(), call);
    }
}
