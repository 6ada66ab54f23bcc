package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.FieldDictionary.Origin;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Dialect;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Says that a field of Falcon's is read from events that do not carry it. Told once for each field
/// and event type.
final class FieldNotOnEvent implements Lint {

    private final FieldDictionary dictionary;

    FieldNotOnEvent(FieldDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String code() {
        return "field-not-on-event";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A field that Falcon has, but not on these events",
                """
                Network and DNS events name their process by number only; image, command line and user are on the
                event that announced the process, and the name of the host is in its inventory record. A filter on an
                absent field lets nothing through, so in a tenant the query stays silent whatever happens.

                Eyas adds these facts to the events of a run, so the query works here: an info. With
                `--dialect logscale`, and for fields that enrichment does not bring, it is a warning.
                """,
                """
                In LogScale join the events yourself: on `aid` and `ContextProcessId` = `TargetProcessId` for facts of
                the process, on `aid` with the file of inventory records for facts of the host. Or read a field that
                the event has: Windows puts `ContextBaseFileName`, the name of the image without its folder, on network
                and DNS events.
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | RemoteAddressIP4 = "169.254.169.254"
                | CommandLine = /curl/
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | RemoteAddressIP4 = "169.254.169.254"
                | ContextBaseFileName = /curl/
                """);
    }

    private record Told(String field, Set<String> types) {}

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts parts = Parts.of(query.query());
        Set<Told> told = new HashSet<>();
        for (FieldRead read : FieldReads.of(query.plan())) {
            if (isMissing(read)) {
                Optional<Origin> origin = dictionary.origin(read.types(), read.field());
                Optional<Span> place = parts.place(read.field(), read.part(), read.occurrence());
                if (origin.isPresent()
                        && place.isPresent()
                        && told.add(new Told(read.field(), read.types()))) {
                    report.accept(
                            diagnostic(read, place.get(), origin.get(), query.query().dialect()));
                }
            }
        }
    }

    private boolean isMissing(FieldRead read) {
        return dictionary.knowsAll(read.types())
                && !dictionary.has(read.types(), read.field())
                && dictionary.meant(read.types(), read.field()).isEmpty();
    }

    private Diagnostic diagnostic(FieldRead read, Span place, Origin origin, Dialect dialect) {
        String message = read.subject() + " no field `" + read.field() + "` of its own";
        return switch (origin) {
            case Origin.Process _ ->
                    Diagnostic.warning(code(), place, message)
                            .as(enriched(dialect))
                            .withHelp(
                                    "Eyas adds it from the event of the process; in LogScale join on aid,"
                                            + " ContextProcessId = TargetProcessId");
            case Origin.Host _ ->
                    Diagnostic.warning(code(), place, message)
                            .as(enriched(dialect))
                            .withHelp(
                                    "Eyas adds it from the host's inventory record; in LogScale look it up by aid");
            case Origin.OtherTypes others ->
                    Diagnostic.warning(code(), place, message)
                            .withHelp("it is a field of " + String.join(", ", others.types()));
        };
    }

    private Severity enriched(Dialect dialect) {
        return switch (dialect) {
            case EYAS -> severity();
            case LOGSCALE -> Severity.WARNING;
        };
    }
}
