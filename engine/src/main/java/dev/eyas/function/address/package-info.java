/// Functions that look addresses and names up in databases. One file each; a new one is listed in
/// `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.address;

import org.jspecify.annotations.NullMarked;
