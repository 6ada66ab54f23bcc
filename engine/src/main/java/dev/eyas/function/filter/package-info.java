/// Functions that decide whether an event stays. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.filter;

import org.jspecify.annotations.NullMarked;
