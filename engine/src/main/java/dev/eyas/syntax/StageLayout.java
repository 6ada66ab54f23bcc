package dev.eyas.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Lays out pipelines and stages: at the top a stage a line, in braces as many as fit.
final class StageLayout {

    /// A `case` or `match` that is longer has a line for each clause.
    private static final int LONGEST_BRANCH = 80;

    private final Tape tape;
    private final ValueLayout values;
    private final FilterLayout filters;

    StageLayout(Tape tape) {
        this.tape = tape;
        this.values = new ValueLayout(tape, this);
        this.filters = new FilterLayout(tape, values);
    }

    /// The whole text.
    Doc query() {
        Doc stages = joined(stages(), new Doc.HardLine());
        boolean endsApart = tape.isAfterEmptyLine();
        return Doc.sequence(stages, endsApart ? new Doc.EmptyLine() : Doc.NOTHING, tape.drop());
    }

    /// `{ stages }`.
    Doc block() {
        return Doc.sequence(
                tape.take(),
                new Doc.Nest(
                        Doc.sequence(
                                Doc.BLANK_OR_BREAK,
                                joined(stages(), Doc.BLANK_OR_BREAK),
                                tape.comments())),
                Doc.BLANK_OR_BREAK,
                tape.take());
    }

    private static Doc joined(List<Doc> stages, Doc separator) {
        List<Doc> docs = new ArrayList<>();
        for (Doc stage : stages) {
            docs.add(docs.isEmpty() ? stage : Doc.sequence(separator, stage));
        }
        return new Doc.Sequence(docs);
    }

    /// The stages up to what ends their pipeline. All but the first begin with what stands above
    /// them and with their pipe.
    private List<Doc> stages() {
        List<Doc> stages = new ArrayList<>();
        Doc above = pipes(stages);
        while (!tape.peek().endsValue()) {
            Doc comments = Doc.sequence(above, tape.commentsAbove());
            Doc stage = stage();
            stages.add(
                    stages.isEmpty()
                            ? Doc.sequence(comments, stage)
                            : Doc.sequence(comments, Doc.text("| "), stage));
            above = pipes(stages);
        }
        endWith(stages, above);
        return stages;
    }

    /// What stands between the last of `stages` and the next one, without the pipes. A comment
    /// behind a pipe that ends a line belongs to that line.
    private Doc pipes(List<Doc> stages) {
        List<Doc> above = new ArrayList<>();
        while (tape.at(Mark.PIPE)) {
            if (stages.isEmpty() || tape.beginsLine()) {
                emptyLine(above);
                above.add(tape.drop());
            } else {
                endWith(stages, tape.drop());
            }
        }
        if (!stages.isEmpty() && !tape.peek().endsValue()) {
            emptyLine(above);
        }
        return new Doc.Sequence(above);
    }

    private static void endWith(List<Doc> stages, Doc end) {
        if (!stages.isEmpty()) {
            stages.set(stages.size() - 1, Doc.sequence(stages.getLast(), end));
        }
    }

    private void emptyLine(List<Doc> docs) {
        if (tape.isAfterEmptyLine()) {
            docs.add(new Doc.EmptyLine());
        }
    }

    private Doc stage() {
        if (tape.peek().isWord("case") && tape.isAhead(1, Mark.OPEN_BRACE)) {
            return cases();
        }
        if (tape.peek().isWord("union") && tape.isAhead(1, Mark.OPEN_BRACE)) {
            return union();
        }
        if (tape.ahead(1).token().isWord("match") && tape.isAhead(2, Mark.OPEN_BRACE)) {
            return match();
        }
        if (tape.isAhead(1, Mark.ASSIGN)) {
            Doc target = Doc.sequence(tape.take(), Doc.text(" "), tape.take(), Doc.text(" "));
            return Doc.sequence(target, values.assigned());
        }
        if (tape.isAhead(1, Mark.LINK)) {
            return link();
        }
        if (tape.at(Mark.DOLLAR)) {
            return Doc.sequence(tape.take(), values.call());
        }
        return tape.at(Mark.OPEN_BRACKET) ? values.assigned() : filters.step();
    }

    /// `field <=> query.field`, where the second field may be quoted.
    private Doc link() {
        Doc left = Doc.sequence(tape.take(), Doc.text(" "), tape.take(), Doc.text(" "));
        Doc right = tape.take();
        return Doc.sequence(
                left, right, tape.peek() instanceof Token.Quoted ? tape.take() : Doc.NOTHING);
    }

    private Doc union() {
        return Doc.sequence(
                tape.take(),
                Doc.text(" "),
                tape.take(),
                new Doc.Nest(
                        Doc.sequence(
                                new Doc.HardLine(),
                                joined(stages(), new Doc.HardLine()),
                                tape.comments())),
                new Doc.HardLine(),
                tape.take());
    }

    private Doc cases() {
        Doc opening = Doc.sequence(tape.take(), Doc.text(" "), tape.take());
        return branches(opening, () -> Doc.NOTHING);
    }

    private Doc match() {
        Doc field = tape.take();
        Doc opening = Doc.sequence(field, Doc.text(" "), tape.take(), Doc.text(" "), tape.take());
        return branches(opening, this::guard);
    }

    private Doc branches(Doc opening, Supplier<Doc> guard) {
        List<Doc> clauses = new ArrayList<>();
        while (!tape.at(Mark.CLOSE_BRACE)) {
            clauses.add(Doc.BLANK_OR_BREAK);
            if (clauses.size() > 1) {
                emptyLine(clauses);
            }
            clauses.add(tape.comments());
            clauses.add(clause(guard.get()));
            boolean isLast = !tape.at(Mark.SEMICOLON) || tape.isAhead(1, Mark.CLOSE_BRACE);
            if (isLast) {
                clauses.add(new Doc.IfBroken(";"));
            }
            if (tape.at(Mark.SEMICOLON)) {
                clauses.add(isLast ? tape.drop() : tape.take());
            }
        }
        clauses.add(tape.comments());
        Doc all =
                Doc.sequence(
                        opening,
                        new Doc.Nest(new Doc.Sequence(clauses)),
                        Doc.BLANK_OR_BREAK,
                        tape.take());
        return new Doc.Group(all, LONGEST_BRANCH);
    }

    private Doc clause(Doc guard) {
        List<Doc> stages = stages();
        if (stages.isEmpty()) {
            return guard;
        }
        Doc others = joined(stages.subList(1, stages.size()), Doc.BLANK_OR_BREAK);
        Doc hanging =
                stages.size() > 1
                        ? new Doc.Nest(Doc.sequence(Doc.BLANK_OR_BREAK, others))
                        : Doc.NOTHING;
        return Doc.group(Doc.sequence(guard, stages.getFirst(), hanging));
    }

    /// `guard => `, or `=> `.
    private Doc guard() {
        if (tape.at(Mark.ARROW)) {
            return Doc.sequence(tape.take(), Doc.text(" "));
        }
        Doc guard = tape.isCall() ? values.call() : tape.take();
        return Doc.sequence(guard, Doc.text(" "), tape.take(), Doc.text(" "));
    }
}
