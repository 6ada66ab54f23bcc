package dev.eyas.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Writes queries out of few names and the values of [RandomEvents], so that conditions often hold
/// and often do not.
public final class RandomQuery {

    static final List<String> FIELDS = List.of("a", "b", "c.d", "#e");

    private static final List<String> PATTERNS =
            List.of(
                    "x",
                    "*x*",
                    "x*",
                    "*",
                    "\"\"",
                    "1",
                    "1.0",
                    "\"0.5\"",
                    "100",
                    "1*",
                    "é",
                    "\"*日*\"",
                    "true",
                    "\"😀*\"",
                    "9007199254740993",
                    "9007199254740992",
                    "\"*\\n*\"",
                    "a/b");
    private static final List<String> REGEXES =
            List.of(
                    "/x/",
                    "/X/i",
                    "/^x/",
                    "/1$/",
                    "/[0-9]+/",
                    "/é|日/",
                    "/^.y/",
                    "/x|y$/i",
                    "/(?<g>x)(?<b>y)?/",
                    "/(?<n>[0-9])/",
                    "/^$/",
                    "/[a-z]|=/");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "-1", "0.5", "10", "100", "9007199254740992", "1e3");

    private final RandomGenerator random;

    /// Behind an aggregate no free text may stand.
    private boolean isAggregated;

    public RandomQuery(RandomGenerator random) {
        this.random = random;
    }

    public String query() {
        isAggregated = false;
        List<String> steps = new ArrayList<>();
        add(steps, 1 + random.nextInt(3));
        int aggregates = random.nextInt(3);
        for (int count = 0; count < aggregates; count++) {
            steps.add(aggregate());
            isAggregated = true;
            if (random.nextInt(4) == 0) {
                steps.add(sequence());
            }
            add(steps, random.nextInt(3));
        }
        return String.join(" | ", steps);
    }

    private void add(List<String> steps, int count) {
        for (int step = 0; step < count; step++) {
            steps.add(step(2));
        }
    }

    private String step(int depth) {
        return oneOf(
                () -> filter(depth),
                () -> filter(depth) + " or " + filter(depth),
                () -> filter(depth) + " or " + filter(1) + " " + filter(1) + " or " + filter(1),
                () -> target() + " := " + expression(depth),
                () -> target() + " := " + expression(depth),
                () -> "eval(" + target() + " = " + expression(1) + ", n = " + expression(1) + ")",
                () -> "test(" + operation(1) + ")",
                () -> filter(1) + " or test(" + operation(1) + ")",
                () -> "drop([" + fields() + "])",
                () -> "select([" + fields() + ", n])",
                () -> "rename(" + field() + ", as=" + target() + ")",
                () -> "default(field=" + field() + ", value=" + expression(1) + ")",
                () -> written(),
                () -> written(),
                () -> tested(),
                () -> depth == 0 ? "*" : cases(depth - 1),
                () -> depth == 0 ? "*" : match(depth - 1));
    }

    /// A function that writes a field.
    private String written() {
        return oneOf(
                () -> "array:append(\"t[]\", values=[" + expression(1) + ", " + field() + "])",
                () -> target() + " := array:length(\"t[]\")",
                () -> "array:length(\"t[]\")",
                () -> "concatArray(t, separator=\"-\", as=" + target() + ")",
                () -> "coalesce([" + fields() + ", \"x\"], as=" + target() + ")",
                () -> target() + " := coalesce([" + fields() + "], ignoreEmpty=false)",
                () -> "round(" + field() + ")",
                () -> target() + " := round(" + field() + ")",
                () -> "math:floor(" + field() + ", as=" + target() + ")",
                () -> "math:ceil(" + field() + ")",
                () -> target() + " := math:abs(" + field() + ")",
                () ->
                        "replace(\""
                                + one(List.of("x", "[0-9]", "^.", "é|日", "y$"))
                                + "\", with=z, field="
                                + field()
                                + ")",
                () -> "replace(\"[0-9]+\", field=" + field() + ", as=" + target() + ")",
                () ->
                        "regex(\"(?<g>[a-z])(?<b>y)?\", field="
                                + field()
                                + one(List.of("", ", strict=false"))
                                + ")",
                () ->
                        "regex(\"(?<g>[^0-9])\", field="
                                + field()
                                + ", repeat=true"
                                + one(List.of("", ", strict=false"))
                                + ")",
                () -> "lower(" + field() + ", as=" + target() + ")",
                () -> "length(" + field() + ")",
                () -> "concat([" + fields() + "], as=" + target() + ")");
    }

    /// A filter function.
    private String tested() {
        return one(List.of("", "!"))
                + oneOf(
                        () ->
                                "array:contains(\"t[]\", value="
                                        + one(List.of("x", "1", "é", "\"\""))
                                        + ")",
                        () ->
                                "wildcard(field="
                                        + one(FIELDS)
                                        + ", pattern="
                                        + one(List.of("x*", "*X*", "1", "xy", "*é"))
                                        + one(List.of("", ", ignoreCase=true"))
                                        + ")",
                        () ->
                                "text:contains(string="
                                        + field()
                                        + ", substring="
                                        + one(List.of("\"x\"", "a", "\"\"", "\"1\""))
                                        + ")",
                        () ->
                                "text:startsWith(string="
                                        + field()
                                        + ", substring="
                                        + one(List.of("\"x\"", "b", "\"y\""))
                                        + ")");
    }

    private String cases(int depth) {
        String end = random.nextInt(4) > 0 ? "; *" : "";
        return "case { " + clause(depth) + "; " + clause(depth) + end + " }";
    }

    private String match(int depth) {
        String end = random.nextInt(4) > 0 ? "; * => " + step(depth) : "";
        return field()
                + " match { "
                + guard()
                + " => "
                + clause(depth)
                + "; "
                + guard()
                + " => "
                + step(depth)
                + end
                + " }";
    }

    private String guard() {
        return oneOf(
                () -> one(PATTERNS),
                () -> one(REGEXES),
                () -> "in(values=[" + one(PATTERNS) + ", " + one(PATTERNS) + "])");
    }

    private String clause(int depth) {
        return random.nextBoolean() ? filter(1) : filter(1) + " | " + step(depth);
    }

    private String filter(int depth) {
        if (depth == 0) {
            return condition();
        }
        return oneOf(
                this::condition,
                this::condition,
                () -> "not " + filter(depth - 1),
                () -> "(" + filter(depth - 1) + " or " + filter(depth - 1) + ")",
                () -> filter(depth - 1) + " or " + filter(depth - 1),
                () -> "(" + filter(depth - 1) + " " + filter(depth - 1) + ")",
                () -> filter(depth - 1) + " and " + filter(depth - 1),
                () -> "!(" + filter(depth - 1) + " and not " + filter(depth - 1) + ")");
    }

    private String condition() {
        return oneOf(
                () -> field() + " = " + one(PATTERNS),
                () -> field() + " != " + one(PATTERNS),
                () -> one(FIELDS) + " = *",
                () -> one(FIELDS) + " = " + one(REGEXES),
                () -> field() + " != " + one(REGEXES),
                () -> field() + " like " + one(PATTERNS),
                () -> field() + " " + one(List.of("<", "<=", ">", ">=")) + " " + one(NUMBERS),
                () -> "in(" + field() + ", values=[" + one(PATTERNS) + ", " + one(PATTERNS) + "])",
                () -> field() + " =~ !in(values=[" + one(PATTERNS) + "])",
                () ->
                        isAggregated
                                ? field() + " = *"
                                : one(List.of("x", "\"é\"", "1", "*y", "\"a/b\"")),
                () -> isAggregated ? "true" : one(REGEXES));
    }

    private String expression(int depth) {
        if (depth == 0) {
            return oneOf(
                    this::field,
                    this::field,
                    () -> one(NUMBERS).replace("-1", "7"),
                    () -> one(List.of("\"x\"", "\"1\"", "\"é\"", "true")));
        }
        return oneOf(
                () -> expression(0),
                () -> operation(depth),
                () -> operation(depth),
                () -> "-(" + expression(depth - 1) + ")",
                () -> "!(" + expression(depth - 1) + ")",
                () -> one(List.of("lower", "upper", "length")) + "(" + field() + ")",
                () -> "concat([" + fields() + "])",
                () ->
                        "if("
                                + expression(depth - 1)
                                + ", then="
                                + expression(depth - 1)
                                + ", else="
                                + expression(depth - 1)
                                + ")",
                () ->
                        "if(in("
                                + field()
                                + ", values=["
                                + one(PATTERNS)
                                + "]), then="
                                + expression(depth - 1)
                                + ", else="
                                + field()
                                + ")");
    }

    private String operation(int depth) {
        String operator =
                one(List.of("==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "+", "*"));
        return "(" + expression(depth - 1) + " " + operator + " " + expression(depth - 1) + ")";
    }

    private String aggregate() {
        return oneOf(
                () -> "groupBy([" + fields() + "])",
                () -> "groupBy(" + field() + ", function=" + function() + ")",
                () ->
                        "groupBy(["
                                + fields()
                                + "], function=["
                                + function()
                                + ", "
                                + function()
                                + "])",
                () -> "groupBy(" + field() + ", function=[])",
                () -> "[" + function() + ", " + function() + "]",
                this::figure,
                () -> "s := sum(" + field() + ")",
                () -> "collect([" + fields() + "])",
                this::sort,
                this::table,
                () -> "top(" + field() + ", limit=" + (1 + random.nextInt(5)) + ")",
                () -> "selectLast([" + fields() + "])",
                () -> "head(" + (1 + random.nextInt(5)) + ")",
                () -> "tail(" + (1 + random.nextInt(5)) + ")");
    }

    private String sort() {
        return "sort(["
                + fields()
                + "], order="
                + one(List.of("asc", "desc"))
                + ", type="
                + one(List.of("number", "string"))
                + ", limit="
                + (1 + random.nextInt(9))
                + ")";
    }

    private String table() {
        return "table(["
                + fields()
                + "], sortby="
                + field()
                + ", order="
                + one(List.of("asc", "desc"))
                + ", type="
                + one(List.of("number", "string"))
                + ", limit="
                + (1 + random.nextInt(9))
                + ")";
    }

    private String sequence() {
        return oneOf(
                () -> "accumulate(" + figure() + one(List.of("", ", current=exclude")) + ")",
                () ->
                        "neighbor(["
                                + fields()
                                + "], prefix=p"
                                + one(List.of("", ", direction=succeeding", ", distance=2"))
                                + ")",
                () -> "neighbor(" + field() + ")");
    }

    private String function() {
        return oneOf(
                this::figure,
                this::figure,
                () -> "collect(" + field() + ")",
                () -> "selectLast([" + fields() + "])",
                () -> "{ " + filter(1) + " | " + figure() + " }",
                () -> "{ " + figure() + " | n := " + expression(1) + " }",
                () -> "{ tail(1) }",
                () -> "{ " + sort() + " | head(2) | drop([" + fields() + "]) }");
    }

    private String figure() {
        return oneOf(
                () -> "count()",
                () -> "count(" + field() + ", as=k)",
                () -> "count(" + field() + ", distinct=true)",
                () -> "sum(" + field() + ")",
                () -> "avg(" + field() + ")",
                () -> "range(" + field() + ")",
                () -> "stdDev(" + field() + ")",
                () -> "min(" + field() + ")",
                () -> "max(" + field() + ", as=m)");
    }

    private String field() {
        if (random.nextInt(6) > 0) {
            return one(FIELDS);
        }
        if (random.nextInt(4) == 0) {
            return "t[" + random.nextInt(2) + "]";
        }
        return isAggregated ? one(List.of("_count", "n", "m", "k", "s")) : "n";
    }

    private String target() {
        return one(List.of("a", "b", "n", "c.d", "#e"));
    }

    private String fields() {
        String first = field();
        String second = field();
        return first.equals(second) ? first : first + ", " + second;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    private String oneOf(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
