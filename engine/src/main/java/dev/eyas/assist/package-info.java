/// Helps those who write queries: tells what each piece of a text stands for, whether a text goes
/// on, and what may come next. Half-written text is the usual case, so nothing here ever fails.
///
/// Read [Trail] first: it follows a text from left to right. [Completion] and [Highlight] are what
/// editors show.
@NullMarked
package dev.eyas.assist;

import org.jspecify.annotations.NullMarked;
