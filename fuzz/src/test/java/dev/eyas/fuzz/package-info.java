/// Reads bytes that a fuzzer makes up.
@NullMarked
package dev.eyas.fuzz;

import org.jspecify.annotations.NullMarked;
