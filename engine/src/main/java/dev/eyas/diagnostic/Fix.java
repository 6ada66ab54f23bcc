package dev.eyas.diagnostic;

/// One edit that mends what a diagnostic complains about: the text at `span` becomes `replacement`.
public record Fix(Span span, String replacement) {}
