/// Runs a plan over batches.
///
/// Read [QueryRun] and [Operator] first. Every plan is cut at its first breaker: what happens to
/// single rows is done by operators, once per worker; the state of the breaker is an accumulator,
/// merged over workers; the rest is a small computation over its rows. Drivers differ only in how
/// rows reach the workers and when results are asked for.
@NullMarked
package dev.eyas.exec;

import org.jspecify.annotations.NullMarked;
