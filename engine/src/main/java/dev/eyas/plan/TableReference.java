package dev.eyas.plan;

import dev.eyas.data.Table;

/// A table an argument names.
public sealed interface TableReference {

    String name();

    /// What is known of the table while the query is checked: all, or which columns it will have.
    Table shape();

    /// A lookup file.
    record File(String name, Table shape) implements TableReference {}

    /// The rows of the [TablePlan] of that name.
    record Computed(String name, Table shape) implements TableReference {}
}
