/// Says what to compute, independent of how.
///
/// Read [Plan] and [PlanNode] first. Analysis makes plans out of queries, rules rewrite them, exec
/// runs them. The plan is also the checked form of a query: names are resolved, arguments are
/// typed, defaults are filled in.
@NullMarked
package dev.eyas.plan;

import org.jspecify.annotations.NullMarked;
