/// Functions over places on earth. One file each; a new one is listed in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.geography;

import org.jspecify.annotations.NullMarked;
