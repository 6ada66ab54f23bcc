/// A second engine, for tests only: one row after the other, the tree as it was parsed, nothing
/// shared with the engine but that tree. Slow and plain, so that it can be read against the
/// documentation. It knows part of the language; [dev.eyas.reference.RandomQuery] writes queries of
/// that part.
@NullMarked
package dev.eyas.reference;

import org.jspecify.annotations.NullMarked;
