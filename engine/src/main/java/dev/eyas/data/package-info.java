/// Holds events and rows as columns.
///
/// Read [Batch] and [Column] first. A value is text or absent; a number is a face of text. How
/// values came to be (bytes, arithmetic, a constant) is known here and nowhere else. Nothing here
/// knows queries or files.
@NullMarked
package dev.eyas.data;

import org.jspecify.annotations.NullMarked;
