package dev.eyas.reference;

import java.util.List;

/// Writes expressions, and functions that write fields.
final class RandomValues {

    private final Words words;

    RandomValues(Words words) {
        this.words = words;
    }

    String expression(int depth) {
        if (depth == 0) {
            return words.oneOf(
                    words::field,
                    words::field,
                    () -> words.one(Words.NUMBERS).replace("-1", "25e-1"),
                    () -> words.one(List.of("\"x\"", "\"1\"", "\"é\"", "true")));
        }
        return words.oneOf(
                () -> expression(0),
                () -> operation(depth),
                () -> operation(depth),
                () -> "-(" + expression(depth - 1) + ")",
                () -> "!(" + expression(depth - 1) + ")",
                () -> words.one(List.of("lower", "upper", "length")) + "(" + words.field() + ")",
                () -> "concat([" + words.fields() + "])",
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
                                + words.field()
                                + ", values=["
                                + words.pattern()
                                + "]), then="
                                + expression(depth - 1)
                                + ", else="
                                + words.field()
                                + ")");
    }

    String operation(int depth) {
        String operator =
                words.one(
                        List.of(
                                "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "+",
                                "*"));
        return "(" + expression(depth - 1) + " " + operator + " " + expression(depth - 1) + ")";
    }

    /// A function that writes a field.
    String written() {
        return words.oneOf(
                () ->
                        "array:append(\"t[]\", values=["
                                + expression(1)
                                + ", "
                                + words.field()
                                + "])",
                () -> words.target() + " := array:length(\"t[]\")",
                () -> "array:length(\"t[]\")",
                () -> "concatArray(t, separator=\"-\", as=" + words.target() + ")",
                () -> "coalesce([" + words.fields() + ", \"x\"], as=" + words.target() + ")",
                () -> words.target() + " := coalesce([" + words.fields() + "], ignoreEmpty=false)",
                () -> "round(" + words.field() + ")",
                () -> words.target() + " := round(" + words.field() + ")",
                () -> "math:floor(" + words.field() + ", as=" + words.target() + ")",
                () -> "math:ceil(" + words.field() + ")",
                () -> words.target() + " := math:abs(" + words.field() + ")",
                () ->
                        "replace(\""
                                + words.one(List.of("x", "[0-9]", "^.", "é|日", "y$"))
                                + "\", with=z, field="
                                + words.field()
                                + ")",
                () -> "replace(\"[0-9]+\", field=" + words.field() + ", as=" + words.target() + ")",
                () ->
                        "regex(\"(?<g>[a-z])(?<b>y)?\", field="
                                + words.field()
                                + words.one(List.of("", ", strict=false"))
                                + ")",
                () ->
                        "regex(\"(?<g>[^0-9])\", field="
                                + words.field()
                                + ", repeat=true"
                                + words.one(List.of("", ", strict=false"))
                                + ")",
                () -> "lower(" + words.field() + ", as=" + words.target() + ")",
                () -> "length(" + words.field() + ")",
                () -> "concat([" + words.fields() + "], as=" + words.target() + ")",
                () ->
                        "format(\""
                                + words.one(List.of("%s/%s", "%2$s%1$s", "[%s] é %%"))
                                + "\", field=[a, "
                                + words.field()
                                + "], as="
                                + words.target()
                                + ")",
                () ->
                        words.target()
                                + " := splitString("
                                + words.field()
                                + ", by=\""
                                + words.one(List.of("x", "[0-9]", "/|=", "y+", "\\\\."))
                                + "\", index="
                                + words.one(List.of("0", "1", "-1", "-2"))
                                + ")",
                () -> "text:length(" + words.field() + ", as=" + words.target() + ")",
                () ->
                        words.target()
                                + " := text:substring("
                                + words.field()
                                + words.one(List.of(", begin=1", ", end=1", ", begin=1, end=2", ""))
                                + ")",
                () ->
                        "text:positionOf("
                                + words.field()
                                + ", character=\""
                                + words.one(List.of("x", "1", "y", "é"))
                                + "\""
                                + words.one(List.of("", ", occurrence=2", ", begin=1"))
                                + ")",
                () ->
                        words.target()
                                + " := math:mod("
                                + words.field()
                                + ", divisor="
                                + words.one(List.of("2", "3", "7", "10"))
                                + ")",
                () -> "setField(target=\"" + words.target() + "\", value=" + expression(1) + ")",
                () -> words.target() + " := getField(\"" + words.field() + "\")",
                () -> "replace(X, with=\"z\", flags=i, field=" + words.field() + ")",
                () -> "array:dedup(\"t[]\")",
                () -> "case { " + compared() + " | n := a; b = * | n := b; * }",
                () ->
                        words.target()
                                + " := if("
                                + operation(1)
                                + ", then="
                                + operation(1)
                                + ", else="
                                + expression(1)
                                + ")");
    }

    private String compared() {
        return words.field()
                + words.one(List.of(" < ", " <= ", " > ", " >= "))
                + words.one(Words.NUMBERS);
    }
}
