/// Says what is wrong with a query, where, and what to do about it.
///
/// Read [Diagnostic] first. Nothing here knows the language: spans and words only.
@org.jspecify.annotations.NullMarked
package dev.eyas.diagnostic;
