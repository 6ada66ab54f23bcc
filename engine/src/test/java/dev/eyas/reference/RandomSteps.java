package dev.eyas.reference;

/// Writes steps that look at one row.
final class RandomSteps {

    private final Words words;
    private final RandomFilters filters;
    private final RandomValues values;
    private final RandomArrays arrays;

    RandomSteps(Words words) {
        this.words = words;
        filters = new RandomFilters(words);
        values = new RandomValues(words);
        arrays = new RandomArrays(words);
    }

    String step(int depth) {
        return words.oneOf(
                () -> filters.filter(depth),
                () -> filters.filter(depth) + " or " + filters.filter(depth),
                () ->
                        filters.filter(depth)
                                + " or "
                                + filters.filter(1)
                                + " "
                                + filters.filter(1)
                                + " or "
                                + filters.filter(1),
                () -> words.target() + " := " + values.expression(depth),
                () -> words.target() + " := " + values.expression(depth),
                () ->
                        "eval("
                                + words.target()
                                + " = "
                                + values.expression(1)
                                + ", n = "
                                + values.expression(1)
                                + ")",
                () -> "test(" + values.operation(1) + ")",
                () -> filters.filter(1) + " or test(" + values.operation(1) + ")",
                () -> "drop([" + words.fields() + "])",
                () -> "select([" + words.fields() + ", n])",
                () -> "rename(" + words.field() + ", as=" + words.target() + ")",
                () -> "default(field=" + words.field() + ", value=" + values.expression(1) + ")",
                () -> values.written(),
                () -> values.written(),
                () -> filters.tested(),
                arrays::tested,
                arrays::written,
                () -> depth == 0 ? "*" : cases(depth - 1),
                () -> depth == 0 ? "*" : match(depth - 1));
    }

    private String cases(int depth) {
        String end = words.number(4) > 0 ? "; *" : "";
        return "case { " + clause(depth) + "; " + clause(depth) + end + " }";
    }

    private String match(int depth) {
        String end = words.number(4) > 0 ? "; * => " + step(depth) : "";
        return words.field()
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
        return words.oneOf(
                () -> words.pattern(),
                () -> words.regex(),
                () -> "in(values=[" + words.pattern() + ", " + words.pattern() + "])");
    }

    private String clause(int depth) {
        return words.number(2) == 0 ? filters.filter(1) : filters.filter(1) + " | " + step(depth);
    }
}
