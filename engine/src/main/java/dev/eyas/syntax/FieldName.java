package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;

/// A field's name as a query writes it, without its quotes. A `dynamic` name (backticks left of
/// `:=`) is the name of the field that holds the real name.
public record FieldName(Span span, String name, boolean dynamic) {

    public FieldName(Span span, String name) {
        this(span, name, false);
    }
}
