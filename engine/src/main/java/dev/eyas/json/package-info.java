/// Reads JSON: the only place that knows its syntax.
///
/// Read [JsonFields] and [JsonText] first. A text is walked once into an index of its leaves;
/// nothing is unescaped, named or copied until someone asks. Nothing here knows events, formats or
/// files.
@NullMarked
package dev.eyas.json;

import org.jspecify.annotations.NullMarked;
