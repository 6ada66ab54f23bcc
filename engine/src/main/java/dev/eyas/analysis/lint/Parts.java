package dev.eyas.analysis.lint;

import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Query;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The parts of a query's tree that lints look at, however deep they lie, in the order of the text.
///
/// A plan says what a query means, the tree where it says so: [#place] joins the two.
final class Parts {

    /// A word that may name a field.
    private record Name(String text, Span span) {}

    private final List<Name> names = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Expr.Binary> sums = new ArrayList<>();
    private final List<Filter> joined = new ArrayList<>();
    private final List<List<Clause>> choices = new ArrayList<>();
    private final Map<Span, Expr.Call> calls = new HashMap<>();

    private final String text;

    private Parts(String text) {
        this.text = text;
    }

    /// A condition without others in it, and whether it must hold or must not.
    record Leaf(Filter filter, Polarity polarity) {}

    enum Polarity {
        HOLDS,
        FAILS;

        Polarity flipped() {
            return this == HOLDS ? FAILS : HOLDS;
        }
    }

    /// A clause of `case` or `match`: its guard, where it has one, and its steps.
    record Clause(Span span, Optional<Stage.Guard> guard, Pipeline pipeline) {}

    static Parts of(Query query) {
        Parts parts = new Parts(query.text());
        parts.pipeline(query.pipeline());
        return parts;
    }

    /// The filters that are whole steps.
    List<Filter> filters() {
        return filters;
    }

    /// The conditions that hold no others, guards of `match` among them.
    List<Leaf> leaves() {
        return leaves;
    }

    /// The filters that join others with `and`, written or not.
    List<Filter> joined() {
        return joined;
    }

    /// The sums in expressions.
    List<Expr.Binary> sums() {
        return sums;
    }

    /// The clauses of each `case` and `match`.
    List<List<Clause>> choices() {
        return choices;
    }

    /// All calls, in the order of the text.
    List<Expr.Call> calls() {
        return calls.values().stream()
                .sorted(Comparator.comparingInt(call -> call.span().start()))
                .toList();
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

    /// A condition as written: all of it, and the field's name.
    record Condition(Span whole, String name) {}

    /// The first condition `field != ""` in `part`.
    Optional<Condition> notEmpty(String field, Span part) {
        return leaves.stream()
                .filter(leaf -> part.covers(leaf.filter().span()))
                .flatMap(leaf ->
                        leaf.filter() instanceof Filter.Is is
                                        && is.negated()
                                        && is.field().name().equals(field)
                                        && is.pattern() instanceof Pattern.Quoted quoted
                                        && quoted.text().isEmpty()
                                ? Stream.of(new Condition(is.span(), is.field().span().of(text)))
                                : Stream.of())
                .findFirst();
    }

    private void pipeline(Pipeline pipeline) {
        pipeline.stages().forEach(this::stage);
    }

    private void stage(Stage stage) {
        switch (stage) {
            case Stage.Where where -> {
                filters.add(where.filter());
                filter(where.filter(), Polarity.HOLDS);
            }
            case Stage.Apply apply -> expression(apply.call());
            case Stage.Assign assign -> expression(assign.value());
            case Stage.FieldApply apply -> {
                Filter.FieldCall call =
                        new Filter.FieldCall(
                                apply.span(), apply.field(), apply.negated(), apply.call());
                filters.add(call);
                filter(call, Polarity.HOLDS);
            }
            case Stage.StatsList list -> expression(list.functions());
            case Stage.Saved saved ->
                    saved.arguments().forEach(argument -> expression(argument.value()));
            case Stage.Case choice -> {
                choices.add(
                        choice.clauses().stream()
                                .map(clause -> new Clause(clause.span(), Optional.empty(), clause))
                                .toList());
                choice.clauses().forEach(this::pipeline);
            }
            case Stage.Match match -> match(match);
            case Stage.Union union -> pipeline(union.pipeline());
            case Stage.Link link -> name(link.field());
            case Stage.Broken _ -> {}
        }
    }

    private void match(Stage.Match match) {
        name(match.field());
        choices.add(
                match.clauses().stream()
                        .map(clause ->
                                new Clause(
                                        clause.span(),
                                        Optional.of(
                                                clause.guard().orElseGet(() -> anything(clause))),
                                        clause.pipeline()))
                        .toList());
        for (Stage.Guarded clause : match.clauses()) {
            clause.guard().ifPresent(guard -> guard(match.field(), guard));
            pipeline(clause.pipeline());
        }
    }

    private static Stage.Guard anything(Stage.Guarded clause) {
        return new Stage.Guard.Matches(clause.span(), new Pattern.Word(clause.span(), "*"));
    }

    private void guard(FieldName field, Stage.Guard guard) {
        switch (guard) {
            case Stage.Guard.Matches matches ->
                    leaves.add(
                            new Leaf(
                                    new Filter.Is(guard.span(), field, false, matches.pattern()),
                                    Polarity.HOLDS));
            case Stage.Guard.Call call -> expression(call.call());
        }
    }

    private void filter(Filter filter, Polarity polarity) {
        switch (filter) {
            case Filter.And and -> {
                joined.add(and);
                and.operands().forEach(operand -> filter(operand, polarity));
            }
            case Filter.Or or -> or.operands().forEach(operand -> filter(operand, polarity));
            case Filter.Not not -> filter(not.operand(), polarity.flipped());
            case Filter.Is is -> {
                name(is.field());
                leaves.add(new Leaf(is, is.negated() ? polarity.flipped() : polarity));
            }
            case Filter.Like like -> {
                name(like.field());
                leaves.add(new Leaf(like, polarity));
            }
            case Filter.Compare compare -> name(compare.field());
            case Filter.FieldCall call -> {
                name(call.field());
                expression(call.call());
            }
            case Filter.Call call -> expression(call.call());
            case Filter.FreeText text -> leaves.add(new Leaf(text, polarity));
            case Filter.Always _, Filter.Missing _ -> {}
        }
    }

    private void expression(Expr expr) {
        switch (expr) {
            case Expr.Word word -> names.add(new Name(word.text(), word.span()));
            case Expr.Quoted quoted -> names.add(new Name(quoted.text(), quoted.span()));
            case Expr.Unary unary -> expression(unary.operand());
            case Expr.Binary binary -> {
                if (binary.operator() == Expr.BinaryOperator.ADD) {
                    sums.add(binary);
                }
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
