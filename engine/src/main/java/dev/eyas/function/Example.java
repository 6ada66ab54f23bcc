package dev.eyas.function;

/// A worked example of a function: a test, and a piece of its reference page.
///
/// `events` and `result` are tables: a header line of field names separated by `|`, then a line per
/// row; an empty cell is an absent field, `""` an empty text. With no events the query must bring
/// its own.
public record Example(String title, String query, String events, String result) {}
