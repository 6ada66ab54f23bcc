/// Generates data and measures the engine with it.
///
/// Nothing that users run may depend on this package.
@NullMarked
package dev.eyas.bench;

import org.jspecify.annotations.NullMarked;
