package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of a call as they were written.
final class Arguments {

    /// Where the unnamed argument of a function goes.
    private static final Map<String, String> UNNAMED =
            Map.ofEntries(
                    Map.entry("drop", "fields"),
                    Map.entry("select", "fields"),
                    Map.entry("collect", "fields"),
                    Map.entry("selectLast", "fields"),
                    Map.entry("table", "fields"),
                    Map.entry("concat", "fields"),
                    Map.entry("coalesce", "expressions"),
                    Map.entry("test", "expression"),
                    Map.entry("if", "condition"),
                    Map.entry("head", "limit"),
                    Map.entry("tail", "limit"),
                    Map.entry("replace", "regex"),
                    Map.entry("regex", "regex"),
                    Map.entry("text:contains", "string"),
                    Map.entry("text:startsWith", "string"),
                    Map.entry("array:contains", "array"),
                    Map.entry("array:length", "array"),
                    Map.entry("array:append", "array"),
                    Map.entry("accumulate", "function"),
                    Map.entry("slidingWindow", "function"),
                    Map.entry("series", "collect"),
                    Map.entry("bucket", "span"),
                    Map.entry("array:reduceAll", "array"),
                    Map.entry("array:exists", "array"),
                    Map.entry("array:regex", "array"),
                    Map.entry("array:filter", "array"),
                    Map.entry("array:eval", "array"),
                    Map.entry("text:positionOf", "string"),
                    Map.entry("getField", "source"),
                    Map.entry("neighbor", "include"),
                    Map.entry("defineTable", "query"),
                    Map.entry("match", "file"),
                    Map.entry("join", "query"),
                    Map.entry("format", "format"),
                    Map.entry("text:length", "string"),
                    Map.entry("text:substring", "string"),
                    Map.entry("text:endsWith", "string"),
                    Map.entry("array:dedup", "array"),
                    Map.entry("array:union", "array"),
                    Map.entry("array:intersection", "array"),
                    Map.entry("stats", "function"));

    private final Expr.Call call;

    Arguments(Expr.Call call) {
        this.call = call;
    }

    String name() {
        return call.name();
    }

    Optional<Expr> find(String parameter) {
        String unnamed = UNNAMED.getOrDefault(call.name(), "field");
        return call.arguments().stream()
                .filter(argument ->
                        argument.name().map(Expr.Name::text).orElse(unnamed).equals(parameter))
                .map(Expr.Argument::value)
                .findFirst();
    }

    Expr expr(String parameter) {
        return find(parameter)
                .orElseThrow(() -> new UnsupportedOperationException(call + ": " + parameter));
    }

    String text(String parameter) {
        return text(expr(parameter));
    }

    String textOr(String parameter, String otherwise) {
        return find(parameter).map(Arguments::text).orElse(otherwise);
    }

    List<String> texts(String parameter) {
        return expr(parameter) instanceof Expr.ArrayOf array
                ? array.elements().stream().map(Arguments::text).toList()
                : List.of(text(parameter));
    }

    List<Expr.Argument> all() {
        return call.arguments();
    }

    static List<Expr> elements(Expr expr) {
        return expr instanceof Expr.ArrayOf array
                ? array.elements().stream().map(Expr.Element::value).toList()
                : List.of(expr);
    }

    /// What reads as arithmetic stands for its own text, too: `a/b`.
    private static String text(Expr.Element element) {
        return element.value() instanceof Expr.Binary ? element.source() : text(element.value());
    }

    private static String text(Expr expr) {
        return switch (expr) {
            case Expr.Word word -> word.text();
            case Expr.Raw raw -> raw.text();
            case Expr.Quoted quoted -> quoted.text();
            case Expr.NumberLiteral number -> number.text();
            case Expr.Unary(_, Expr.UnaryOperator _, Expr.NumberLiteral number) ->
                    "-" + number.text();
            case Expr other -> throw new UnsupportedOperationException(other.toString());
        };
    }
}
