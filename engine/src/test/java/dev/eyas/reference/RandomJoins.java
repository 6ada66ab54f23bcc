package dev.eyas.reference;

import java.util.List;

/// Writes steps that look at other rows of the same events, and the tables they need.
final class RandomJoins {

    private static final String TABLE = "tab";

    private final Words words;
    private boolean hasTable;

    RandomJoins(Words words) {
        this.words = words;
    }

    /// The tables that stand before the first step; perhaps none.
    List<String> tables() {
        hasTable = words.number(2) == 0;
        return hasTable
                ? List.of(
                        "defineTable(query={ "
                                + query()
                                + " }, include=[a, b, c.d], name=\""
                                + TABLE
                                + "\")")
                : List.of();
    }

    String join() {
        return hasTable ? match() : words.oneOf(this::inner, this::negated, this::selfJoin);
    }

    /// Events in the order of time, or a row for each value.
    private String query() {
        Words inside = words.anew();
        RandomSteps steps = new RandomSteps(inside);
        return words.oneOf(
                () -> steps.step(1),
                () -> steps.step(1) + " | " + steps.step(1),
                () ->
                        steps.step(1)
                                + " | groupBy("
                                + words.one(Words.FIELDS)
                                + ", function=[count(b), min(a, as=n)])");
    }

    private String inner() {
        return "join({ "
                + query()
                + " }, field="
                + words.one(Words.FIELDS)
                + words.one(List.of("", ", key=a", ", key=c.d"))
                + ", include=["
                + words.fields()
                + "]"
                + words.one(List.of("", ", mode=left"))
                + words.one(List.of("", ", max=2", ", max=3"))
                + ")";
    }

    private String negated() {
        return "!join({ "
                + query()
                + " }, field="
                + words.one(Words.FIELDS)
                + words.one(List.of("", ", key=a", ", key=c.d"))
                + ")";
    }

    private String selfJoin() {
        RandomFilters filters = new RandomFilters(words.anew());
        String where = "where=[{ " + filters.filter(1) + " }, { " + filters.filter(1) + " }]";
        String call = "selfJoinFilter([" + words.fields() + "], " + where;
        return words.oneOf(
                () -> call + ")", () -> call + ", prefilter=true)", () -> "!" + call + ")");
    }

    private String match() {
        return "match(table="
                + TABLE
                + ", field="
                + words.one(Words.FIELDS)
                + ", column="
                + words.one(List.of("a", "b", "c.d"))
                + words.one(List.of("", ", include=[b]", ", include=[a, c.d]"))
                + words.one(List.of("", ", strict=false"))
                + words.one(List.of("", ", nrows=2", ", nrows=max"))
                + ")";
    }
}
