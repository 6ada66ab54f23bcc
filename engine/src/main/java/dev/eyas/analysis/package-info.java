/// Resolves names, checks calls and makes the plan of a query; every complaint is collected, none
/// is thrown.
///
/// Read [Analyzer] and [CheckedQuery] first. One class per kind of syntax: stages, filters,
/// expressions, calls. What a query computes is decided here; how, nowhere here.
@NullMarked
package dev.eyas.analysis;

import org.jspecify.annotations.NullMarked;
