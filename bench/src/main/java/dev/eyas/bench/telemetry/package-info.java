/// Writes made-up Falcon telemetry in the shape of Falcon Data Replicator (FDR) files.
///
/// Read [Event] first, then [Profile]. Everything is a function of a seed: the same arguments give
/// the same bytes on any machine and with any number of threads. Nothing here opens a connection;
/// addresses are text.
@NullMarked
package dev.eyas.bench.telemetry;

import org.jspecify.annotations.NullMarked;
