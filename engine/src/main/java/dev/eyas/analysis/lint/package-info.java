/// Finds what runs but is likely not meant, one lint per file.
///
/// Read [Lint] and [Lints] first. Only `check` asks for lints; what stops a query, or holds for
/// every run, belongs into parsing and analysis.
@NullMarked
package dev.eyas.analysis.lint;

import org.jspecify.annotations.NullMarked;
