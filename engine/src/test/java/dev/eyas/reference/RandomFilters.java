package dev.eyas.reference;

import java.util.List;

/// Writes conditions, alone and joined.
final class RandomFilters {

    private final Words words;

    RandomFilters(Words words) {
        this.words = words;
    }

    String filter(int depth) {
        if (depth == 0) {
            return condition();
        }
        return words.oneOf(
                this::condition,
                this::condition,
                () -> "not " + filter(depth - 1),
                () -> "(" + filter(depth - 1) + " or " + filter(depth - 1) + ")",
                () -> filter(depth - 1) + " or " + filter(depth - 1),
                () -> "(" + filter(depth - 1) + " " + filter(depth - 1) + ")",
                () -> filter(depth - 1) + " and " + filter(depth - 1),
                () -> choice(words.one(Words.FIELDS)),
                () -> "not (" + choice(words.field()) + ")",
                () -> range(words.field()),
                () -> "!(" + filter(depth - 1) + " and not " + filter(depth - 1) + ")");
    }

    private String condition() {
        return words.oneOf(
                () -> words.field() + " = " + words.pattern(),
                () -> words.field() + " != " + words.pattern(),
                () -> words.one(Words.FIELDS) + " = *",
                () -> words.one(Words.FIELDS) + " = " + words.regex(),
                () -> words.field() + " != " + words.regex(),
                () -> words.field() + " like " + words.pattern(),
                () ->
                        words.field()
                                + " "
                                + words.one(List.of("<", "<=", ">", ">="))
                                + " "
                                + words.one(Words.NUMBERS),
                () ->
                        "in("
                                + words.field()
                                + ", values=["
                                + words.pattern()
                                + ", "
                                + words.pattern()
                                + "])",
                () ->
                        "in("
                                + words.field()
                                + ", ignoreCase=true, values=["
                                + words.pattern()
                                + ", "
                                + words.pattern()
                                + "])",
                () -> words.field() + " =~ !in(values=[" + words.pattern() + "])",
                () ->
                        words.isAggregated()
                                ? words.field() + " = *"
                                : words.one(List.of("x", "\"é\"", "1", "*y", "\"a/b\"")),
                () -> words.isAggregated() ? "true" : words.regex());
    }

    /// A filter function.
    String tested() {
        return words.one(List.of("", "!"))
                + words.oneOf(
                        () ->
                                "array:contains(\"t[]\", value="
                                        + words.one(List.of("x", "1", "é", "\"\""))
                                        + ")",
                        () ->
                                "wildcard(field="
                                        + words.one(Words.FIELDS)
                                        + ", pattern="
                                        + words.one(List.of("x*", "*X*", "1", "xy", "*é"))
                                        + words.one(List.of("", ", ignoreCase=true"))
                                        + ")",
                        () ->
                                "text:contains(string="
                                        + words.field()
                                        + ", substring="
                                        + words.one(List.of("\"x\"", "a", "\"\"", "\"1\""))
                                        + ")",
                        () ->
                                "text:endsWith(string="
                                        + words.field()
                                        + ", substring="
                                        + words.one(List.of("\"x\"", "a", "\"1\"", "\"\""))
                                        + ")",
                        () ->
                                "text:startsWith(string="
                                        + words.field()
                                        + ", substring="
                                        + words.one(List.of("\"x\"", "b", "\"y\""))
                                        + ")");
    }

    /// Several conditions on one field, any of which is enough.
    private String choice(String field) {
        StringBuilder choice = new StringBuilder("(" + field + " = " + words.pattern());
        int more = 1 + words.number(4);
        for (int operand = 0; operand < more; operand++) {
            choice.append(" or ")
                    .append(field)
                    .append(
                            words.oneOf(
                                    () -> " = " + words.pattern(),
                                    () -> " = " + words.pattern(),
                                    () -> " != " + words.pattern(),
                                    () -> " = " + words.regex(),
                                    () -> " > " + words.one(Words.NUMBERS)));
        }
        return choice + ")";
    }

    /// Several conditions on one field, all of which must hold.
    private String range(String field) {
        return words.oneOf(
                () ->
                        "("
                                + field
                                + " >= "
                                + words.one(Words.NUMBERS)
                                + " "
                                + field
                                + " < "
                                + words.one(Words.NUMBERS)
                                + ")",
                () ->
                        "("
                                + field
                                + " = * and "
                                + field
                                + " != "
                                + words.pattern()
                                + " and "
                                + field
                                + " != "
                                + words.regex()
                                + ")",
                () ->
                        "("
                                + field
                                + " = "
                                + words.pattern()
                                + " and "
                                + field
                                + " = "
                                + words.regex()
                                + ")");
    }
}
