package dev.eyas.bench.compare;

import java.util.List;
import java.util.random.RandomGenerator;

/// Writes filters, whose SQL is never null: a condition on a missing field does not hold.
final class RandomConditions {

    private static final List<String> PATTERNS =
            List.of(
                    "x", "*x*", "x*", "*y", "1", "1.0", "01", "1*", "é*", "50%", "5*%", "a_*", "",
                    "*", "it's", "*'*", "true", "0.5", "100", "-3", "X", "*é", "日*");

    /// With what both engines of regexes agree on.
    private static final List<String> REGEXES =
            List.of(
                    "x",
                    "^x",
                    "1$",
                    "[0-9]+",
                    "^[a-z]+$",
                    "é|日",
                    "^$",
                    "x+y",
                    "[^x]$",
                    "_|%",
                    "^(?:x|1)+$",
                    "\\.",
                    "^[+-]?[0-9]+(\\.[0-9]+)?$");

    static final List<String> NUMBERS = List.of("0", "1", "2", "-1", "0.5", "10", "100", "2.5");

    private final RandomGenerator random;

    RandomConditions(RandomGenerator random) {
        this.random = random;
    }

    Translated condition(List<String> fields, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return leaf(one(fields));
        }
        Translated left = condition(fields, depth - 1);
        Translated right = condition(fields, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> new Translated("not (" + left.cql() + ")", "NOT (" + left.sql() + ")");
            case 1, 2 -> joined(left, "and", right);
            case 3 -> joined(left, "or", right);
            default ->
                    new Translated(
                            "(" + left.cql() + " " + right.cql() + ")",
                            "(" + left.sql() + " AND " + right.sql() + ")");
        };
    }

    private static Translated joined(Translated left, String operator, Translated right) {
        return new Translated(
                "(" + left.cql() + " " + operator + " " + right.cql() + ")",
                "(" + left.sql() + " " + operator + " " + right.sql() + ")");
    }

    private Translated leaf(String field) {
        String column = SqlPipeline.name(field);
        String pattern = one(PATTERNS);
        String regex = one(REGEXES);
        String number = one(NUMBERS);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Translated(field + " = \"" + pattern + "\"", equal(column, pattern));
            case 2 ->
                    new Translated(
                            field + " != \"" + pattern + "\"", "NOT " + equal(column, pattern));
            case 3 -> new Translated(field + " = *", "(" + column + " IS NOT NULL)");
            case 4 -> {
                String flag = isAscii(regex) && random.nextBoolean() ? "i" : "";
                yield new Translated(
                        field + " = /" + regex + "/" + flag, found(column, regex, flag));
            }
            case 5 ->
                    new Translated(
                            field + " != /" + regex + "/", "NOT " + found(column, regex, ""));
            case 6 -> {
                String other = one(PATTERNS);
                yield new Translated(
                        "in(" + field + ", values=[\"" + pattern + "\", \"" + other + "\"])",
                        "(" + equal(column, pattern) + " OR " + equal(column, other) + ")");
            }
            default -> {
                String comparison = one(List.of("<", "<=", ">", ">="));
                yield new Translated(
                        field + " " + comparison + " " + number,
                        "coalesce(num(" + column + ") " + comparison + " " + number + ", false)");
            }
        };
    }

    /// A star is any text; a pattern that is a number equals all its spellings.
    private static String equal(String column, String pattern) {
        String text =
                pattern.contains("*")
                        ? column + " LIKE " + like(pattern) + " ESCAPE '\\'"
                        : column + " = " + SqlPipeline.quoted(pattern);
        return "coalesce("
                + text
                + " OR coalesce(num("
                + column
                + ") = num("
                + SqlPipeline.quoted(pattern)
                + "), false), false)";
    }

    private static String like(String pattern) {
        return SqlPipeline.quoted(
                pattern.replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replace("*", "%"));
    }

    private static String found(String column, String regex, String flags) {
        return "coalesce(regexp_matches("
                + column
                + ", "
                + SqlPipeline.quoted(regex)
                + ", 'c"
                + flags
                + "'), false)";
    }

    /// Only letters of ASCII are told apart here when case does not matter.
    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
