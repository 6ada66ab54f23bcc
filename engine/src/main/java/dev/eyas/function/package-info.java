/// Defines what a function is: its signature with examples, its kind, its arguments, its running
/// form.
///
/// Read [Signature] and [ScalarFunction] first. The functions themselves live in the packages
/// below, one per file, each listed once in [dev.eyas.function.BuiltinFunctions]. Nothing here
/// knows the syntax of queries or where events come from.
@NullMarked
package dev.eyas.function;

import org.jspecify.annotations.NullMarked;
