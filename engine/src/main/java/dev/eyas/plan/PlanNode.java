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
            case Values _, Aggregate _, Gather _, Newest _, Table _, Append _ -> true;
            case Scan _, Filter _, Step _, Extend _, Capture _, Branch _, Enrich _ -> false;
        };
    }

    /// The same node as if it came from another part of the query.
    default PlanNode at(Span other) {
        return switch (this) {
            case Scan scan -> new Scan(other, scan.interval());
            case Values values -> new Values(other, values.interval(), values.source().at(other));
            case Filter filter -> new Filter(other, filter.predicate());
            case Step step -> new Step(other, step.call().at(other));
            case Extend extend ->
                    new Extend(other, extend.field(), extend.dynamic(), extend.value());
            case Capture capture -> new Capture(other, capture.field(), capture.regex());
            case Branch branch ->
                    new Branch(
                            other, branch.clauses().stream().map(plan -> plan.at(other)).toList());
            case Enrich enrich -> new Enrich(other, enrich.fields());
            case Aggregate aggregate -> new Aggregate(other, aggregate.call().at(other));
            case Gather gather -> new Gather(other, gather.call().at(other));
            case Table table -> new Table(other, table.maker(), table.limit(), table.columns());
            case Newest newest -> new Newest(other, newest.limit(), newest.whole());
            case Append append -> new Append(other, append.other().at(other));
        };
    }

    /// Every event of the interval.
    record Scan(Span span, Interval interval) implements PlanNode {}

    /// Rows a function brings; the events of the run do not matter.
    record Values(Span span, Interval interval, Call source) implements PlanNode {

        public Values during(Interval other) {
            return new Values(span, other, source);
        }
    }

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

    /// What all rows together tell a function that looks at them twice: its first pass.
    record Gather(Span span, Call call) implements PlanNode {}

    /// The rows another plan is to look up: the newest events or the last rows, in order.
    ///
    /// @param maker whose rows these are, for people
    /// @param columns the columns kept; empty for all
    record Table(Span span, String maker, int limit, Optional<List<String>> columns)
            implements PlanNode {
        public Table {
            columns = columns.map(List::copyOf);
        }
    }

    /// The newest events, oldest first: what every query without an aggregate ends in. `whole` when
    /// nobody asked for a limit and only memory bounds the rows.
    record Newest(Span span, int limit, boolean whole) implements PlanNode {}

    /// The rows so far, then the rows of another plan over the same events.
    record Append(Span span, Plan other) implements PlanNode {}

    /// A regular expression as written.
    record Pattern(String body, String flags) {}
}
