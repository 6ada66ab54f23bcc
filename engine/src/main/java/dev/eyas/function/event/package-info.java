/// Functions that change the fields of an event or bring events. One file each; a new one is listed
/// in `BuiltinFunctions`.
@NullMarked
package dev.eyas.function.event;

import org.jspecify.annotations.NullMarked;
