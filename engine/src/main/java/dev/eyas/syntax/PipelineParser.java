package dev.eyas.syntax;

import static dev.eyas.syntax.Lexer.Mode.FILTER;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads stages and what separates them: at the top, in braces, and in the clauses of `case` and
/// `match`.
final class PipelineParser {

    /// Where a pipeline stands and so what ends it.
    private enum Place {
        TOP,
        /// In braces of its own: `}` ends it.
        BLOCK,
        /// In a clause: `;` or `}` ends it.
        CLAUSE
    }

    private final Cursor cursor;
    private final Report report;
    private final Nesting nesting;
    private final LookAhead lookAhead;
    private final Complaints complaints;
    private final StageParser stages;
    private final ForeignSteps foreignSteps;

    PipelineParser(
            String text,
            Cursor cursor,
            Report report,
            Nesting nesting,
            FunctionCatalogue catalogue) {
        this.cursor = cursor;
        this.report = report;
        this.nesting = nesting;
        Spelling spelling = new Spelling(catalogue);
        this.lookAhead = new LookAhead(cursor, catalogue, spelling);
        this.complaints = new Complaints(text, cursor, report);
        this.foreignSteps = new ForeignSteps(text, cursor, report);
        FieldNames fields = new FieldNames(report);
        ExprComplaints exprComplaints =
                new ExprComplaints(cursor, report, catalogue, spelling, complaints);
        FilterComplaints filterComplaints =
                new FilterComplaints(text, cursor, report, catalogue, complaints);
        ExprParser expressions =
                new ExprParser(text, cursor, report, nesting, exprComplaints, this);
        ConditionParser conditions =
                new ConditionParser(cursor, lookAhead, expressions, filterComplaints, fields);
        FilterParser filters =
                new FilterParser(
                        text,
                        cursor,
                        report,
                        nesting,
                        lookAhead,
                        expressions,
                        conditions,
                        filterComplaints,
                        complaints);
        this.stages =
                new StageParser(
                        cursor,
                        report,
                        lookAhead,
                        expressions,
                        filters,
                        conditions,
                        new BranchParser(
                                cursor,
                                report,
                                nesting,
                                lookAhead,
                                expressions,
                                conditions,
                                complaints,
                                fields,
                                this),
                        filterComplaints,
                        fields);
    }

    Pipeline query() {
        Pipeline pipeline = pipeline(Place.TOP);
        cursor.take(FILTER);
        return pipeline;
    }

    /// `{ pipeline }`, from the opening brace on.
    Pipeline block() {
        Span open = cursor.take(FILTER).span();
        Pipeline pipeline =
                nesting.enter(Mark.OPEN_BRACE, open)
                        ? pipeline(Place.BLOCK)
                        : new Pipeline(new Span(open.end(), open.end()), List.of());
        nesting.leave(Mark.OPEN_BRACE);
        close(open);
        return pipeline;
    }

    /// One clause; stops before its `;` or `}`.
    Pipeline clause() {
        return pipeline(Place.CLAUSE);
    }

    /// Takes the brace that ends a block, or says that it is missing.
    void close(Span open) {
        if (!cursor.takeIf(FILTER, Mark.CLOSE_BRACE)) {
            complaints.unclosed(Mark.OPEN_BRACE, open);
        }
    }

    private Pipeline pipeline(Place place) {
        int start = cursor.peek(FILTER).span().start();
        List<Stage> read = new ArrayList<>();
        Optional<Span> pipe = pipe();
        while (!ends(place)) {
            boolean outer = report.beginStage();
            if (cursor.peek(FILTER).is(Mark.PIPE)) {
                complaints.emptyStage(pipe);
                pipe = pipe();
            } else {
                Stage stage = stage();
                read.add(stage);
                pipe = separator(place, stage);
            }
            report.endStage(outer);
        }
        if (pipe.isPresent() && !read.isEmpty()) {
            report.lint(
                    Diagnostic.info("trailing-pipe", pipe.get(), "nothing follows this `|`")
                            .withHelp("remove it")
                            .withFix(pipe.get(), ""));
        }
        return new Pipeline(cursor.since(start), read);
    }

    private Stage stage() {
        Optional<ForeignSteps.Found> foreign = foreignSteps.peek();
        Report.Mark before = report.mark();
        Stage stage = stages.stage();
        return foreign.map(found -> foreignSteps.say(found, stage, before)).orElse(stage);
    }

    private Optional<Span> pipe() {
        Token token = cursor.peek(FILTER);
        return cursor.takeIf(FILTER, Mark.PIPE) ? Optional.of(token.span()) : Optional.empty();
    }

    /// What follows a stage: a pipe, the end, or the next stage without a pipe. Anything else is
    /// skipped.
    private Optional<Span> separator(Place place, Stage stage) {
        if (!atSeparator(place) && !report.stageBroken()) {
            if (lookAhead.beginsOperand() && !complaints.isStuckTo(stage, lookAhead)) {
                complaints.missingPipe();
                return Optional.empty();
            }
            complaints.afterStage(stage);
        }
        while (!atSeparator(place)) {
            cursor.skipToBoundary(FILTER);
            if (!atSeparator(place)) {
                cursor.moveTo(cursor.peek(FILTER).span().end());
            }
        }
        return pipe();
    }

    private boolean atSeparator(Place place) {
        return cursor.peek(FILTER).is(Mark.PIPE) || ends(place);
    }

    private boolean ends(Place place) {
        return switch (place) {
            case TOP -> cursor.peek(FILTER) instanceof Token.End;
            case BLOCK -> nesting.atAwaited();
            case CLAUSE -> nesting.atAwaited() || cursor.peek(FILTER).is(Mark.SEMICOLON);
        };
    }
}
