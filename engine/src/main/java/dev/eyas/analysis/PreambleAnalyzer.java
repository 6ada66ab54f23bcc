package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.PreambleFunction;
import dev.eyas.function.PreambleFunction.Declaration;
import dev.eyas.plan.Call;
import dev.eyas.plan.Constants;
import dev.eyas.plan.Interval;
import dev.eyas.plan.PlanNode;
import dev.eyas.plan.TableReference;
import dev.eyas.plan.TimePoint;
import dev.eyas.syntax.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what stands before the first step of a query: the interval, then the tables.
///
/// See data-analysis/functions-settimeinterval.html and functions-definetable.html.
final class PreambleAnalyzer {

    private static final int MOST_TABLES = 10;

    private final Scope scope;
    private final CallAnalyzer calls;
    private final Map<String, Span> definitions = new LinkedHashMap<>();
    private boolean hasInterval;

    PreambleAnalyzer(Scope scope, CallAnalyzer calls) {
        this.scope = scope;
        this.calls = calls;
    }

    /// @param atStart whether nothing but the preamble stands before the call
    List<PlanNode> nodes(Expr.Call call, PreambleFunction function, boolean atStart) {
        if (!atStart) {
            scope.report(
                    Diagnostic.error(
                                    "preamble-first",
                                    call.nameSpan(),
                                    "`"
                                            + call.name()
                                            + "()` stands at the start of a query, outside of all braces")
                            .withHelp("move it to the front"));
            return List.of();
        }
        Optional<Call> bound = calls.bind(call, function, Optional.empty(), Optional.empty());
        if (bound.isEmpty()) {
            return List.of();
        }
        return switch (function.declare(Constants.of(bound.get()))) {
            case Declaration.Interval interval -> List.of(scan(interval, call));
            case Declaration.NamedTable table -> {
                define(table.name(), bound.get());
                yield List.of();
            }
        };
    }

    private PlanNode scan(Declaration.Interval interval, Expr.Call call) {
        if (hasInterval || scope.tables().defined() > 0) {
            scope.report(
                    Diagnostic.error(
                                    "interval-first",
                                    call.nameSpan(),
                                    "`" + call.name() + "()` stands once, before all tables")
                            .withHelp("move it to the front"));
        }
        hasInterval = true;
        return new PlanNode.Scan(
                call.span(),
                new Interval(
                        TimePoint.parse(interval.start(), interval.zone()),
                        TimePoint.parse(interval.end(), interval.zone())));
    }

    private void define(String name, Call call) {
        if (scope.tables().names().contains(name)) {
            scope.report(
                    Diagnostic.error(
                                    "duplicate-table",
                                    call.span(),
                                    "the table `" + name + "` is defined twice")
                            .withHelp("give one of them another name"));
        }
        if (scope.tables().defined() == MOST_TABLES) {
            scope.report(
                    Diagnostic.error(
                                    "too-many-tables",
                                    call.span(),
                                    "a query has at most " + MOST_TABLES + " tables")
                            .withHelp("put several into one, told apart by a field"));
        }
        scope.tables().define(name, rows(call));
        definitions.put(name, call.span());
    }

    private static TableReference rows(Call call) {
        return call.arguments().values().stream()
                .filter(Call.Argument.Tables.class::isInstance)
                .map(argument -> ((Call.Argument.Tables) argument).tables().getFirst())
                .findFirst()
                .orElseThrow();
    }

    /// A table that nothing reads is not computed.
    void tellUnread() {
        definitions.forEach((name, span) -> {
            if (!scope.tables().isRead(name)) {
                scope.report(
                        Diagnostic.warning(
                                        "unread-table",
                                        span,
                                        "nothing reads the table `" + name + "`")
                                .withHelp("look it up with match(), or read it with readFile()"));
            }
        });
    }
}
