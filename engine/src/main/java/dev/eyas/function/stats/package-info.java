/// Aggregate functions: rows in, other rows out. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.stats;

import org.jspecify.annotations.NullMarked;
