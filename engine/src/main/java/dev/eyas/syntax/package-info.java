/// Turns text into tokens and an AST, and an AST back into text.
///
/// Read [Query] and [Parser] first. Parsing never fails: holes are nodes ([Stage.Broken],
/// [Filter.Missing], [Pattern.Missing], [Expr.Missing]) and every problem is a diagnostic. Nothing
/// here knows what a function does.
@NullMarked
package dev.eyas.syntax;

import org.jspecify.annotations.NullMarked;
