/// Functions over arrays, which are fields `a[0]`, `a[1]` and so on. One file each; a new one is
/// listed in `BuiltinFunctions`.
///
/// Read [FlatElements] and [ElementRows] first: the first walks the elements of all rows at once,
/// the second makes them rows of their own for functions that take a filter, steps or aggregates.
@NullMarked
package dev.eyas.function.array;

import org.jspecify.annotations.NullMarked;
