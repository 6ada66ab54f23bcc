/// Runs others on the same data, so that figures mean something.
@NullMarked
package dev.eyas.bench.compare;

import org.jspecify.annotations.NullMarked;
