package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of a query, `?name` and `?{name=default}`, wherever they stand.
public final class Parameters {

    /// A place where a parameter stands, and the default it is given there.
    public record Use(Span span, String name, Optional<String> fallback) {}

    /// What reads the same with and without quotes.
    private static final java.util.regex.Pattern DIGITS =
            java.util.regex.Pattern.compile("[0-9]{1,18}");

    private final List<Use> uses = new ArrayList<>();

    private Parameters() {}

    /// In the order of the text.
    public static List<Use> of(Pipeline pipeline) {
        Parameters parameters = new Parameters();
        parameters.add(pipeline);
        parameters.uses.sort(Comparator.comparingInt(use -> use.span().start()));
        return parameters.uses;
    }

    /// The text of a query with values in place of the parameters they are for, each as one string
    /// or number: whatever a value holds, it stays a value. Other parameters stay as they are.
    public static String fill(Query query, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Use use : of(query.pipeline())) {
            String value = values.get(use.name());
            if (value != null) {
                filled.append(query.text(), from, use.span().start());
                filled.append(DIGITS.matcher(value).matches() ? value : Quoting.quoted(value));
                from = use.span().end();
            }
        }
        return filled.append(query.text(), from, query.text().length()).toString();
    }

    private void add(Pipeline pipeline) {
        pipeline.stages().forEach(this::add);
    }

    private void add(Stage stage) {
        switch (stage) {
            case Stage.Where where -> add(where.filter());
            case Stage.Apply apply -> add(apply.call());
            case Stage.Assign assign -> add(assign.value());
            case Stage.FieldApply apply -> add(apply.call());
            case Stage.StatsList list -> add(list.functions());
            case Stage.Saved saved -> addAll(saved.arguments());
            case Stage.Case choice -> choice.clauses().forEach(this::add);
            case Stage.Match match -> match.clauses().forEach(this::add);
            case Stage.Union union -> add(union.pipeline());
            case Stage.Link _, Stage.Broken _ -> {}
        }
    }

    private void add(Stage.Guarded clause) {
        clause.guard()
                .ifPresent(guard -> {
                    switch (guard) {
                        case Stage.Guard.Matches matches -> add(matches.pattern());
                        case Stage.Guard.Call call -> add(call.call());
                    }
                });
        add(clause.pipeline());
    }

    private void add(Filter filter) {
        switch (filter) {
            case Filter.And and -> and.operands().forEach(this::add);
            case Filter.Or or -> or.operands().forEach(this::add);
            case Filter.Not not -> add(not.operand());
            case Filter.Is is -> add(is.pattern());
            case Filter.Like like -> add(like.pattern());
            case Filter.Compare compare -> {
                if (compare.bound() instanceof Filter.Bound.Parameter bound) {
                    add(bound.parameter());
                }
            }
            case Filter.FieldCall call -> add(call.call());
            case Filter.Call call -> add(call.call());
            case Filter.FreeText text -> add(text.pattern());
            case Filter.Always _, Filter.Missing _ -> {}
        }
    }

    private void add(Pattern pattern) {
        if (pattern instanceof Pattern.Parameter parameter) {
            add(parameter.span(), parameter.name(), parameter.fallback());
        }
    }

    private void add(Expr expression) {
        switch (expression) {
            case Expr.Parameter parameter ->
                    add(parameter.span(), parameter.name(), parameter.fallback());
            case Expr.Unary unary -> add(unary.operand());
            case Expr.Binary binary -> {
                add(binary.left());
                add(binary.right());
            }
            case Expr.Call call -> addAll(call.arguments());
            case Expr.ArrayOf array -> array.elements().forEach(element -> add(element.value()));
            case Expr.Subquery subquery -> add(subquery.pipeline());
            case Expr.Word _, Expr.Raw _, Expr.Quoted _, Expr.NumberLiteral _, Expr.Missing _ -> {}
        }
    }

    private void addAll(List<Expr.Argument> arguments) {
        arguments.forEach(argument -> add(argument.value()));
    }

    private void add(Span span, String name, Optional<String> fallback) {
        uses.add(new Use(span, name, fallback));
    }
}
