package dev.eyas.analysis.lint;

import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Expr;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says that LogScale does not take a function into an alert of some kind.
///
/// See data-analysis/automated-alerts-create-new.html and
/// crowdstrike-query-language/query-operation-context.html.
///
/// @param refused the functions, in lower case
/// @param message what is said, with a place for the function
record NotInAlert(
        AlertKind kind,
        String code,
        Set<String> refused,
        String message,
        String help,
        Explanation explanation)
        implements Lint {

    /// They read events twice, and those of an alert keep coming.
    private static final Set<String> JOINS =
            Set.of("join", "selfjoin", "selfjoinfilter", "definetable");

    /// What looks at several events, or at one twice.
    static Lint filter() {
        return new NotInAlert(
                AlertKind.FILTER,
                "not-in-filter-alert",
                joinsAnd("copyevent", "beta:repeating"),
                "LogScale takes no `%s` in a filter alert",
                "leave it out, or make this an aggregate alert or a scheduled search",
                new Explanation(
                        "A step that a filter alert does not take",
                        """
                        A filter alert looks at each event as it comes and triggers for each that is left. LogScale
                        refuses aggregates in it, joins, `copyEvent()` and `beta:repeating()`.
                        """,
                        """
                        Leave out the aggregate: the alert has a throttle and can group by a field. Where several
                        events are needed to decide, make it an aggregate alert or a scheduled search.
                        """,
                        """
                        #event_simpleName = DnsRequest DomainName = /metadata/
                        | groupBy([aid, DomainName])
                        """,
                        """
                        #event_simpleName = DnsRequest DomainName = /metadata/
                        """));
    }

    /// What asks where the interval lies.
    static Lint aggregate() {
        return new NotInAlert(
                AlertKind.AGGREGATE,
                "not-in-aggregate-alert",
                joinsAnd("bucket", "timechart", "start", "end", "now", "beta:repeating"),
                "LogScale takes no `%s` in an aggregate alert",
                "group without it, or make this a scheduled search",
                new Explanation(
                        "A step that an aggregate alert does not take",
                        """
                        An aggregate alert runs over one search interval after the other. LogScale refuses joins in
                        it, and what asks where the interval lies: `bucket()`, `timeChart()`, `start()`, `end()` and
                        `now()`.
                        """,
                        """
                        Group without pieces of time, since the interval is one already; or make it a scheduled
                        search.
                        """,
                        """
                        #event_simpleName = DnsRequest
                        | bucket(1h, field=aid)
                        """,
                        """
                        #event_simpleName = DnsRequest
                        | groupBy(aid)
                        """));
    }

    /// What reads events once while more of them come.
    static Lint live() {
        return new NotInAlert(
                AlertKind.LEGACY,
                "not-in-live-query",
                JOINS,
                "LogScale takes no `%s` in a query that runs live",
                "write one groupBy() over both kinds of events",
                new Explanation(
                        "A join in a query that runs live",
                        """
                        A live query keeps its rows up to date as events come. A join reads other events once, so it
                        misses those that come later, and LogScale does not run it in an alert.
                        """,
                        """
                        Write it without the join, for example as one `groupBy()` over both kinds of events, or make
                        it a scheduled search.
                        """,
                        """
                        #event_simpleName = DnsRequest
                        | join({#event_simpleName = ProcessRollup2}, field=ContextProcessId, key=TargetProcessId, include=CommandLine)
                        """,
                        """
                        #event_simpleName = /^(DnsRequest|ProcessRollup2)$/
                        | process := coalesce([ContextProcessId, TargetProcessId])
                        | groupBy([aid, process], function=collect([CommandLine, DomainName]), limit=max)
                        """));
    }

    private static Set<String> joinsAnd(String... more) {
        return Stream.concat(JOINS.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Optional<AlertKind> alert() {
        return Optional.of(kind);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Expr.Call call : Parts.of(query.query()).calls()) {
            if (isRefused(call.name())) {
                report.accept(diagnostic(call.name(), call.nameSpan()));
            }
        }
        if (kind == AlertKind.FILTER) {
            for (PlanNode node : query.plan().nodes()) {
                if (node instanceof PlanNode.Aggregate aggregate
                        && !isRefused(aggregate.call().function().signature().name())) {
                    report.accept(
                            diagnostic(
                                    aggregate.call().function().signature().name(), node.span()));
                }
            }
        }
    }

    private boolean isRefused(String function) {
        return refused.contains(function.toLowerCase(Locale.ROOT));
    }

    private Diagnostic diagnostic(String function, Span place) {
        return Diagnostic.warning(code, place, message.formatted(function + "()")).withHelp(help);
    }
}
