package dev.eyas.detect.mutation;

import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// All small damages of a query: of its steps here, of their conditions in [FilterDamages], of what
/// functions are given in [CallDamages].
final class QueryDamages {

    /// What a step becomes that is taken away: it lets everything through.
    static final String PASS = "true";

    /// What a branch becomes that is taken away: it takes nothing.
    static final String NOTHING = "false";

    /// Steps that only say what is shown.
    private static final Set<String> SHOWING = Set.of("select", "table", "sort", "drop");

    private static final Set<String> SEVERITY = Set.of("severity", "confidence");

    private final List<Damage> damages = new ArrayList<>();
    private final FilterDamages filters;
    private final CallDamages calls;

    private QueryDamages(String text) {
        this.calls = new CallDamages(text, damages, this::pipeline);
        this.filters = new FilterDamages(text, damages, calls);
    }

    static QueryDamages of(Query query) {
        QueryDamages damages = new QueryDamages(query.text());
        damages.pipeline(query.pipeline());
        return damages;
    }

    List<Damage> damages() {
        return damages;
    }

    /// The calls that look something up in files.
    List<Expr.Call> lookups() {
        return calls.lookups();
    }

    private void pipeline(Pipeline pipeline) {
        pipeline.stages().forEach(this::stage);
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Where where -> filters.step(where.filter());
            case Stage.Apply apply -> {
                if (!SHOWING.contains(apply.call().name())) {
                    step(stage.span());
                }
                calls.call(apply.call());
            }
            case Stage.Assign assign -> assign(assign);
            case Stage.FieldApply apply -> {
                step(stage.span());
                calls.call(apply.call());
            }
            case Stage.StatsList list -> calls.value(list.functions());
            case Stage.Case branches -> branches.clauses().forEach(this::clause);
            case Stage.Match match -> match.clauses().forEach(clause -> clause(clause.pipeline()));
            case Stage.Union union -> {
                add(Kind.BRANCH, union.span(), PASS);
                pipeline(union.pipeline());
            }
            case Stage.Saved _, Stage.Link _, Stage.Broken _ -> {}
        }
    }

    private void clause(Pipeline clause) {
        if (clause.stages().isEmpty()) {
            return;
        }
        boolean grades =
                clause.stages().stream()
                        .anyMatch(stage ->
                                stage instanceof Stage.Assign assign
                                        && SEVERITY.contains(assign.target().name()));
        add(grades ? Kind.SEVERITY : Kind.BRANCH, clause.span(), NOTHING);
        Stage first = clause.stages().getFirst();
        if (first instanceof Stage.Where guard) {
            filters.inner(guard.filter());
        } else {
            stage(first);
        }
        clause.stages().stream().skip(1).forEach(this::stage);
    }

    private void assign(Stage.Assign assign) {
        switch (assign.value()) {
            case Expr.Quoted _, Expr.NumberLiteral _ -> calls.value(assign.value());
            case Expr.Word _,
                    Expr.Raw _,
                    Expr.Parameter _,
                    Expr.Unary _,
                    Expr.Binary _,
                    Expr.Call _,
                    Expr.ArrayOf _,
                    Expr.Subquery _,
                    Expr.Missing _ -> {
                step(assign.span());
                calls.value(assign.value());
            }
        }
    }

    private void step(Span span) {
        add(Kind.STEP, span, PASS);
    }

    private void add(Kind kind, Span span, String text) {
        damages.add(Damage.of(kind, span, text));
    }
}
