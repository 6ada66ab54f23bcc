package dev.eyas.syntax;

import java.util.List;
import java.util.Optional;

/// Writes a tree as canonical text: one stage a line, parentheses only where they are needed. What
/// a parser without errors read prints as text that reads as an equal tree; comments are not in the
/// tree and get lost.
///
/// ```
/// #event_simpleName=DnsRequest
/// | case { a=1 | t:="x"; * }
/// ```
///
/// becomes
///
/// ```
/// #event_simpleName = DnsRequest
/// | case {
///     a = 1
///     | t := "x";
///     *
/// }
/// ```
public final class Printer {

    private static final int STEP = 4;

    private final StringBuilder out = new StringBuilder();
    private final FilterPrinter filters = new FilterPrinter(out, this);
    private final ExprPrinter expressions = new ExprPrinter(out, this);
    private int indent;

    private Printer() {}

    public static String print(Query query) {
        return print(query.pipeline());
    }

    public static String print(Pipeline pipeline) {
        Printer printer = new Printer();
        printer.stages(pipeline);
        return printer.out.toString();
    }

    ExprPrinter expressions() {
        return expressions;
    }

    private void stages(Pipeline pipeline) {
        boolean isFirst = true;
        for (Stage stage : pipeline.stages()) {
            if (!isFirst) {
                newLine();
                out.append("| ");
            }
            stage(stage);
            isFirst = false;
        }
    }

    /// `{ stage }` on one line when there is one simple stage, else on lines of its own.
    void block(Pipeline pipeline) {
        boolean fits =
                pipeline.stages().size() <= 1
                        && pipeline.stages().stream().noneMatch(Printer::holdsBlock);
        if (fits) {
            out.append("{ ");
            stages(pipeline);
            out.append(" }");
        } else {
            indentedBlock(pipeline);
        }
    }

    private void indentedBlock(Pipeline pipeline) {
        out.append('{');
        indent += STEP;
        newLine();
        stages(pipeline);
        indent -= STEP;
        newLine();
        out.append('}');
    }

    private static boolean holdsBlock(Stage stage) {
        return switch (stage) {
            case Stage.Case _, Stage.Match _, Stage.Union _ -> true;
            case Stage.Where _,
                    Stage.Apply _,
                    Stage.Assign _,
                    Stage.FieldApply _,
                    Stage.StatsList _,
                    Stage.Saved _,
                    Stage.Link _,
                    Stage.Broken _ ->
                    false;
        };
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Where where -> filters.print(where.filter());
            case Stage.Apply apply -> expressions.print(apply.call());
            case Stage.Assign assign -> {
                field(assign.target());
                out.append(" := ");
                expressions.print(assign.value());
            }
            case Stage.FieldApply apply ->
                    filters.fieldCall(apply.field(), apply.negated(), apply.call());
            case Stage.StatsList list -> expressions.print(list.functions());
            case Stage.Saved saved -> {
                out.append('$').append(Quoting.pattern(saved.name()));
                expressions.arguments(saved.arguments());
            }
            case Stage.Case caseStage -> cases(caseStage.clauses());
            case Stage.Match match -> match(match);
            case Stage.Union union -> {
                out.append("union ");
                indentedBlock(union.pipeline());
            }
            case Stage.Link link -> {
                field(link.field());
                out.append(" <=> ").append(link.query()).append('.');
                field(link.other());
            }
            case Stage.Broken _ -> {}
        }
    }

    private void cases(List<Pipeline> clauses) {
        out.append("case {");
        indent += STEP;
        String separator = "";
        for (Pipeline clause : clauses) {
            out.append(separator);
            newLine();
            stages(clause);
            separator = ";";
        }
        closeClauses();
    }

    private void match(Stage.Match match) {
        field(match.field());
        out.append(" match {");
        indent += STEP;
        String separator = "";
        for (Stage.Guarded clause : match.clauses()) {
            out.append(separator);
            newLine();
            guard(clause.guard());
            out.append("=> ");
            indent += STEP;
            stages(clause.pipeline());
            indent -= STEP;
            separator = ";";
        }
        closeClauses();
    }

    private void guard(Optional<Stage.Guard> guard) {
        if (guard.isEmpty()) {
            return;
        }
        switch (guard.get()) {
            case Stage.Guard.Matches matches -> filters.pattern(matches.pattern());
            case Stage.Guard.Call call -> expressions.print(call.call());
        }
        out.append(' ');
    }

    private void closeClauses() {
        indent -= STEP;
        newLine();
        out.append('}');
    }

    void field(FieldName field) {
        out.append(field.dynamic() ? "`" + field.name() + "`" : Quoting.fieldName(field.name()));
    }

    private void newLine() {
        out.append('\n').repeat(' ', indent);
    }
}
