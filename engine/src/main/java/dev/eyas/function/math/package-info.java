/// Functions that compute numbers. One file each; a new one is listed in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.math;

import org.jspecify.annotations.NullMarked;
