package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.Optional;

/// What stands right of `=`, as free text or as a `match` guard: text with `*` wildcards, a regex,
/// or a parameter.
public sealed interface Pattern {

    Span span();

    /// An unquoted word; `*` is a wildcard.
    record Word(Span span, String text) implements Pattern {}

    /// A quoted string, unescaped; `*` is a wildcard here too.
    record Quoted(Span span, String text) implements Pattern {}

    /// `/body/flags`; the body as written, but `\/` is kept as it is.
    record Regex(Span span, String body, String flags) implements Pattern {}

    /// `?name` or `?{name=default}`: a value given from outside.
    record Parameter(Span span, String name, Optional<String> fallback) implements Pattern {}

    /// Nothing usable stood there; a diagnostic says so.
    record Missing(Span span) implements Pattern {}
}
