/// Lists the functions that come with Eyas. Read [BuiltinFunctions]; nothing else belongs here.
@NullMarked
package dev.eyas.builtin;

import org.jspecify.annotations.NullMarked;
