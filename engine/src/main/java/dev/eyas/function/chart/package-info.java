/// Aggregate functions over pieces of time, and those that charts are drawn from. One file each; a
/// new one is listed in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.chart;

import org.jspecify.annotations.NullMarked;
