/// Writes rows and other data in the formats people and programs read.
///
/// Read [RowWriter] first. Nothing here knows queries or arguments. Whatever telemetry holds, a
/// terminal only ever gets printable characters.
@NullMarked
package dev.eyas.cli.output;

import org.jspecify.annotations.NullMarked;
