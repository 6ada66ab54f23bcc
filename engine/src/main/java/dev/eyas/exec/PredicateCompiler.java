package dev.eyas.exec;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import dev.eyas.data.Glob;
import dev.eyas.data.Numeric;
import dev.eyas.data.Selection;
import dev.eyas.function.FilterFunction.RowFilter;
import dev.eyas.function.RegexArgument;
import dev.eyas.function.Surroundings;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.Predicate;
import dev.eyas.regex.Regex;
import dev.eyas.syntax.Filter.Comparison;
import java.util.List;

/// Makes row filters out of predicates.
final class PredicateCompiler {

    private final Compiler compiler;
    private final Surroundings surroundings;

    PredicateCompiler(Compiler compiler, Surroundings surroundings) {
        this.compiler = compiler;
        this.surroundings = surroundings;
    }

    RowFilter compile(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all(all.operands().stream().map(this::compile).toList());
            case Predicate.Any any -> any(any.operands().stream().map(this::compile).toList());
            case Predicate.Not not -> negated(not.operand());
            case Predicate.Always always ->
                    always.value() ? Batch::selection : _ -> Selection.none();
            case Predicate.Matches matches -> matches(matches.field(), matches.glob());
            case Predicate.Finds finds -> new RegexFilter(finds.field(), regex(finds.regex()));
            case Predicate.Compares compares -> compares(compares);
            case Predicate.FreeText text -> FreeText.glob(text.glob());
            case Predicate.FreeRegex free -> FreeText.regex(regex(free.regex()));
            case Predicate.Called called -> compiler.filter(called.call());
        };
    }

    private RegexArgument regex(PlanNode.Pattern pattern) {
        return RegexArgument.of(Regex.compile(pattern.body(), pattern.flags()), surroundings);
    }

    private RowFilter negated(Predicate operand) {
        RowFilter inner = compiler.negated().filter(operand);
        return batch -> batch.selection().minus(inner.apply(batch));
    }

    private static RowFilter all(List<RowFilter> filters) {
        return batch -> {
            Batch rest = batch;
            for (RowFilter filter : filters) {
                if (rest.isEmpty()) {
                    break;
                }
                rest = rest.select(filter.apply(rest));
            }
            return rest.selection();
        };
    }

    private static RowFilter any(List<RowFilter> filters) {
        return batch -> {
            Selection passed = Selection.none();
            Batch rest = batch;
            for (RowFilter filter : filters) {
                Selection more = filter.apply(rest);
                passed = passed.or(more);
                rest = rest.select(rest.selection().minus(more));
            }
            return passed;
        };
    }

    private static RowFilter matches(String field, Glob glob) {
        return batch ->
                switch (batch.column(field)) {
                    case Column.Absent _ -> Selection.none();
                    case Column.Constant constant ->
                            glob.matches(constant.value()) ? batch.selection() : Selection.none();
                    case Column column when glob.matchesEverything() ->
                            batch.selection().where(column::isPresent);
                    case Column column ->
                            batch.selection()
                                    .where(row ->
                                            column.isPresent(row)
                                                    && glob.matches(column.text(row)));
                };
    }

    private static RowFilter compares(Predicate.Compares compares) {
        Numeric bound = compares.bound();
        if (!bound.isNumber()) {
            return _ -> Selection.none();
        }
        Comparison comparison = compares.comparison();
        return batch -> {
            Column column = batch.column(compares.field());
            return batch.selection()
                    .where(row -> {
                        Numeric value = column.numeric(row);
                        return value.isNumber() && holds(comparison, Numeric.compare(value, bound));
                    });
        };
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
