package dev.eyas.reference;

import dev.eyas.syntax.Expr;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Functions that write fields of one row.
final class Fields {

    private Fields() {}

    /// The value of a function that gives one.
    static Optional<String> value(Arguments call, Row row) {
        return switch (call.name()) {
            case "lower" -> row.get(call.text("field")).map(text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> row.get(call.text("field")).map(text -> text.toUpperCase(Locale.ROOT));
            case "length" ->
                    row.get(call.text("field")).map(text -> Integer.toString(text.length()));
            case "concat" -> concat(call.texts("fields"), row);
            case "coalesce" -> coalesce(call, row);
            case "array:length" -> Optional.of(Integer.toString(elements(call, row).size()));
            case "concatArray" -> joined(call, row);
            case "math:abs" -> computed(call, row, is -> is.signum() < 0 ? is.negate() : is);
            case "math:floor" -> computed(call, row, is -> is.setScale(0, RoundingMode.FLOOR));
            case "math:ceil" -> computed(call, row, is -> is.setScale(0, RoundingMode.CEILING));
            case "round" -> computed(call, row, Fields::rounded);
            case "replace" -> replaced(call, row);
            case "format" -> Optional.of(formatted(call, row));
            case "splitString" -> piece(call, row);
            case "text:length" ->
                    Expressions.value(call.expr("string"), row)
                            .map(text -> Integer.toString(characters(text).size()));
            case "text:positionOf" -> position(call, row);
            case "getField" -> row.get(call.text("source"));
            case "math:mod" ->
                    computed(call, row, is -> modulus(is, new BigDecimal(call.text("divisor"))));
            case "text:substring" -> part(call, row);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    /// What the result is called when nobody says.
    static String output(Arguments call) {
        return call.textOr(
                "as",
                switch (call.name()) {
                    case "round", "replace" -> call.text("field");
                    case "math:abs" -> "_abs";
                    case "math:floor" -> "_floor";
                    case "math:ceil" -> "_ceil";
                    case "array:length", "text:length" -> "_length";
                    case "text:substring" -> "_substring";
                    case "text:positionOf" -> "_position";
                    case "math:mod" -> "_mod";
                    case "splitString" -> "_splitstring";
                    case String name -> "_" + name;
                });
    }

    /// A value that is missing counts as empty, unless all are.
    private static Optional<String> concat(List<String> fields, Row row) {
        List<String> texts =
                fields.stream()
                        .map(field -> row.fields().get(field))
                        .filter(Objects::nonNull)
                        .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("", texts));
    }

    private static Optional<String> coalesce(Arguments call, Row row) {
        boolean ignoresEmpty = call.textOr("ignoreEmpty", "true").equals("true");
        return Arguments.elements(call.expr("expressions")).stream()
                .flatMap(expr -> Expressions.value(expr, row).stream())
                .filter(text -> !ignoresEmpty || !text.isEmpty())
                .findFirst();
    }

    /// The elements up to the first gap.
    static List<String> elements(Arguments call, Row row) {
        String array = call.find("array").isPresent() ? call.text("array") : call.text("field");
        String name = array.replace("[]", "");
        List<String> elements = new ArrayList<>();
        for (int index = 0; row.get(name + "[" + index + "]").isPresent(); index++) {
            elements.add(row.get(name + "[" + index + "]").orElseThrow());
        }
        return elements;
    }

    private static Optional<String> joined(Arguments call, Row row) {
        List<String> elements = elements(call, row);
        return elements.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(call.textOr("separator", ""), elements));
    }

    static Row appended(Arguments call, Row row) {
        String name = call.text("array").replace("[]", "");
        int index = elements(call, row).size();
        Row result = row;
        for (Expr expr : Arguments.elements(call.expr("values"))) {
            Optional<String> value = Expressions.value(expr, row);
            if (value.isPresent()) {
                result = result.with(name + "[" + index + "]", value);
                index++;
            }
        }
        return result;
    }

    private static Optional<String> computed(
            Arguments call, Row row, UnaryOperator<BigDecimal> function) {
        return row.get(call.text("field"))
                .flatMap(Num::read)
                .map(number -> Num.of(function.apply(number.value())).text());
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.add(new BigDecimal("0.5")).setScale(0, RoundingMode.FLOOR);
    }

    private static BigDecimal modulus(BigDecimal number, BigDecimal divisor) {
        BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
        BigDecimal rest = floor.remainder(divisor);
        return rest.signum() < 0 ? rest.add(divisor) : rest;
    }

    /// Where a character stands among what people see as characters; occurrences do not overlap.
    private static Optional<String> position(Arguments call, Row row) {
        int begin = Integer.parseInt(call.textOr("begin", "0"));
        int wanted = Integer.parseInt(call.textOr("occurrence", "1"));
        return Expressions.value(call.expr("string"), row)
                .map(Fields::characters)
                .flatMap(characters -> {
                    int found = 0;
                    for (int at = begin; at < characters.size(); at++) {
                        if (characters.get(at).equals(call.text("character"))) {
                            found++;
                            if (found == wanted) {
                                return Optional.of(Integer.toString(at));
                            }
                        }
                    }
                    return Optional.empty();
                });
    }

    private static Optional<String> replaced(Arguments call, Row row) {
        int flags =
                call.textOr("flags", "").equals("i") ? Pattern.CASE_INSENSITIVE : Pattern.MULTILINE;
        Pattern regex = Pattern.compile(call.text("regex"), flags);
        return row.get(call.text("field"))
                .map(text ->
                        regex.matcher(text)
                                .replaceAll(Matcher.quoteReplacement(call.textOr("with", ""))));
    }

    /// `regex()`: the rows of the matches.
    static List<Row> captured(Arguments call, Row row) {
        boolean repeats = call.textOr("repeat", "false").equals("true");
        List<Row> rows = new ArrayList<>();
        if (row.get(call.text("field")).isPresent()) {
            Matcher matcher =
                    Pattern.compile(call.text("regex"), Pattern.MULTILINE)
                            .matcher(row.get(call.text("field")).orElseThrow());
            while ((repeats || rows.isEmpty()) && matcher.find()) {
                Row match = row;
                for (String name : matcher.namedGroups().keySet()) {
                    match = match.with(name, Optional.ofNullable(matcher.group(name)));
                }
                rows.add(match);
            }
        }
        return rows.isEmpty() && call.textOr("strict", "true").equals("false")
                ? List.of(row)
                : rows;
    }

    /// The first of each element stays. What stands behind a gap is no element.
    static Row distinct(Arguments call, Row row) {
        String name = call.text("array").replace("[]", "");
        List<String> elements = elements(call, row);
        List<String> kept = elements.stream().distinct().toList();
        Row result = row;
        for (int index = 0; index < elements.size(); index++) {
            String field = name + "[" + index + "]";
            result =
                    index < kept.size()
                            ? result.with(field, Optional.of(kept.get(index)))
                            : result.without(field);
        }
        return result;
    }

    /// `%s` takes the next field, `%2$s` the second; one that is missing shows as `null`.
    private static String formatted(Arguments call, Row row) {
        Object[] values =
                call.texts("field").stream().map(field -> row.get(field).orElse("null")).toArray();
        return String.format(Locale.ROOT, call.text("format"), values);
    }

    /// One piece between the matches. An empty one at the start and those at the end do not count,
    /// unless it is all there is.
    private static Optional<String> piece(Arguments call, Row row) {
        return row.get(call.text("field"))
                .flatMap(text -> {
                    List<String> pieces = new ArrayList<>();
                    Matcher matcher =
                            Pattern.compile(call.text("by"), Pattern.MULTILINE).matcher(text);
                    int start = 0;
                    while (matcher.find()) {
                        pieces.add(text.substring(start, matcher.start()));
                        start = matcher.end();
                    }
                    pieces.add(text.substring(start));
                    if (pieces.size() > 1 && pieces.getFirst().isEmpty()) {
                        pieces.removeFirst();
                    }
                    while (pieces.size() > 1 && pieces.getLast().isEmpty()) {
                        pieces.removeLast();
                    }
                    int index = Integer.parseInt(call.text("index"));
                    int place = index < 0 ? pieces.size() + index : index;
                    return place >= 0 && place < pieces.size()
                            ? Optional.of(pieces.get(place))
                            : Optional.empty();
                });
    }

    /// What people see as characters.
    private static List<String> characters(String text) {
        return Pattern.compile("\\X").matcher(text).results().map(MatchResult::group).toList();
    }

    private static Optional<String> part(Arguments call, Row row) {
        return Expressions.value(call.expr("string"), row)
                .map(Fields::characters)
                .flatMap(characters -> {
                    int begin = Integer.parseInt(call.textOr("begin", "0"));
                    int end =
                            Integer.parseInt(
                                    call.textOr("end", Integer.toString(characters.size())));
                    return begin <= end && end <= characters.size()
                            ? Optional.of(String.join("", characters.subList(begin, end)))
                            : Optional.empty();
                });
    }
}
