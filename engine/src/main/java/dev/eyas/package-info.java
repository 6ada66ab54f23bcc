/// The public doors of the engine: parse, check, compile and run a query.
///
/// What a door leads to lives in the packages below; nothing here computes.
@NullMarked
package dev.eyas;

import org.jspecify.annotations.NullMarked;
