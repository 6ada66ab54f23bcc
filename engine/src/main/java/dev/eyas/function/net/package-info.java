/// Functions about addresses and networks. One file each; a new one is listed in `BuiltinFunctions`.
@org.jspecify.annotations.NullMarked
package dev.eyas.function.net;
