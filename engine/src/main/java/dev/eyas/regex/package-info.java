/// Matches the language's regexes within a step budget.
///
/// Read [Regex] first, then `Node`, the tree a body is parsed into. From the tree come the Java
/// pattern that runs, the linear-time pattern that takes over when the budget is spent, and the
/// texts that must occur in any match. Nothing here knows fields or events.
@NullMarked
package dev.eyas.regex;

import org.jspecify.annotations.NullMarked;
