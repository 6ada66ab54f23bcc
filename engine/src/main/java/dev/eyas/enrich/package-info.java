/// Puts facts of other events on those that lack them: of the process that acted, of the host it
/// acted on.
///
/// Read [EnrichedDriver] and [FactTable] first. An event's own value always wins. Facts are looked
/// up for the few events that a query's own filters leave, over the whole input, so that file
/// borders, order and threads change nothing.
@NullMarked
package dev.eyas.enrich;

import org.jspecify.annotations.NullMarked;
