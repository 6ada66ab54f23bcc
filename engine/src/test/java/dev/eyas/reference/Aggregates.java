package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of an aggregate function over all rows at once.
final class Aggregates {

    private static final Set<String> OWN =
            Set.of(
                    "count", "sum", "min", "max", "avg", "collect", "groupBy", "stats", "sort",
                    "head", "tail", "range", "stdDev");

    private static final int DEFAULT_LIMIT = 200;

    private Aggregates() {}

    static boolean isAggregate(String function) {
        return OWN.contains(function)
                || Times.NAMES.contains(function)
                || function.equals("array:reduceAll")
                || Selections.NAMES.contains(function);
    }

    /// @param output what `:=` says the result is called
    static List<Row> rows(Expr.Call expr, Optional<String> output, List<Row> rows) {
        Arguments call = new Arguments(expr);
        return switch (call.name()) {
            case "count" -> one(named(call, output, "_count"), count(call, rows));
            case "sum" -> figure(call, output, rows, Aggregates::sum);
            case "avg" -> figure(call, output, rows, Aggregates::average);
            case "range" -> figure(call, output, rows, Aggregates::range);
            case "stdDev" -> figure(call, output, rows, Aggregates::deviation);
            case "min" -> extreme(call, output, rows, 1);
            case "max" -> extreme(call, output, rows, -1);
            case "collect" -> collect(call, rows);
            case "groupBy" -> groupBy(call, rows);
            case "stats" -> product(call.expr("function"), rows);
            case "sort" -> sort(call, rows);
            case "head" -> rows.subList(0, Math.min(rows.size(), limit(call)));
            case "tail" -> rows.subList(Math.max(0, rows.size() - limit(call)), rows.size());
            case String name when Times.NAMES.contains(name) -> Times.rows(call, rows);
            case "array:reduceAll" -> Elements.reduced(call, rows);
            case String name when Selections.NAMES.contains(name) ->
                    Selections.rows(call, output, rows);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    static int limit(Arguments call) {
        return Integer.parseInt(call.textOr("limit", Integer.toString(DEFAULT_LIMIT)));
    }

    private static String named(Arguments call, Optional<String> output, String usual) {
        return output.orElse(call.textOr("as", usual));
    }

    private static List<Row> one(String name, String value) {
        return List.of(Row.made(Map.of(name, value)));
    }

    private static String count(Arguments call, List<Row> rows) {
        List<String> values =
                call.find("field").isEmpty()
                        ? rows.stream().map(_ -> "").toList()
                        : texts(call.text("field"), rows);
        boolean distinct = call.textOr("distinct", "false").equals("true");
        return Long.toString(distinct ? values.stream().distinct().count() : values.size());
    }

    static List<String> texts(String field, List<Row> rows) {
        return rows.stream().flatMap(row -> row.get(field).stream()).toList();
    }

    private interface Figure {
        Optional<Num> of(List<Num> numbers);
    }

    private static List<Row> figure(
            Arguments call, Optional<String> output, List<Row> rows, Figure figure) {
        List<Num> numbers =
                texts(call.text("field"), rows).stream()
                        .flatMap(text -> Num.read(text).stream())
                        .toList();
        return figure.of(numbers)
                .map(number ->
                        one(
                                named(call, output, "_" + call.name().toLowerCase(Locale.ROOT)),
                                number.text()))
                .orElse(List.of());
    }

    private static Optional<Num> sum(List<Num> numbers) {
        BigDecimal sum = exactSum(numbers);
        return staysWhole(numbers)
                ? Optional.of(Num.of(sum.longValue()))
                : Num.of(sum.doubleValue());
    }

    private static BigDecimal exactSum(List<Num> numbers) {
        return numbers.stream().map(Num::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// A fraction or an overflow makes a double.
    private static boolean staysWhole(List<Num> numbers) {
        return numbers.stream().allMatch(number -> number.whole().isPresent())
                && exactSum(numbers).toBigInteger().bitLength() < Long.SIZE;
    }

    private static Optional<Num> average(List<Num> numbers) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal mean =
                exactSum(numbers).divide(BigDecimal.valueOf(numbers.size()), new MathContext(60));
        return staysWhole(numbers) && mean.stripTrailingZeros().scale() <= 0
                ? Optional.of(Num.of(mean.longValue()))
                : Num.of(mean.doubleValue());
    }

    /// Exact where both ends are integers and the difference is one, too.
    private static Optional<Num> range(List<Num> numbers) {
        Comparator<Num> order = Comparator.comparing(Num::value);
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Num smallest = numbers.stream().min(order).orElseThrow();
        Num largest = numbers.stream().max(order).orElseThrow();
        return smallest.whole().isPresent() && largest.whole().isPresent()
                ? Optional.of(Num.of(largest.value().subtract(smallest.value())))
                : Num.of(largest.real() - smallest.real());
    }

    /// Of a sample: squares are divided by one less than their number, and numbers are doubles.
    private static Optional<Num> deviation(List<Num> wholes) {
        if (wholes.size() < 2) {
            return Optional.empty();
        }
        List<Num> numbers =
                wholes.stream().map(number -> new Num(Optional.empty(), number.real())).toList();
        MathContext precision = new MathContext(700);
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        BigDecimal mean = exactSum(numbers).divide(count, precision);
        BigDecimal squares =
                numbers.stream()
                        .map(number -> number.value().subtract(mean).pow(2))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Num.of(
                squares.divide(count.subtract(BigDecimal.ONE), precision)
                        .sqrt(new MathContext(350))
                        .doubleValue());
    }

    /// The spelling of the earliest among equal numbers.
    private static List<Row> extreme(
            Arguments call, Optional<String> output, List<Row> rows, int direction) {
        Optional<String> best = Optional.empty();
        for (String text : texts(call.text("field"), rows)) {
            Optional<BigDecimal> value = Num.read(text).map(Num::value);
            Optional<BigDecimal> known = best.flatMap(Num::read).map(Num::value);
            if (value.isPresent()
                    && (known.isEmpty()
                            || Integer.signum(value.get().compareTo(known.get())) == -direction)) {
                best = Optional.of(text);
            }
        }
        return best.map(text -> one(named(call, output, "_" + call.name()), text))
                .orElse(List.of());
    }

    private static List<Row> collect(Arguments call, List<Row> rows) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : call.texts("fields")) {
            Set<String> values = new LinkedHashSet<>(texts(field, rows));
            if (!values.isEmpty()) {
                fields.put(field, String.join("\n", values));
            }
        }
        return fields.isEmpty() ? List.of() : List.of(Row.made(fields));
    }

    private static List<Row> groupBy(Arguments call, List<Row> rows) {
        List<String> keys = call.texts("field").stream().distinct().toList();
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> group = keys.stream().flatMap(key -> row.get(key).stream()).toList();
            if (group.size() == keys.size()) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
            }
        }
        List<Row> result = new ArrayList<>();
        groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Aggregates::compareTuples))
                .forEach(group -> {
                    Map<String, String> fields = new LinkedHashMap<>();
                    for (int key = 0; key < keys.size(); key++) {
                        fields.put(keys.get(key), group.getKey().get(key));
                    }
                    result.addAll(
                            joined(
                                    List.of(Row.made(fields)),
                                    call.find("function")
                                            .map(function -> product(function, group.getValue()))
                                            .orElseGet(
                                                    () -> one("_count", size(group.getValue())))));
                });
        return result;
    }

    private static String size(List<Row> rows) {
        return Integer.toString(rows.size());
    }

    static int compareTuples(List<String> left, List<String> right) {
        for (int at = 0; at < left.size(); at++) {
            int order = compareCodePoints(left.get(at), right.get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    static int compareCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    /// Every combination of what the functions give; the first varies slowest, one without rows
    /// changes nothing.
    static List<Row> product(Expr functions, List<Row> rows) {
        List<Row> result = List.of();
        for (Expr function : Arguments.elements(functions)) {
            List<Row> more =
                    switch (function) {
                        case Expr.Call call -> rows(call, Optional.empty(), rows);
                        case Expr.Subquery query -> Pipelines.rows(query.pipeline(), rows);
                        case Expr other ->
                                throw new UnsupportedOperationException(other.toString());
                    };
            result = result.isEmpty() ? more : joined(result, more);
        }
        return result;
    }

    /// Of two values for one field the first stays.
    static List<Row> joined(List<Row> left, List<Row> right) {
        if (right.isEmpty()) {
            return left;
        }
        List<Row> result = new ArrayList<>();
        for (Row first : left) {
            for (Row second : right) {
                Map<String, String> fields = new LinkedHashMap<>(first.fields());
                second.fields().forEach(fields::putIfAbsent);
                result.add(Row.made(fields));
            }
        }
        return result;
    }

    /// Rows without a usable key are the smallest; equal rows keep their order.
    private static List<Row> sort(Arguments call, List<Row> rows) {
        return ordered(call, call.texts("field"), rows);
    }

    static List<Row> ordered(Arguments call, List<String> keys, List<Row> rows) {
        int direction = call.textOr("order", "desc").equals("asc") ? 1 : -1;
        boolean byText = call.textOr("type", "number").equals("string");
        Comparator<Row> order =
                (left, right) -> {
                    for (String key : keys) {
                        int comparison =
                                byText
                                        ? compareTexts(left.get(key), right.get(key))
                                        : compareNumbers(left.get(key), right.get(key));
                        if (comparison != 0) {
                            return comparison * direction;
                        }
                    }
                    return 0;
                };
        return rows.stream().sorted(order).limit(limit(call)).toList();
    }

    private static int compareTexts(Optional<String> left, Optional<String> right) {
        return left.isPresent() && right.isPresent()
                ? compareCodePoints(left.get(), right.get())
                : Boolean.compare(left.isPresent(), right.isPresent());
    }

    private static int compareNumbers(Optional<String> left, Optional<String> right) {
        Optional<BigDecimal> a = left.flatMap(Num::read).map(Num::value);
        Optional<BigDecimal> b = right.flatMap(Num::read).map(Num::value);
        return a.isPresent() && b.isPresent()
                ? a.get().compareTo(b.get())
                : Boolean.compare(a.isPresent(), b.isPresent());
    }
}
