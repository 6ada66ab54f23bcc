/// Functions that hash. One file each; a new one is listed in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.digest;

import org.jspecify.annotations.NullMarked;
