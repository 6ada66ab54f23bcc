package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.List;

/// Stages joined by `|`; the empty pipeline passes everything.
public record Pipeline(Span span, List<Stage> stages) {

    public Pipeline {
        stages = List.copyOf(stages);
    }
}
