package dev.eyas.format;

/// How an input writes CSV, and how its columns are read.
///
/// @param delimiter what stands between cells
/// @param rules names and times
/// @param empty what an empty cell says
record CsvDialect(byte delimiter, FieldRules rules, Empty empty) {

    enum Empty {
        /// Nothing: the event lacks the field.
        NO_VALUE,
        /// Nothing, but an empty text when it stands in quotes.
        TEXT_IN_QUOTES
    }
}
