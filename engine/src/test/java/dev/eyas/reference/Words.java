package dev.eyas.reference;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The names and values queries are written of, and the choice among them.
final class Words {

    static final List<String> FIELDS = List.of("a", "b", "c.d", "#e");

    static final List<String> PATTERNS =
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
                    "a/b",
                    "X*",
                    "\"*́\"",
                    "İ",
                    "\"x*y*\"",
                    "-3",
                    "\"0.10\"");
    static final List<String> REGEXES =
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
                    "/[a-z]|=/",
                    "/^[+-]?[0-9]+(\\.[0-9]+)?$/",
                    "/^(?:x|1)+$/i",
                    "/[^x]$/",
                    "/\\s/",
                    "/k/i",
                    "/^(?<n>[0-9])(?<a>[0-9])?/",
                    "/./");
    static final List<String> NUMBERS =
            List.of("0", "1", "2", "-1", "0.5", "10", "100", "9007199254740992", "1e3");

    private final RandomGenerator random;

    /// Behind an aggregate no free text may stand.
    private boolean isAggregated;

    Words(RandomGenerator random) {
        this.random = random;
    }

    void aggregated() {
        isAggregated = true;
    }

    /// Words for another query over the same events, inside this one.
    Words anew() {
        return new Words(random);
    }

    String field() {
        if (random.nextInt(6) > 0) {
            return one(FIELDS);
        }
        if (random.nextInt(4) == 0) {
            return "t[" + random.nextInt(2) + "]";
        }
        return isAggregated ? one(List.of("_count", "n", "m", "k", "s")) : "n";
    }

    String target() {
        return one(List.of("a", "b", "n", "c.d", "#e"));
    }

    String fields() {
        String first = field();
        String second = field();
        return first.equals(second) ? first : first + ", " + second;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean isAggregated() {
        return isAggregated;
    }

    String pattern() {
        return one(PATTERNS);
    }

    String regex() {
        return one(REGEXES);
    }

    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final String oneOf(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }
}
