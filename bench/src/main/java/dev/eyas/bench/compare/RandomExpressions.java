package dev.eyas.bench.compare;

import java.util.List;
import java.util.random.RandomGenerator;

/// Writes values to assign, whose SQL is null where the value is missing. Products and quotients
/// are such that doubles hold them exactly, so that sums do not hang on their order.
final class RandomExpressions {

    private final RandomGenerator random;

    RandomExpressions(RandomGenerator random) {
        this.random = random;
    }

    Translated expression(List<String> fields, int depth) {
        String field = one(fields);
        String other = one(fields);
        String column = SqlPipeline.name(field);
        String second = SqlPipeline.name(other);
        return switch (random.nextInt(depth == 0 ? 3 : 12)) {
            case 0, 1 -> new Translated(field, column);
            case 2 -> literal();
            case 3, 4, 5 -> sum(fields, depth);
            case 6 ->
                    new Translated(
                            "(" + field + " / 4 * 2)",
                            "txt(num(txt(num(" + column + ") / 4)) * 2)");
            case 7 -> new Translated("upper(" + field + ")", "upper(" + column + ")");
            case 8 ->
                    new Translated(
                            "length(" + field + ")", "CAST(length(" + column + ") AS VARCHAR)");
            case 9 ->
                    new Translated(
                            "concat([" + field + ", " + other + "])",
                            "CASE WHEN coalesce("
                                    + column
                                    + ", "
                                    + second
                                    + ") IS NOT NULL THEN concat("
                                    + column
                                    + ", "
                                    + second
                                    + ") END");
            case 10 ->
                    new Translated(
                            "coalesce([" + field + ", " + other + "])",
                            "coalesce(nullif(" + column + ", ''), nullif(" + second + ", ''))");
            default -> choice(fields, depth);
        };
    }

    /// A comparison, which is `true`, `false` or nothing.
    Translated test(List<String> fields, int depth) {
        Translated left = expression(fields, depth - 1);
        Translated right = expression(fields, depth - 1);
        String operator = one(List.of("==", "!=", "<", "<=", ">", ">="));
        String cql = "(" + left.cql() + " " + operator + " " + right.cql() + ")";
        String sql =
                switch (operator) {
                    case "==" -> "same(" + left.sql() + ", " + right.sql() + ")";
                    case "!=" -> "NOT same(" + left.sql() + ", " + right.sql() + ")";
                    case String order ->
                            "num(" + left.sql() + ") " + order + " num(" + right.sql() + ")";
                };
        return new Translated(cql, "CAST(" + sql + " AS VARCHAR)");
    }

    private Translated literal() {
        return random.nextBoolean()
                ? number(one(List.of("0", "1", "2.5", "10")))
                : new Translated("\"x\"", "'x'");
    }

    private static Translated number(String number) {
        return new Translated(number, SqlPipeline.quoted(number));
    }

    private Translated sum(List<String> fields, int depth) {
        Translated left = expression(fields, depth - 1);
        Translated right = expression(fields, depth - 1);
        String operator = one(List.of("+", "-"));
        return new Translated(
                "(" + left.cql() + " " + operator + " " + right.cql() + ")",
                "txt(num(" + left.sql() + ") " + operator + " num(" + right.sql() + "))");
    }

    private Translated choice(List<String> fields, int depth) {
        Translated condition = test(fields, depth);
        Translated then = expression(fields, depth - 1);
        Translated otherwise = expression(fields, depth - 1);
        return new Translated(
                "if("
                        + condition.cql()
                        + ", then="
                        + then.cql()
                        + ", else="
                        + otherwise.cql()
                        + ")",
                "CASE WHEN "
                        + condition.sql()
                        + " = 'true' THEN "
                        + then.sql()
                        + " ELSE "
                        + otherwise.sql()
                        + " END");
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
