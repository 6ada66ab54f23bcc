/// Turns bytes into events, one format per file.
///
/// Read [Format] first. A format recognises itself by content, says how its records are delimited
/// and which pieces of a literal must appear in them as they are, and makes rows of them. Opening,
/// decompressing and splitting files is not done here.
@NullMarked
package dev.eyas.format;

import org.jspecify.annotations.NullMarked;
