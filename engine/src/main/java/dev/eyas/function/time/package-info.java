/// Functions about time. One file each; a new one is listed in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.time;

import org.jspecify.annotations.NullMarked;
