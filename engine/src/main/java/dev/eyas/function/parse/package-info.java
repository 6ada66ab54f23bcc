/// Functions that read structure out of text. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.parse;

import org.jspecify.annotations.NullMarked;
