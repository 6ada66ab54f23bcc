package dev.eyas.reference;

import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;

/// Whether a row passes a filter. A condition on an absent field is false, its negation true.
final class Filters {

    private static final Set<String> NOT_SEARCHED = Set.of("@id", "@timestamp", "@ingesttimestamp");

    static final Set<String> NAMES =
            Set.of(
                    "in",
                    "test",
                    "wildcard",
                    "text:contains",
                    "text:startsWith",
                    "text:endsWith",
                    "array:contains",
                    "array:exists",
                    "array:regex");

    private Filters() {}

    /// A filter as a step: passes the row on, with what its regexes capture.
    static Optional<Row> step(Filter filter, Row row) {
        if (filter instanceof Filter.And and) {
            Optional<Row> passed = Optional.of(row);
            for (Filter operand : and.operands()) {
                passed = passed.flatMap(so -> step(operand, so));
            }
            return passed;
        }
        if (filter instanceof Filter.Is is
                && !is.negated()
                && is.pattern() instanceof Pattern.Regex regex) {
            return row.get(is.field().name()).flatMap(text -> captured(row, regex, text));
        }
        if (filter instanceof Filter.FreeText free
                && free.pattern() instanceof Pattern.Regex regex) {
            return searched(row.origin()).values().stream()
                    .flatMap(text -> captured(row, regex, text).stream())
                    .findFirst();
        }
        return passes(filter, row) ? Optional.of(row) : Optional.empty();
    }

    private static Optional<Row> captured(Row row, Pattern.Regex regex, String text) {
        Matcher matcher = compiled(regex).matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Row result = row;
        for (String name : matcher.namedGroups().keySet()) {
            result = result.with(name, Optional.ofNullable(matcher.group(name)));
        }
        return Optional.of(result);
    }

    /// The raw text first, then the fields but tags and those that say when and which.
    private static Map<String, String> searched(Map<String, String> origin) {
        Map<String, String> searched = new java.util.LinkedHashMap<>();
        Optional.ofNullable(origin.get("@rawstring"))
                .ifPresent(text -> searched.put("@rawstring", text));
        origin.forEach((name, text) -> {
            if (!name.startsWith("#") && !NOT_SEARCHED.contains(name)) {
                searched.putIfAbsent(name, text);
            }
        });
        return searched;
    }

    static boolean passes(Filter filter, Row row) {
        return switch (filter) {
            case Filter.And and ->
                    and.operands().stream().allMatch(operand -> passes(operand, row));
            case Filter.Or or -> or.operands().stream().anyMatch(operand -> passes(operand, row));
            case Filter.Not not -> !passes(not.operand(), row);
            case Filter.Is is -> matches(is.pattern(), row.get(is.field().name())) != is.negated();
            case Filter.Like like ->
                    row.get(like.field().name())
                            .filter(text -> glob("*" + pattern(like.pattern()) + "*", text))
                            .isPresent();
            case Filter.Compare compare -> compares(compare, row);
            case Filter.FieldCall call -> {
                Arguments arguments = new Arguments(call.call());
                yield in(call.field().name(), arguments, row) != call.negated();
            }
            case Filter.Call call -> call(new Arguments(call.call()), row);
            case Filter.Always always -> always.value();
            case Filter.FreeText free when passesAll(free.pattern()) -> true;
            case Filter.FreeText free ->
                    searched(row.origin()).values().stream()
                            .anyMatch(text -> occurs(free.pattern(), text));
            case Filter.Missing missing ->
                    throw new UnsupportedOperationException(missing.toString());
        };
    }

    /// A lone star is no search.
    private static boolean passesAll(Pattern pattern) {
        return !(pattern instanceof Pattern.Regex) && pattern(pattern).matches("\\*+");
    }

    private static boolean occurs(Pattern pattern, String text) {
        return pattern instanceof Pattern.Regex regex
                ? compiled(regex).matcher(text).find()
                : glob("*" + pattern(pattern) + "*", text);
    }

    static boolean call(Arguments call, Row row) {
        return switch (call.name()) {
            case "in" -> in(call, row);
            case "test" ->
                    Expressions.value(call.expr("expression"), row).equals(Optional.of("true"));
            case "wildcard" -> wildcard(call, row);
            case "text:contains" -> texts(call, row, String::contains);
            case "text:startsWith" -> texts(call, row, String::startsWith);
            case "text:endsWith" -> texts(call, row, String::endsWith);
            case "array:contains" -> Fields.elements(call, row).contains(call.text("value"));
            case "array:exists" -> Elements.exists(call, row);
            case "array:regex" -> Elements.found(call, row);
            case String other -> throw new UnsupportedOperationException(other);
        };
    }

    private static boolean wildcard(Arguments call, Row row) {
        boolean ignoresCase = call.textOr("ignoreCase", "false").equals("true");
        String pattern = call.text("pattern");
        return call.texts("field").stream()
                .flatMap(field -> row.get(field).stream())
                .anyMatch(text ->
                        equal(pattern, text) || (ignoresCase && globIgnoringCase(pattern, text)));
    }

    private static boolean globIgnoringCase(String pattern, String text) {
        return glob(asciiLower(pattern), asciiLower(text));
    }

    private static String asciiLower(String text) {
        StringBuilder lower = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        lower.append(
                                (char)
                                        (letter >= 'A' && letter <= 'Z'
                                                ? letter + 'a' - 'A'
                                                : letter)));
        return lower.toString();
    }

    private static boolean texts(Arguments call, Row row, BiPredicate<String, String> relation) {
        Optional<String> text = Expressions.value(call.expr("string"), row);
        Optional<String> part = Expressions.value(call.expr("substring"), row);
        return text.isPresent() && part.isPresent() && relation.test(text.get(), part.get());
    }

    static boolean in(Arguments call, Row row) {
        return in(call.text("field"), call, row);
    }

    static boolean in(String field, Arguments call, Row row) {
        boolean ignoresCase = call.textOr("ignoreCase", "false").equals("true");
        return row.get(field)
                .filter(text ->
                        call.texts("values").stream()
                                .anyMatch(value ->
                                        equal(value, text)
                                                || (ignoresCase && globIgnoringCase(value, text))))
                .isPresent();
    }

    static boolean matches(Pattern pattern, Optional<String> value) {
        return value.filter(text ->
                        pattern instanceof Pattern.Regex regex
                                ? compiled(regex).matcher(text).find()
                                : equal(pattern(pattern), text))
                .isPresent();
    }

    private static String pattern(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Word word -> word.text();
            case Pattern.Quoted quoted -> quoted.text();
            case Pattern other -> throw new UnsupportedOperationException(other.toString());
        };
    }

    /// What `=` means: the whole text with `*` for anything, or the same number.
    private static boolean equal(String pattern, String text) {
        return glob(pattern, text)
                || Num.decimal(pattern)
                        .flatMap(number ->
                                Num.decimal(text).map(other -> number.compareTo(other) == 0))
                        .orElse(false);
    }

    private static boolean glob(String pattern, String text) {
        StringBuilder regex = new StringBuilder("(?s)");
        for (String piece : pattern.split("\\*", -1)) {
            regex.append(regex.length() == 4 ? "" : ".*")
                    .append(java.util.regex.Pattern.quote(piece));
        }
        return text.matches(regex.toString());
    }

    private static java.util.regex.Pattern compiled(Pattern.Regex regex) {
        int flags = regex.flags().contains("i") ? java.util.regex.Pattern.CASE_INSENSITIVE : 0;
        return java.util.regex.Pattern.compile(regex.body().replaceAll("\\$$", "\\\\z"), flags);
    }

    private static boolean compares(Filter.Compare compare, Row row) {
        if (!(compare.bound() instanceof Filter.Bound.Number bound)) {
            throw new UnsupportedOperationException(compare.toString());
        }
        Optional<Integer> order =
                row.get(compare.field().name())
                        .flatMap(Num::read)
                        .flatMap(number ->
                                Num.read(bound.text()).map(limit -> Num.compare(number, limit)));
        return order.filter(is ->
                        switch (compare.comparison()) {
                            case LESS -> is < 0;
                            case LESS_OR_EQUAL -> is <= 0;
                            case GREATER -> is > 0;
                            case GREATER_OR_EQUAL -> is >= 0;
                        })
                .isPresent();
    }
}
