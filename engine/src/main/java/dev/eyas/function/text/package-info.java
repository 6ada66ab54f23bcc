/// Functions that compute texts from texts. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.text;

import org.jspecify.annotations.NullMarked;
