package dev.eyas.reference;

import java.util.List;

/// Writes steps over the elements of arrays.
final class RandomArrays {

    private final Words words;

    RandomArrays(Words words) {
        this.words = words;
    }

    /// Steps that write fields, and such as make several rows of one.
    String written() {
        return words.oneOf(
                () ->
                        "array:filter(\"t[]\", var=v, function={ "
                                + condition()
                                + " }"
                                + words.one(List.of("", ", asArray=\"u[]\""))
                                + ")",
                () ->
                        "array:eval(\"t[]\", var=v, asArray=\"u[]\", function={ "
                                + words.one(List.of("", condition() + " | "))
                                + "u := "
                                + words.one(
                                        List.of(
                                                "v + 1",
                                                "v * v",
                                                "upper(v)",
                                                "concat([v, a])",
                                                "length(v)"))
                                + " })",
                () -> "split(t)");
    }

    /// A filter function.
    String tested() {
        return words.one(List.of("", "!"))
                + words.oneOf(
                        () -> "array:exists(\"t[]\", var=v, condition={ " + condition() + " })",
                        () ->
                                "array:regex(\"t[]\", regex=\""
                                        + words.one(List.of("x", "^x$", "[0-9]+", "é|日", "Y"))
                                        + "\""
                                        + words.one(List.of("", ", flags=i"))
                                        + ")");
    }

    private String condition() {
        return words.oneOf(
                () -> "v = " + words.pattern(),
                () -> "v != " + words.pattern(),
                () -> "v > " + words.one(Words.NUMBERS),
                () -> "v = " + words.regex() + " and v != " + words.pattern(),
                () -> "test(v == " + words.one(Words.FIELDS.subList(0, 2)) + ")",
                () -> "not v = " + words.pattern() + " or v <= " + words.one(Words.NUMBERS));
    }
}
