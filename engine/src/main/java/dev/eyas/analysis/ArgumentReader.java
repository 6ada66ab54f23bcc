package dev.eyas.analysis;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Arguments.Pair;
import dev.eyas.function.Parameter;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.plan.Call.Argument;
import dev.eyas.plan.Duration;
import dev.eyas.plan.Expression;
import dev.eyas.plan.Plan;
import dev.eyas.plan.TableReference;
import dev.eyas.plan.TimePoint;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Parser;
import dev.eyas.syntax.Stage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads an argument as the kind of value its parameter takes: there a bare word is a field's name,
/// here its own text, elsewhere an expression.
final class ArgumentReader {

    private static final String FIELD_PAIRS_FORM = "pairs: [[old, new], [old, new]]";
    private static final String BIT_NAMES_FORM = "pairs: [[0, name], [1, name]]";

    private final Scope scope;
    private final StageAnalyzer stages;
    private final ExpressionAnalyzer expressions;
    private final TableFinder lookups;
    private final LinkedQueryReader queries;

    ArgumentReader(Scope scope, CallAnalyzer calls, StageAnalyzer stages) {
        this.scope = scope;
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
        return switch (parameter.kind()) {
            case FIELD, TEXT, REGEX, OUTPUT ->
                    text(parameter, value, argument.source()).map(Argument.Text::new);
            case ARRAY ->
                    text(parameter, value, argument.source())
                            .map(text ->
                                    new Argument.Text(
                                            text.endsWith("[]")
                                                    ? text.substring(0, text.length() - 2)
                                                    : text));
            case PARAMETER ->
                    text(parameter, value, argument.source())
                            .map(name -> scope.parameter(value.span(), name, Optional.empty()))
                            .map(Argument.Text::new);
            case FIELDS, TEXTS ->
                    texts(parameter, value, argument.source()).map(Argument.Texts::new);
            case FIELD_PAIRS ->
                    value instanceof Expr.ArrayOf array
                            ? pairs(parameter, array, argument.source(), FIELD_PAIRS_FORM)
                            : text(parameter, value, argument.source()).map(Argument.Text::new);
            case BIT_NAMES ->
                    value instanceof Expr.ArrayOf array
                            ? pairs(parameter, array, argument.source(), BIT_NAMES_FORM)
                            : refuse(parameter, value.span(), BIT_NAMES_FORM);
            case NUMBER, LIMIT, DURATION, FLAG, CHOICE ->
                    text(parameter, value, argument.source())
                            .flatMap(text ->
                                    scalar(
                                            parameter,
                                            text,
                                            value.span(),
                                            value instanceof Expr.Quoted));
            case CHOICES ->
                    texts(parameter, value, argument.source())
                            .flatMap(words -> choices(parameter, words, value.span()));
            case EXPRESSION -> Optional.of(new Argument.Value(expressions.expression(value)));
            case EXPRESSIONS ->
                    Optional.of(
                            new Argument.Values(
                                    elements(value).stream()
                                            .map(expressions::expression)
                                            .toList()));
            case AGGREGATES -> Optional.of(new Argument.Aggregates(aggregates(value)));
            case CONDITION -> Optional.of(condition(value));
            case CONDITIONS ->
                    Optional.of(
                            new Argument.Conditions(
                                    elements(value).stream().map(stages::condition).toList()));
            case TABLE, TABLES ->
                    texts(parameter, value, argument.source())
                            .flatMap(names -> tables(names, value.span()));
            case QUERIES -> queries.read(value).map(query -> new Argument.Queries(List.of(query)));
            case TIME ->
                    text(parameter, value, argument.source())
                            .flatMap(text -> time(parameter, text, value.span()));
            case ASSIGNMENTS -> refuse(parameter, value.span(), "name = expression");
            case QUERY -> refuse(parameter, value.span(), "a query in braces");
        };
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

    /// A default, which the function's author wrote; aggregates are parsed like a query's.
    Argument fallback(Parameter parameter) {
        String text = parameter.fallback().orElseThrow();
        return switch (parameter.kind()) {
            case FIELD, TEXT, REGEX, OUTPUT, ARRAY -> new Argument.Text(text);
            case FIELDS, TEXTS, CHOICES ->
                    new Argument.Texts(text.isEmpty() ? List.of() : List.of(text.split(",")));
            case NUMBER, LIMIT, DURATION, FLAG, CHOICE ->
                    scalar(parameter, text, new Span(0, 0), false).orElseThrow();
            case AGGREGATES -> new Argument.Aggregates(defaultAggregates(text));
            case TIME -> new Argument.Text(text);
            case FIELD_PAIRS,
                    BIT_NAMES,
                    PARAMETER,
                    EXPRESSION,
                    EXPRESSIONS,
                    CONDITION,
                    CONDITIONS,
                    ASSIGNMENTS,
                    TABLE,
                    TABLES,
                    QUERY,
                    QUERIES ->
                    throw new IllegalStateException(parameter.name() + " cannot have a default");
        };
    }

    private List<Plan> defaultAggregates(String text) {
        Stage stage =
                Parser.parse(text, dev.eyas.syntax.Dialect.EYAS).pipeline().stages().getFirst();
        return switch (stage) {
            case Stage.Apply apply -> aggregates(apply.call());
            case Stage.StatsList list -> aggregates(list.functions());
            case Stage other -> throw new IllegalStateException("no aggregates: " + other);
        };
    }

    /// `eval(a = x, b = y)`: every named argument that is no parameter is an assignment.
    Argument assignments(Expr.Call call, Signature signature) {
        Map<String, Expression> assignments = new LinkedHashMap<>();
        for (Expr.Argument argument : call.arguments()) {
            argument.name()
                    .filter(name -> signature.parameter(name.text()).isEmpty())
                    .ifPresent(name ->
                            assignments.put(name.text(), expressions.expression(argument.value())));
        }
        return new Argument.Assignments(assignments);
    }

    private Optional<String> text(Parameter parameter, Expr value, String source) {
        return switch (value) {
            case Expr.Word word -> Optional.of(word.text());
            case Expr.Raw raw -> Optional.of(raw.text());
            case Expr.Quoted quoted -> Optional.of(quoted.text());
            case Expr.NumberLiteral number -> Optional.of(number.text());
            case Expr.Parameter given ->
                    Optional.of(scope.parameter(given.span(), given.name(), given.fallback()));
            case Expr.ArrayOf array when array.elements().size() == 1 ->
                    text(
                            parameter,
                            array.elements().getFirst().value(),
                            array.elements().getFirst().source());
            case Expr.Binary _, Expr.Unary _ -> Optional.of(source);
            case Expr.ArrayOf _, Expr.Call _, Expr.Subquery _, Expr.Missing _ -> {
                refuse(parameter, value.span(), "one " + parameter.kind().word());
                yield Optional.empty();
            }
        };
    }

    private Optional<List<String>> texts(Parameter parameter, Expr value, String source) {
        if (value instanceof Expr.ArrayOf array) {
            List<String> texts = new ArrayList<>();
            for (Expr.Element element : array.elements()) {
                Optional<String> text = text(parameter, element.value(), element.source());
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text.get());
            }
            return Optional.of(texts);
        }
        if (value instanceof Expr.Parameter given && parameter.kind() == Kind.TEXTS) {
            String values = scope.parameter(given.span(), given.name(), given.fallback());
            return Optional.of(List.of(values.split(",")));
        }
        return text(parameter, value, source).map(List::of);
    }

    private Optional<Argument> pairs(
            Parameter parameter, Expr.ArrayOf array, String source, String form) {
        List<Pair> pairs = new ArrayList<>();
        boolean nested =
                array.elements().stream()
                        .anyMatch(element -> element.value() instanceof Expr.ArrayOf);
        List<Expr> lists = nested ? elements(array) : List.of(array);
        for (Expr list : lists) {
            Optional<List<String>> names = texts(parameter, list, source);
            if (names.isEmpty()) {
                return Optional.empty();
            }
            if (names.get().size() != 2) {
                return refuse(parameter, list.span(), form);
            }
            pairs.add(new Pair(names.get().get(0), names.get().get(1)));
        }
        return Optional.of(new Argument.Pairs(pairs));
    }

    private Optional<Argument> scalar(Parameter parameter, String text, Span span, boolean quoted) {
        return switch (parameter.kind()) {
            case FLAG -> flag(parameter, text, span, quoted);
            case CHOICE -> choices(parameter, List.of(text), span).map(ArgumentReader::single);
            case LIMIT -> limit(parameter, text, span);
            case DURATION ->
                    Duration.parse(text)
                            .<Optional<Argument>>map(
                                    millis -> Optional.of(new Argument.Number(millis)))
                            .orElseGet(() ->
                                    refuse(parameter, span, "a span of time such as 5m or 1h"));
            case Kind _ -> {
                Numeric number = NumberText.parse(text);
                yield number.isNumber()
                        ? Optional.of(new Argument.Number(number.real()))
                        : refuse(parameter, span, "a number");
            }
        };
    }

    private static Argument single(Argument words) {
        return new Argument.Text(((Argument.Texts) words).texts().getFirst());
    }

    private Optional<Argument> flag(Parameter parameter, String text, Span span, boolean quoted) {
        if (text.equals("true") || text.equals("false")) {
            if (quoted) {
                scope.report(
                        Diagnostic.warning("quoted-boolean", span, "booleans stand without quotes")
                                .withFix(span, text));
            }
            return Optional.of(new Argument.Flag(text.equals("true")));
        }
        return refuse(parameter, span, "true or false, in lower case");
    }

    private Optional<Argument> limit(Parameter parameter, String text, Span span) {
        if (text.equalsIgnoreCase("max")) {
            return Optional.of(new Argument.Number(parameter.max()));
        }
        if (!(NumberText.parse(text) instanceof Numeric.Whole(long rows)) || rows < 1) {
            return refuse(parameter, span, "a number from 1 on, or max");
        }
        if (rows > parameter.max()) {
            scope.report(
                    Diagnostic.error(
                                    "limit-too-large",
                                    span,
                                    "`" + parameter.name() + "` may be at most " + parameter.max())
                            .withHelp("write max, or at most " + parameter.max()));
            return Optional.empty();
        }
        return Optional.of(new Argument.Number(rows));
    }

    private Optional<Argument> choices(Parameter parameter, List<String> words, Span span) {
        List<String> chosen = new ArrayList<>();
        for (String word : words) {
            Optional<String> choice =
                    parameter.choices().stream()
                            .filter(known ->
                                    known.equalsIgnoreCase(word)
                                            || word.toLowerCase(Locale.ROOT)
                                                    .equals(known + "ending"))
                            .findFirst();
            if (choice.isEmpty()) {
                return refuse(parameter, span, "one of " + String.join(", ", parameter.choices()));
            }
            chosen.add(choice.get());
        }
        return Optional.of(new Argument.Texts(chosen));
    }

    private List<Plan> aggregates(Expr value) {
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
        return plans;
    }

    private Argument condition(Expr value) {
        return new Argument.Condition(stages.condition(value));
    }

    private static List<Expr> elements(Expr value) {
        return value instanceof Expr.ArrayOf array
                ? array.elements().stream().map(Expr.Element::value).toList()
                : List.of(value);
    }

    private Optional<Argument> refuse(Parameter parameter, Span span, String wanted) {
        scope.report(
                Diagnostic.error(
                                "wrong-argument",
                                span,
                                "`" + parameter.name() + "` takes " + wanted)
                        .withHelp(parameter.summary()));
        return Optional.empty();
    }
}
