package dev.eyas.reference;

import java.util.List;

/// Writes aggregates, and steps over rows in order.
final class RandomAggregates {

    private final Words words;
    private final RandomFilters filters;
    private final RandomValues values;

    RandomAggregates(Words words) {
        this.words = words;
        filters = new RandomFilters(words);
        values = new RandomValues(words);
    }

    String aggregate() {
        return words.oneOf(
                () -> "groupBy([" + words.fields() + "])",
                () -> "groupBy(" + words.field() + ", function=" + function() + ")",
                () ->
                        "groupBy(["
                                + words.fields()
                                + "], function=["
                                + function()
                                + ", "
                                + function()
                                + "])",
                () -> "groupBy(" + words.field() + ", function=[])",
                () -> "[" + function() + ", " + function() + "]",
                this::figure,
                () -> "s := sum(" + words.field() + ")",
                () -> "collect([" + words.fields() + "])",
                this::sort,
                this::table,
                () -> "top(" + words.field() + ", limit=" + (1 + words.number(5)) + ")",
                () -> "selectLast([" + words.fields() + "])",
                () -> "top([" + words.fields() + "], limit=" + (1 + words.number(3)) + ", rest=z)",
                this::chosen,
                this::bucket,
                this::bucket,
                () -> "series([" + words.fields() + "], separator=\"|\")",
                () -> "groupBy(" + words.field() + ", function=series(" + words.field() + "))",
                () -> "array:reduceAll(\"t[]\", var=v, function=" + reduction() + ")",
                () -> "array:union(\"t[]\")",
                () -> "array:intersection(\"t[]\", as=t)",
                () ->
                        "groupBy(["
                                + words.fields()
                                + "], function=["
                                + figure()
                                + ", "
                                + figure()
                                + ", "
                                + chosen()
                                + ", "
                                + function()
                                + "])",
                () -> "head(" + words.number(5) + ")",
                () -> "tail(" + (1 + words.number(5)) + ")");
    }

    private String bucket() {
        return "bucket(span="
                + words.one(List.of("1ms", "2ms", "4ms"))
                + ", function="
                + words.oneOf(
                        this::figure, () -> "[" + figure() + ", " + figure() + "]", this::chosen)
                + ")";
    }

    private String reduction() {
        return words.one(
                List.of(
                        "count()",
                        "sum(v)",
                        "max(v)",
                        "min(v)",
                        "avg(v)",
                        "[count(v, distinct=true), range(v)]"));
    }

    private String sort() {
        return "sort(["
                + words.fields()
                + "], order="
                + words.one(List.of("asc", "desc"))
                + ", type="
                + words.one(List.of("number", "string"))
                + ", limit="
                + (1 + words.number(9))
                + ")";
    }

    private String table() {
        return "table(["
                + words.fields()
                + "], sortby="
                + words.field()
                + ", order="
                + words.one(List.of("asc", "desc"))
                + ", type="
                + words.one(List.of("number", "string"))
                + ", limit="
                + (1 + words.number(9))
                + ")";
    }

    String sequence() {
        return words.oneOf(
                () -> "accumulate(" + figure() + words.one(List.of("", ", current=exclude")) + ")",
                () ->
                        "slidingWindow("
                                + figure()
                                + ", events="
                                + (1 + words.number(3))
                                + words.one(List.of("", ", current=exclude"))
                                + ")",
                () ->
                        "neighbor(["
                                + words.fields()
                                + "], prefix=p"
                                + words.one(List.of("", ", direction=succeeding", ", distance=2"))
                                + ")",
                () -> "neighbor(" + words.field() + ")");
    }

    private String function() {
        return words.oneOf(
                this::figure,
                this::figure,
                () -> "collect(" + words.field() + ")",
                () -> "selectLast([" + words.fields() + "])",
                () -> "{ " + filters.filter(1) + " | " + figure() + " }",
                () -> "{ " + figure() + " | n := " + values.expression(1) + " }",
                this::chosen,
                () -> "array:union(\"t[]\")",
                () -> "{ tail(1) }",
                () -> "{ " + sort() + " | head(2) | drop([" + words.fields() + "]) }");
    }

    private String figure() {
        return words.oneOf(
                () -> "count()",
                () -> "count(" + words.field() + ", as=k)",
                () -> "count(" + words.field() + ", distinct=true)",
                () -> "sum(" + words.field() + ")",
                () -> "avg(" + words.field() + ")",
                () -> "range(" + words.field() + ")",
                () -> "stdDev(" + words.field() + ")",
                () -> "min(" + words.field() + ")",
                () -> "max(" + words.field() + ", as=m)");
    }

    private String chosen() {
        return words.one(List.of("selectFromMin(", "selectFromMax("))
                + words.field()
                + ", include=["
                + words.fields()
                + "])";
    }
}
