package dev.eyas.analysis;

import dev.eyas.diagnostic.Span;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.plan.Call.Argument;
import dev.eyas.plan.Call.Assignment;
import dev.eyas.plan.MostRows;
import dev.eyas.plan.Plan;
import dev.eyas.plan.TableReference;
import dev.eyas.plan.TimePoint;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Stage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an argument as the kind of value its parameter takes: there a bare word is a field's name,
/// here its own text, elsewhere an expression.
final class ArgumentReader {

    private final Scope scope;
    private final WordReader words;
    private final ScalarReader scalars;
    private final StageAnalyzer stages;
    private final ExpressionAnalyzer expressions;
    private final TableFinder lookups;
    private final LinkedQueryReader queries;

    ArgumentReader(Scope scope, CallAnalyzer calls, StageAnalyzer stages) {
        this.scope = scope;
        this.words = new WordReader(scope);
        this.scalars = new ScalarReader(scope, words);
        this.stages = stages;
        this.expressions = new ExpressionAnalyzer(scope, calls);
        this.lookups = new TableFinder(scope);
        this.queries = new LinkedQueryReader(scope, stages);
    }

    /// Empty when the argument is not of the parameter's kind, which has then been said.
    Optional<Argument> read(Parameter parameter, Expr.Argument argument) {
        Expr value = argument.value();
        if (value instanceof Expr.Missing) {
            return Optional.empty();
        }
        if (value instanceof Expr.Parameter given
                && !scope.hasValue(given.name(), given.fallback())
                && !scalars.takesAnyText(parameter)) {
            scope.parameter(given.span(), given.name(), given.fallback());
            return Optional.of(
                    parameter.fallback().isPresent()
                            ? fallback(parameter)
                            : scalars.standIn(parameter));
        }
        return switch (parameter.kind()) {
            case FIELD, TEXT, REGEX, OUTPUT ->
                    words.text(parameter, value, argument.source()).map(Argument.Text::new);
            case ARRAY, OUTPUT_ARRAY ->
                    words.text(parameter, value, argument.source())
                            .map(text -> new Argument.Text(arrayName(text)));
            case PARAMETER ->
                    words.text(parameter, value, argument.source())
                            .map(name -> scope.parameter(value.span(), name, Optional.empty()))
                            .map(Argument.Text::new);
            case FIELDS, TEXTS ->
                    words.texts(parameter, value, argument.source()).map(Argument.Texts::new);
            case FIELD_PAIRS ->
                    value instanceof Expr.ArrayOf array && !isOneWord(array)
                            ? words.pairs(parameter, array, argument.source())
                            : words.text(parameter, value, argument.source())
                                    .map(Argument.Text::new);
            case BIT_NAMES ->
                    value instanceof Expr.ArrayOf array
                            ? words.pairs(parameter, array, argument.source())
                            : words.refusePairs(parameter, value.span());
            case NUMBER, LIMIT, DURATION, SPAN, FLAG, CHOICE ->
                    words.text(parameter, value, argument.source())
                            .flatMap(text ->
                                    scalars.read(
                                            parameter,
                                            text,
                                            value.span(),
                                            value instanceof Expr.Quoted));
            case CHOICES ->
                    words.texts(parameter, value, argument.source())
                            .flatMap(chosen -> scalars.choices(parameter, chosen, value.span()));
            case EXPRESSION -> Optional.of(new Argument.Value(expressions.expression(value)));
            case EXPRESSIONS ->
                    Optional.of(
                            new Argument.Values(
                                    elements(value).stream()
                                            .map(expressions::expression)
                                            .toList()));
            case AGGREGATES, BUCKET_AGGREGATES ->
                    Optional.of(new Argument.Aggregates(aggregates(parameter, value)));
            case FIGURES -> figures(parameter, value);
            case CONDITION -> Optional.of(new Argument.Condition(stages.condition(value)));
            case PIPELINE -> Optional.of(new Argument.Pipeline(stages.rowwise(value)));
            case CONDITIONS ->
                    Optional.of(
                            new Argument.Conditions(
                                    elements(value).stream().map(stages::condition).toList()));
            case TABLE, TABLES ->
                    words.texts(parameter, value, argument.source())
                            .flatMap(names -> tables(names, value.span()));
            case NETWORKS ->
                    words.text(parameter, value, argument.source())
                            .flatMap(name -> file(parameter, name, value.span()));
            case QUERIES -> queries.read(value).map(query -> new Argument.Queries(List.of(query)));
            case TIME ->
                    words.text(parameter, value, argument.source())
                            .flatMap(text -> time(parameter, text, value.span()));
            case ASSIGNMENTS -> refuse(parameter, value.span(), "name = expression");
            case QUERY -> refuse(parameter, value.span(), "a query in braces");
        };
    }

    /// `[a]` is the same as `a` where one name is enough.
    private static boolean isOneWord(Expr.ArrayOf array) {
        return array.elements().size() == 1
                && !(array.elements().getFirst().value() instanceof Expr.ArrayOf);
    }

    private Optional<Argument> time(Parameter parameter, String text, Span span) {
        return TimePoint.parse(text, ZoneOffset.UTC).isPresent()
                ? Optional.of(new Argument.Text(text))
                : refuse(
                        parameter,
                        span,
                        "a time counted back, such as 7d or 1d@d, or epoch milliseconds");
    }

    private Optional<Argument> tables(List<String> names, Span span) {
        List<TableReference> tables = new ArrayList<>();
        for (String name : names) {
            Optional<TableReference> table = lookups.find(name, span);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            tables.add(table.get());
        }
        return Optional.of(new Argument.Tables(tables));
    }

    /// The file that is taken when none is named; empty when there is none of that name.
    Optional<String> usualFile(Parameter parameter) {
        return lookups.first(parameter.fallback().orElseThrow().split(","));
    }

    /// A file or table; empty when it cannot be used, which has then been said.
    Optional<Argument> file(Parameter parameter, String name, Span span) {
        Optional<TableReference> found =
                parameter.kind() == Kind.NETWORKS
                        ? lookups.networks(name, span)
                        : lookups.find(name, span);
        return found.map(table -> new Argument.Tables(List.of(table)));
    }

    /// A default, which the function's author wrote; aggregates are parsed like a query's.
    Argument fallback(Parameter parameter) {
        String text = parameter.fallback().orElseThrow();
        return switch (parameter.kind()) {
            case FIELD, TEXT, REGEX, OUTPUT, ARRAY, OUTPUT_ARRAY -> new Argument.Text(text);
            case FIELDS, TEXTS, CHOICES ->
                    new Argument.Texts(text.isEmpty() ? List.of() : List.of(text.split(",")));
            case NUMBER, LIMIT, DURATION, SPAN, FLAG, CHOICE ->
                    scalars.read(parameter, text, new Span(0, 0), false).orElseThrow();
            case AGGREGATES, BUCKET_AGGREGATES ->
                    new Argument.Aggregates(defaultAggregates(parameter, text));
            case TIME -> new Argument.Text(text);
            case FIELD_PAIRS,
                    BIT_NAMES,
                    PARAMETER,
                    EXPRESSION,
                    EXPRESSIONS,
                    FIGURES,
                    CONDITION,
                    CONDITIONS,
                    PIPELINE,
                    ASSIGNMENTS,
                    TABLE,
                    TABLES,
                    NETWORKS,
                    QUERY,
                    QUERIES ->
                    throw new IllegalStateException(parameter.name() + " cannot have a default");
        };
    }

    private List<Plan> defaultAggregates(Parameter parameter, String text) {
        Stage stage =
                Parser.parse(text, dev.eyas.syntax.Dialect.EYAS).pipeline().stages().getFirst();
        return switch (stage) {
            case Stage.Apply apply -> aggregates(parameter, apply.call());
            case Stage.StatsList list -> aggregates(parameter, list.functions());
            case Stage other -> throw new IllegalStateException("no aggregates: " + other);
        };
    }

    /// `eval(a = x, b = y)`: every named argument that is no parameter is an assignment.
    Argument assignments(Expr.Call call, Signature signature) {
        List<Assignment> assignments = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) {
            argument.name()
                    .filter(name -> signature.parameter(name.text()).isEmpty())
                    .ifPresent(name ->
                            assignments.add(
                                    new Assignment(
                                            name.text(),
                                            expressions.expression(argument.value()))));
        }
        return new Argument.Assignments(assignments);
    }

    /// The name without `[]`, and without the quotes around members that are no identifiers:
    /// ``user.`e-mail`[]``.
    private static String arrayName(String text) {
        String name = text.replace("`", "");
        return name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    }

    private List<Plan> aggregates(Parameter parameter, Expr value) {
        List<Plan> plans = new ArrayList<>();
        if (value instanceof Expr.ArrayOf array) {
            for (Expr.Element element : array.elements()) {
                plans.addAll(
                        stages.aggregate(
                                element.target().map(name -> name.name()), element.value()));
            }
        } else {
            plans.addAll(stages.aggregate(Optional.empty(), value));
        }
        for (Plan plan : plans) {
            if (parameter.kind() != Kind.BUCKET_AGGREGATES || plan.nodes().size() > 1) {
                Placement.refuseWindow(scope, plan);
            }
        }
        return plans;
    }

    private Optional<Argument> figures(Parameter parameter, Expr value) {
        List<Plan> plans = aggregates(parameter, value);
        return MostRows.together(plans) <= 1
                ? Optional.of(new Argument.Aggregates(plans))
                : refuse(parameter, value.span(), "functions that give one row");
    }

    private static List<Expr> elements(Expr value) {
        return value instanceof Expr.ArrayOf array
                ? array.elements().stream().map(Expr.Element::value).toList()
                : List.of(value);
    }

    private Optional<Argument> refuse(Parameter parameter, Span span, String wanted) {
        return words.refuse(parameter, span, wanted);
    }
}
