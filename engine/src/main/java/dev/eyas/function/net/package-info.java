/// Functions about addresses and networks. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.net;

import org.jspecify.annotations.NullMarked;
