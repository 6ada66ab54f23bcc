/// The command line: reads arguments, calls the engine, prints.
///
/// Data goes to standard output, everything said about it to standard error.
@NullMarked
package dev.eyas.cli;

import org.jspecify.annotations.NullMarked;
