/// Functions that decide whether an event stays. One file each; a new one is listed in `BuiltinFunctions`.
@org.jspecify.annotations.NullMarked
package dev.eyas.function.filter;
