/// A prompt on a terminal: lines are edited, coloured and completed, long text is paged.
///
/// Read [LineEditor] first. Nothing here knows what is done with a line: what is to be known of the
/// language comes through [Assistance].
@NullMarked
package dev.eyas.cli.shell;

import org.jspecify.annotations.NullMarked;
