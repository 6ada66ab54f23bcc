/// Says what is wrong with a query, where, and what to do about it.
///
/// Read [Diagnostic] first. Nothing here knows the language: spans and words only.
@NullMarked
package dev.eyas.diagnostic;

import org.jspecify.annotations.NullMarked;
