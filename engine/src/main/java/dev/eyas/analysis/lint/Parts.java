package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of a query's tree that lints look at, however deep they lie, in the order of the text.
///
/// A plan says what a query means, the tree where it says so: [#place] joins the two.
final class Parts {

    /// A word that may name a field.
    private record Name(String text, Span span) {}

    private final List<Name> names = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final Map<Span, Expr.Call> calls = new HashMap<>();

    private Parts() {}

    static Parts of(Query query) {
        Parts parts = new Parts();
        parts.pipeline(query.pipeline());
        return parts;
    }

    /// The filters that are whole steps.
    List<Filter> filters() {
        return filters;
    }

    /// The call at a place, as written.
    Optional<Expr.Call> call(Span span) {
        return Optional.ofNullable(calls.get(span));
    }

    /// Where in `part` a field is named for the time `occurrence`, counted from zero, or for the
    /// last time before that. Nowhere for a field that the query does not name.
    Optional<Span> place(String field, Span part, int occurrence) {
        List<Span> places =
                names.stream()
                        .filter(name -> name.text().equals(field) && part.covers(name.span()))
                        .map(Name::span)
                        .toList();
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(places.get(Math.min(occurrence, places.size() - 1)));
    }

    private void pipeline(Pipeline pipeline) {
        pipeline.stages().forEach(this::stage);
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Where where -> {
                filters.add(where.filter());
                filter(where.filter());
            }
            case Stage.Apply apply -> expression(apply.call());
            case Stage.Assign assign -> expression(assign.value());
            case Stage.FieldApply apply -> {
                filters.add(
                        new Filter.FieldCall(
                                apply.span(), apply.field(), apply.negated(), apply.call()));
                name(apply.field());
                expression(apply.call());
            }
            case Stage.StatsList list -> expression(list.functions());
            case Stage.Saved saved ->
                    saved.arguments().forEach(argument -> expression(argument.value()));
            case Stage.Case choice -> choice.clauses().forEach(this::pipeline);
            case Stage.Match match -> {
                name(match.field());
                match.clauses().forEach(clause -> pipeline(clause.pipeline()));
            }
            case Stage.Union union -> pipeline(union.pipeline());
            case Stage.Link link -> name(link.field());
            case Stage.Broken _ -> {}
        }
    }

    private void filter(Filter filter) {
        switch (filter) {
            case Filter.And and -> and.operands().forEach(this::filter);
            case Filter.Or or -> or.operands().forEach(this::filter);
            case Filter.Not not -> filter(not.operand());
            case Filter.Is is -> name(is.field());
            case Filter.Like like -> name(like.field());
            case Filter.Compare compare -> name(compare.field());
            case Filter.FieldCall call -> {
                name(call.field());
                expression(call.call());
            }
            case Filter.Call call -> expression(call.call());
            case Filter.Always _, Filter.FreeText _, Filter.Missing _ -> {}
        }
    }

    private void expression(Expr expr) {
        switch (expr) {
            case Expr.Word word -> names.add(new Name(word.text(), word.span()));
            case Expr.Quoted quoted -> names.add(new Name(quoted.text(), quoted.span()));
            case Expr.Unary unary -> expression(unary.operand());
            case Expr.Binary binary -> {
                expression(binary.left());
                expression(binary.right());
            }
            case Expr.Call call -> {
                calls.put(call.span(), call);
                call.arguments().forEach(argument -> expression(argument.value()));
            }
            case Expr.ArrayOf array ->
                    array.elements().forEach(element -> expression(element.value()));
            case Expr.Subquery subquery -> pipeline(subquery.pipeline());
            case Expr.Raw _, Expr.NumberLiteral _, Expr.Parameter _, Expr.Missing _ -> {}
        }
    }

    private void name(FieldName field) {
        names.add(new Name(field.name(), field.span()));
    }
}
