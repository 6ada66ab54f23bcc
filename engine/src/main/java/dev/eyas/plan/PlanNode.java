package dev.eyas.plan;

import dev.eyas.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One step of a plan.
public sealed interface PlanNode {

    /// The part of the query the node comes from.
    Span span();

    /// Whether the node looks at all rows before it lets one out.
    default boolean isBreaker() {
        return switch (this) {
            case Values _, Aggregate _, Newest _, Sequence _, Append _ -> true;
            case Scan _, Filter _, Step _, Extend _, Capture _, Branch _, Enrich _ -> false;
        };
    }

    /// Every event of the run.
    record Scan(Span span) implements PlanNode {}

    /// Rows a function brings; the events of the run do not matter.
    record Values(Span span, Call source) implements PlanNode {}

    record Filter(Span span, Predicate predicate) implements PlanNode {}

    /// A row function.
    record Step(Span span, Call call) implements PlanNode {}

    /// Writes the value of an expression to a field; where it has none the field keeps what it had.
    /// With `dynamic` the field written is the one whose name is the value of `field`.
    record Extend(Span span, String field, boolean dynamic, Expression value) implements PlanNode {}

    /// Keeps rows in which the regex is found, in a field or anywhere in the event, and writes its
    /// named groups.
    record Capture(Span span, Optional<String> field, Pattern regex) implements PlanNode {}

    /// The first clause that lets a row out wins; a row no clause lets out is gone.
    record Branch(Span span, List<Plan> clauses) implements PlanNode {
        public Branch {
            clauses = List.copyOf(clauses);
        }
    }

    /// Puts facts of other events on those that lack them: of the process that acted, of the host.
    record Enrich(Span span, Set<String> fields) implements PlanNode {
        public Enrich {
            fields = Set.copyOf(fields);
        }
    }

    /// An aggregate function over all rows.
    record Aggregate(Span span, Call call) implements PlanNode {}

    /// A sequence function over the rows of a breaker before it, in their order.
    record Sequence(Span span, Call call) implements PlanNode {}

    /// The newest events, oldest first: what every query without an aggregate ends in. `whole` when
    /// nobody asked for a limit and only memory bounds the rows.
    record Newest(Span span, int limit, boolean whole) implements PlanNode {}

    /// The rows so far, then the rows of another plan over the same events.
    record Append(Span span, Plan other) implements PlanNode {}

    /// A regular expression as written.
    record Pattern(String body, String flags) {}
}
