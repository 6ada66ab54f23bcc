package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;
import static dev.eyas.syntax.Lexer.Mode.OPERATOR;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the steps that hold pipelines in braces: `case`, `match` and `union`.
final class BranchParser {

    private final Cursor cursor;
    private final Report report;
    private final Nesting nesting;
    private final LookAhead lookAhead;
    private final ExprParser expressions;
    private final ConditionParser conditions;
    private final Complaints complaints;
    private final FieldNames fields;
    private final PipelineParser pipelines;

    BranchParser(
            Cursor cursor,
            Report report,
            Nesting nesting,
            LookAhead lookAhead,
            ExprParser expressions,
            ConditionParser conditions,
            Complaints complaints,
            FieldNames fields,
            PipelineParser pipelines) {
        this.cursor = cursor;
        this.report = report;
        this.nesting = nesting;
        this.lookAhead = lookAhead;
        this.expressions = expressions;
        this.conditions = conditions;
        this.complaints = complaints;
        this.fields = fields;
        this.pipelines = pipelines;
    }

    Stage caseStage(int start) {
        cursor.take(FILTER);
        List<Pipeline> clauses = new ArrayList<>();
        clauses("case", () -> clauses.add(clause()));
        return new Stage.Case(cursor.since(start), clauses);
    }

    Stage match(int start) {
        FieldName field = fields.read(cursor.take(FILTER));
        cursor.take(OPERATOR);
        List<Stage.Guarded> clauses = new ArrayList<>();
        clauses("match", () -> clauses.add(guarded()));
        return new Stage.Match(cursor.since(start), field, clauses);
    }

    /// The clauses of a `case` or `match`, from the opening brace to the closing one.
    private void clauses(String statement, Runnable clause) {
        Span open = cursor.take(FILTER).span();
        if (nesting.enter(Mark.OPEN_BRACE, open)) {
            if (cursor.peek(FILTER).is(Mark.CLOSE_BRACE)) {
                complaints.noClauses(statement, open.to(cursor.peek(FILTER).span()));
            }
            while (!nesting.atAwaited()) {
                if (cursor.peek(FILTER).is(Mark.SEMICOLON)) {
                    complaints.emptyClause(cursor.peek(FILTER).span());
                } else {
                    clause.run();
                }
                if (!cursor.takeIf(FILTER, Mark.SEMICOLON)) {
                    break;
                }
            }
        }
        nesting.leave(Mark.OPEN_BRACE);
        pipelines.close(open);
    }

    private Stage.Guarded guarded() {
        int start = cursor.peek(FILTER).span().start();
        boolean outer = report.beginStage();
        Optional<Stage.Guard> guard = guard();
        if (!cursor.takeIf(FILTER, Mark.ARROW)) {
            complaints.missingArrow();
            cursor.skipToBoundary(FILTER);
        }
        report.endStage(outer);
        Pipeline pipeline = clause();
        return new Stage.Guarded(cursor.since(start), guard, pipeline);
    }

    private Optional<Stage.Guard> guard() {
        Token token = cursor.peek(FILTER);
        return switch (token) {
            case Token.Symbol symbol when symbol.is(Mark.ARROW) -> {
                report.lint(
                        Diagnostic.warning(
                                        "missing-guard", token.span(), "this clause has no guard")
                                .withHelp("write `* =>` for every event")
                                .withFix(
                                        new Span(token.span().start(), token.span().start()),
                                        "* "));
                yield Optional.empty();
            }
            case Token.Word word when lookAhead.isCall(word) -> {
                Expr.Call call = expressions.call(cursor.take(FILTER));
                yield Optional.of(new Stage.Guard.Call(call.span(), call));
            }
            case Token.Word _, Token.Quoted _, Token.Regex _, Token.Parameter _ ->
                    Optional.of(new Stage.Guard.Matches(token.span(), conditions.pattern("{")));
            case Token.Symbol _, Token.Backtick _, Token.Stray _, Token.End _ -> {
                report.error(
                        Diagnostic.error("bad-guard", token.span(), "no pattern begins here")
                                .withHelp("a clause of `match` is `pattern => steps`"));
                cursor.skipToBoundary(FILTER);
                yield Optional.of(
                        new Stage.Guard.Matches(token.span(), new Pattern.Missing(token.span())));
            }
        };
    }

    private Pipeline clause() {
        Span place = cursor.gap();
        Pipeline pipeline = pipelines.clause();
        if (pipeline.stages().isEmpty()) {
            complaints.emptyClause(place);
        }
        return pipeline;
    }

    Stage union(int start) {
        Span word = cursor.take(FILTER).span();
        report.lenient(
                Diagnostic.warning(
                                "not-in-logscale",
                                word,
                                "`union { }` is an extension; LogScale refuses it")
                        .withHelp("write the branches as `case { … }`"));
        Pipeline pipeline = pipelines.block();
        return new Stage.Union(cursor.since(start), pipeline);
    }
}
