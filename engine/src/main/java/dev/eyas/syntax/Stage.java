package dev.eyas.syntax;

import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/// One step of a pipeline.
public sealed interface Stage {

    Span span();

    /// A filter.
    record Where(Span span, Filter filter) implements Stage {}

    /// A function call on its own.
    record Apply(Span span, Expr.Call call) implements Stage {}

    /// `target := value`.
    record Assign(Span span, FieldName target, Expr value) implements Stage {}

    /// `field =~ f(..)` where `f` is not a filter, and every `field =~ f(..)` that stands alone.
    record FieldApply(Span span, FieldName field, boolean negated, Expr.Call call)
            implements Stage {}

    /// `[f(), g()]`, short for `stats([f(), g()])`.
    record StatsList(Span span, Expr.ArrayOf functions) implements Stage {}

    /// `$name(..)`: a saved query.
    record Saved(Span span, String name, List<Expr.Argument> arguments) implements Stage {
        public Saved {
            arguments = List.copyOf(arguments);
        }
    }

    /// `case { a ; b }`: the first clause that emits the event wins.
    record Case(Span span, List<Pipeline> clauses) implements Stage {
        public Case {
            clauses = List.copyOf(clauses);
        }
    }

    /// `field match { guard => pipeline ; .. }`.
    record Match(Span span, FieldName field, List<Guarded> clauses) implements Stage {
        public Match {
            clauses = List.copyOf(clauses);
        }
    }

    /// One clause of a match; no guard means every event.
    record Guarded(Span span, Optional<Guard> guard, Pipeline pipeline) {}

    /// What a clause of a match tests.
    sealed interface Guard {

        Span span();

        /// A pattern on the matched field. The unquoted words `*` and `true` match every event.
        record Matches(Span span, Pattern pattern) implements Guard {}

        /// A filter function on the matched field.
        record Call(Span span, Expr.Call call) implements Guard {}
    }

    /// `union { pipeline }`: rows of an independent query over the same events, appended.
    record Union(Span span, Pipeline pipeline) implements Stage {}

    /// `field <=> query.field`: links two queries of a `correlate()`.
    record Link(Span span, FieldName field, String query, FieldName other) implements Stage {}

    /// A step that could not be read; a diagnostic says so.
    record Broken(Span span) implements Stage {}
}
