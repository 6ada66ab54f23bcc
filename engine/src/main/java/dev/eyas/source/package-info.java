/// Reads events from files: finds them, opens and decompresses them, splits them into parts, and
/// searches raw bytes for the literals of a gate before anything is parsed.
///
/// Read [FileSource] and [LineReader] first. What bytes mean is the format's business; nothing here
/// knows JSON or queries.
@NullMarked
package dev.eyas.source;

import org.jspecify.annotations.NullMarked;
