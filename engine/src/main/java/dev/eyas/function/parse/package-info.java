/// Functions that read structure out of text. One file each; a new one is listed in `BuiltinFunctions`.
@org.jspecify.annotations.NullMarked
package dev.eyas.function.parse;
