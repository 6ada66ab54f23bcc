package dev.eyas.analysis;

import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Stage;
import java.util.List;

/// Finds the defaults of parameters wherever a query declares them, since a use may stand before
/// the declaration.
final class ParameterDefaults {

    private final Scope scope;

    ParameterDefaults(Scope scope) {
        this.scope = scope;
    }

    void declare(Pipeline pipeline) {
        pipeline.stages().forEach(this::declare);
    }

    private void declare(Stage stage) {
        switch (stage) {
            case Stage.Where where -> declare(where.filter());
            case Stage.Apply apply -> declare(apply.call());
            case Stage.Assign assign -> declare(assign.value());
            case Stage.FieldApply apply -> declare(apply.call());
            case Stage.StatsList list -> declare(list.functions());
            case Stage.Saved saved -> declareAll(saved.arguments());
            case Stage.Case choice -> choice.clauses().forEach(this::declare);
            case Stage.Match match -> match.clauses().forEach(this::declare);
            case Stage.Union union -> declare(union.pipeline());
            case Stage.Link _, Stage.Broken _ -> {}
        }
    }

    private void declare(Stage.Guarded clause) {
        clause.guard()
                .ifPresent(guard -> {
                    switch (guard) {
                        case Stage.Guard.Matches matches -> declare(matches.pattern());
                        case Stage.Guard.Call call -> declare(call.call());
                    }
                });
        declare(clause.pipeline());
    }

    private void declare(Filter filter) {
        switch (filter) {
            case Filter.And and -> and.operands().forEach(this::declare);
            case Filter.Or or -> or.operands().forEach(this::declare);
            case Filter.Not not -> declare(not.operand());
            case Filter.Is is -> declare(is.pattern());
            case Filter.Like like -> declare(like.pattern());
            case Filter.Compare compare -> {
                if (compare.bound() instanceof Filter.Bound.Parameter bound) {
                    declare(bound.parameter());
                }
            }
            case Filter.FieldCall call -> declare(call.call());
            case Filter.Call call -> declare(call.call());
            case Filter.FreeText text -> declare(text.pattern());
            case Filter.Always _, Filter.Missing _ -> {}
        }
    }

    private void declare(Pattern pattern) {
        if (pattern instanceof Pattern.Parameter parameter) {
            parameter
                    .fallback()
                    .ifPresent(fallback -> scope.declareParameter(parameter.name(), fallback));
        }
    }

    private void declare(Expr expression) {
        switch (expression) {
            case Expr.Parameter parameter ->
                    parameter
                            .fallback()
                            .ifPresent(
                                    fallback -> scope.declareParameter(parameter.name(), fallback));
            case Expr.Unary unary -> declare(unary.operand());
            case Expr.Binary binary -> {
                declare(binary.left());
                declare(binary.right());
            }
            case Expr.Call call -> declareAll(call.arguments());
            case Expr.ArrayOf array ->
                    array.elements().forEach(element -> declare(element.value()));
            case Expr.Subquery subquery -> declare(subquery.pipeline());
            case Expr.Word _, Expr.Raw _, Expr.Quoted _, Expr.NumberLiteral _, Expr.Missing _ -> {}
        }
    }

    private void declareAll(List<Expr.Argument> arguments) {
        arguments.forEach(argument -> declare(argument.value()));
    }
}
