package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Collects what the parser has to say: at most one syntax error per stage, since the second is
/// mostly an echo of the first.
final class Report {

    /// Enough for any query a person reads; keeps hostile ones cheap.
    private static final int MOST_DIAGNOSTICS = 1_000;

    private final Dialect dialect;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();
    private boolean stageBroken;
    private boolean silent;
    private int failures;

    Report(Dialect dialect) {
        this.dialect = dialect;
    }

    /// A point to go back to when a text is read a second time in another way.
    record Mark(int size, boolean stageBroken, int failures) {}

    private record Place(String code, int start) {}

    /// A syntax error.
    void error(Diagnostic diagnostic) {
        failures++;
        if (!stageBroken) {
            stageBroken = true;
            add(diagnostic);
        }
    }

    /// An error that no other error causes.
    void add(Diagnostic diagnostic) {
        Place place = new Place(diagnostic.code(), diagnostic.span().start());
        if (!silent && diagnostics.size() < MOST_DIAGNOSTICS && seen.add(place)) {
            diagnostics.add(diagnostic);
        }
    }

    /// Something doubtful. In a stage that is broken already it is more likely an echo.
    void lint(Diagnostic warning) {
        if (!stageBroken) {
            add(warning);
        }
    }

    /// Something LogScale refuses and the superset reads.
    void lenient(Diagnostic warning) {
        lint(lenient(dialect, warning));
    }

    static Diagnostic lenient(Dialect dialect, Diagnostic warning) {
        return switch (dialect) {
            case EYAS -> warning;
            case LOGSCALE -> warning.as(Severity.ERROR);
        };
    }

    /// Says nothing any more: the rest of the text is not read.
    void silence() {
        silent = true;
    }

    void problems(List<Diagnostic> problems) {
        for (Diagnostic problem : problems) {
            if (problem.isError()) {
                error(problem);
            } else {
                lint(problem);
            }
        }
    }

    Dialect dialect() {
        return dialect;
    }

    boolean stageBroken() {
        return stageBroken;
    }

    /// Begins a stage and tells whether the stage around it is broken already.
    boolean beginStage() {
        boolean outer = stageBroken;
        stageBroken = false;
        return outer;
    }

    /// Ends a stage; what was broken in it also breaks the stage around it.
    void endStage(boolean outer) {
        stageBroken = stageBroken || outer;
    }

    /// Grows with every error, also with those that are not shown.
    int failures() {
        return failures;
    }

    Mark mark() {
        return new Mark(diagnostics.size(), stageBroken, failures);
    }

    void backTo(Mark mark) {
        while (diagnostics.size() > mark.size()) {
            Diagnostic last = diagnostics.removeLast();
            seen.remove(new Place(last.code(), last.span().start()));
        }
        stageBroken = mark.stageBroken();
        failures = mark.failures();
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
