/// Functions over rows that stand in an order. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.sequence;

import org.jspecify.annotations.NullMarked;
