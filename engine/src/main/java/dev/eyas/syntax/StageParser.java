package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.List;

/// Reads one stage.
final class StageParser {

    private final Cursor cursor;
    private final Report report;
    private final LookAhead lookAhead;
    private final ExprParser expressions;
    private final FilterParser filters;
    private final ConditionParser conditions;
    private final BranchParser branches;
    private final FilterComplaints complaints;
    private final FieldNames fields;

    StageParser(
            Cursor cursor,
            Report report,
            LookAhead lookAhead,
            ExprParser expressions,
            FilterParser filters,
            ConditionParser conditions,
            BranchParser branches,
            FilterComplaints complaints,
            FieldNames fields) {
        this.cursor = cursor;
        this.report = report;
        this.lookAhead = lookAhead;
        this.expressions = expressions;
        this.filters = filters;
        this.conditions = conditions;
        this.branches = branches;
        this.complaints = complaints;
        this.fields = fields;
    }

    Stage stage() {
        int start = cursor.peek(FILTER).span().start();
        return switch (lookAhead.step()) {
            case CASE -> branches.caseStage(start);
            case UNION -> branches.union(start);
            case MATCH -> branches.match(start);
            case ASSIGN -> assign(start);
            case LINK -> link(start);
            case FIELD_APPLY -> fieldApply(start);
            case STATS -> statsList(start);
            case SAVED -> saved(start);
            case CALL -> apply(start);
            case FILTER -> filter(start);
        };
    }

    private Stage filter(int start) {
        Filter filter = filters.filter();
        Span span = cursor.since(start);
        return switch (filter) {
            case Filter.Call call -> new Stage.Apply(span, call.call());
            case Filter.FieldCall call ->
                    new Stage.FieldApply(span, call.field(), call.negated(), call.call());
            case Filter.Missing _ -> new Stage.Broken(span);
            case Filter.And _,
                    Filter.Or _,
                    Filter.Not _,
                    Filter.Is _,
                    Filter.Like _,
                    Filter.Compare _,
                    Filter.Always _,
                    Filter.FreeText _ ->
                    new Stage.Where(span, filter);
        };
    }

    private Stage apply(int start) {
        Expr.Call call = expressions.call(cursor.take(FILTER));
        return new Stage.Apply(cursor.since(start), call);
    }

    private Stage fieldApply(int start) {
        Filter.FieldCall call = conditions.fieldCall();
        if (call.negated()) {
            complaints.notAFilter(call.call());
        }
        return new Stage.FieldApply(cursor.since(start), call.field(), call.negated(), call.call());
    }

    private Stage assign(int start) {
        FieldName target = fields.read(cursor.take(FILTER));
        if (!cursor.takeIf(OPERATOR, Mark.ASSIGN)) {
            report.error(
                    Diagnostic.error(
                                    "misplaced-backticks",
                                    target.span(),
                                    "backticks can stand only left of `:=`")
                            .withHelp("write a field's name in double quotes"));
            return new Stage.Broken(cursor.since(start));
        }
        Expr value = expressions.expression();
        return new Stage.Assign(cursor.since(start), target, value);
    }

    private Stage statsList(int start) {
        Expr.ArrayOf functions = expressions.array();
        return new Stage.StatsList(cursor.since(start), functions);
    }

    private Stage saved(int start) {
        cursor.take(FILTER);
        Token name = cursor.peek(FILTER);
        String text = "";
        if (name instanceof Token.Word word) {
            text = word.text();
            cursor.take(FILTER);
        } else if (name instanceof Token.Quoted quoted) {
            text = quoted.text();
            cursor.take(FILTER);
        } else {
            report.error(
                    Diagnostic.error(
                                    "nameless-saved-query",
                                    cursor.gap(),
                                    "`$` begins the name of a saved query")
                            .withHelp("write `$name()` or `$\"name with blanks\"()`"));
        }
        List<Expr.Argument> arguments = List.of();
        if (cursor.peek(FILTER).is(Mark.OPEN_PAREN)) {
            arguments = expressions.arguments();
        } else {
            report.error(
                    Diagnostic.error(
                                    "saved-query-without-parentheses",
                                    cursor.since(start),
                                    "a saved query is called with parentheses")
                            .withHelp("write `()` behind its name")
                            .withFix(new Span(cursor.end(), cursor.end()), "()"));
        }
        return new Stage.Saved(cursor.since(start), text, arguments);
    }

    private Stage link(int start) {
        FieldName field = fields.read(cursor.take(FILTER));
        cursor.take(OPERATOR);
        Token token = cursor.peek(FILTER);
        int dot = token instanceof Token.Word word ? word.text().indexOf('.') : -1;
        if (!(token instanceof Token.Word other) || dot <= 0) {
            report.error(
                    Diagnostic.error(
                                    "bad-link",
                                    cursor.gap().to(token.span()),
                                    "`<=>` links to a field of another query")
                            .withHelp(
                                    "write `"
                                            + Quoting.fieldName(field.name())
                                            + " <=> Other.field`"));
            return new Stage.Broken(cursor.since(start));
        }
        cursor.take(FILTER);
        String query = other.text().substring(0, dot);
        String name = other.text().substring(dot + 1);
        Span nameSpan = new Span(other.span().start() + dot + 1, other.span().end());
        if (!name.isEmpty()) {
            FieldName linked = fields.read(new Token.Word(nameSpan, name, other.indexed()));
            return new Stage.Link(cursor.since(start), field, query, linked);
        }
        if (cursor.peek(FILTER) instanceof Token.Quoted quoted
                && quoted.span().start() == cursor.end()) {
            cursor.take(FILTER);
            return new Stage.Link(cursor.since(start), field, query, fields.read(quoted));
        }
        report.error(
                Diagnostic.error(
                                "bad-link",
                                other.span(),
                                "the field behind `" + other.text() + "` is missing")
                        .withHelp("write `" + query + ".field`"));
        return new Stage.Broken(cursor.since(start));
    }
}
