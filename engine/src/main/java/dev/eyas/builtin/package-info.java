/// Lists the functions that come with Eyas. Read [BuiltinFunctions]; nothing else belongs here.
@org.jspecify.annotations.NullMarked
package dev.eyas.builtin;
