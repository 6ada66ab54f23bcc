package dev.eyas.function;

import java.util.List;
import java.util.Optional;

/// One parameter of a function.
///
/// @param fallback the default as people would write it; empty for a required parameter and for one
///   that may be left out
/// @param choices the allowed words of a [Kind#CHOICE]
/// @param min the smallest number of a [Kind#LIMIT]
/// @param max the largest number of a [Kind#LIMIT]; also what the word `max` means
public record Parameter(
        String name,
        Kind kind,
        boolean required,
        Optional<String> fallback,
        List<String> choices,
        long min,
        long max,
        String summary) {

    public Parameter {
        choices = List.copyOf(choices);
    }

    /// With a limit of at least one.
    public Parameter(
            String name,
            Kind kind,
            boolean required,
            Optional<String> fallback,
            List<String> choices,
            long max,
            String summary) {
        this(name, kind, required, fallback, choices, 1, max, summary);
    }

    /// What a parameter takes; the kind decides whether a bare word is its own text or a field's
    /// value.
    public enum Kind {
        /// The name of a field.
        FIELD("field"),
        /// Names of fields, one without brackets allowed.
        FIELDS("fields"),
        /// A pair `[old, new]` or a list of such pairs; one name together with `as`.
        FIELD_PAIRS("pairs of fields"),
        /// Pairs `[bit, name]`.
        BIT_NAMES("pairs of bit and name"),
        /// The name of an array, as `a[]` or `"a[]"`.
        ARRAY("array"),
        /// The array the result goes to.
        OUTPUT_ARRAY("output array"),
        /// A text; bare words stand for themselves.
        TEXT("text"),
        TEXTS("texts"),
        /// A regular expression as a string.
        REGEX("regex"),
        NUMBER("number"),
        /// A row limit: a number, from 1 on unless the parameter says otherwise, or `max`.
        LIMIT("limit"),
        /// A fixed span of time: `5m`, `1 hour`.
        DURATION("duration"),
        /// A fixed span of time, or `auto`, which leaves it to the function.
        SPAN("duration, or `auto`"),
        /// `true` or `false`.
        FLAG("boolean"),
        /// One of a few words.
        CHOICE("choice"),
        CHOICES("choices"),
        /// An expression, in which bare words are fields.
        EXPRESSION("expression"),
        EXPRESSIONS("expressions"),
        /// `name = expression`, any number, under names of the caller's.
        ASSIGNMENTS("assignments"),
        /// Aggregate functions: a call, a list of calls, or `{ pipeline }`.
        AGGREGATES("aggregate functions"),
        /// As [#AGGREGATES], which may look at several buckets of time.
        BUCKET_AGGREGATES("aggregate functions"),
        /// As [#AGGREGATES], each of which gives a group one row at most.
        FIGURES("aggregate functions of one row"),
        /// A filter in braces.
        CONDITION("filter"),
        /// Functions of single rows: a call, or `{ pipeline }`.
        PIPELINE("function"),
        /// Filters in braces, one without brackets allowed.
        CONDITIONS("filters"),
        /// The name of a lookup file, or of a table that `defineTable` made; a default that is not
        /// there leaves the parameter without a value.
        TABLE("file or table"),
        /// The name of a file or table of networks; a default may be several names, of which the
        /// first there is counts, and none if there is none.
        NETWORKS("file or table of networks"),
        /// Names of files and tables, one without brackets allowed.
        TABLES("files or tables"),
        /// A query in braces, whose rows are there before the call begins; see [Subquerying].
        QUERY("query"),
        /// Named queries in braces, linked by fields; see [LinkedQuery].
        QUERIES("named queries"),
        /// A point in time: `7d` back from another one, or epoch milliseconds.
        TIME("point in time"),
        /// The name of a parameter of the query; the function gets its value.
        PARAMETER("query parameter"),
        /// The field the result goes to.
        OUTPUT("output field");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// What people call the kind.
        public String word() {
            return word;
        }

        /// Whether it names a file, which may be there or not.
        public boolean isFile() {
            return this == TABLE || this == NETWORKS;
        }
    }
}
