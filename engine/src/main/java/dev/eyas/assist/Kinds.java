package dev.eyas.assist;

import dev.eyas.function.Parameter;

/// What the kinds of parameters say of the words that stand in an argument.
final class Kinds {

    private Kinds() {}

    /// Whether the name of a field stands in such an argument, so that quotes make no text.
    static boolean isFieldName(Parameter.Kind kind) {
        return switch (kind) {
            case FIELD, FIELDS, FIELD_PAIRS, ARRAY, OUTPUT, OUTPUT_ARRAY -> true;
            case BIT_NAMES,
                    TEXT,
                    TEXTS,
                    REGEX,
                    NUMBER,
                    LIMIT,
                    DURATION,
                    SPAN,
                    FLAG,
                    CHOICE,
                    CHOICES,
                    EXPRESSION,
                    EXPRESSIONS,
                    ASSIGNMENTS,
                    AGGREGATES,
                    BUCKET_AGGREGATES,
                    FIGURES,
                    CONDITION,
                    PIPELINE,
                    CONDITIONS,
                    TABLE,
                    NETWORKS,
                    TABLES,
                    QUERY,
                    QUERIES,
                    TIME,
                    PARAMETER ->
                    false;
        };
    }

    static boolean isOutput(Parameter.Kind kind) {
        return kind == Parameter.Kind.OUTPUT || kind == Parameter.Kind.OUTPUT_ARRAY;
    }

    static boolean isAggregates(Parameter.Kind kind) {
        return kind == Parameter.Kind.AGGREGATES
                || kind == Parameter.Kind.BUCKET_AGGREGATES
                || kind == Parameter.Kind.FIGURES;
    }

    /// Whether a bare word stands for itself in such an argument.
    static boolean isText(Parameter.Kind kind) {
        return !isFieldName(kind)
                && kind != Parameter.Kind.EXPRESSION
                && kind != Parameter.Kind.EXPRESSIONS
                && kind != Parameter.Kind.ASSIGNMENTS;
    }
}
