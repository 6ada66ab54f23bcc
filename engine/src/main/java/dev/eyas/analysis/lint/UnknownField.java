package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a query reads a field which Falcon has on no event of the types it asks for.
final class UnknownField implements Lint {

    private final FieldDictionary dictionary;

    UnknownField(FieldDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String code() {
        return "unknown-field";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A field that Falcon does not have",
                """
                A misspelt field is no error in LogScale: it is absent from every event, a filter on it lets nothing
                through, and a negated filter lets everything through. The query runs and means nothing.

                The lint speaks only where filters name the event types, and only of types in Eyas' dictionary. Fields
                that an earlier step writes are known, and so are names that begin with `@`, `#` or `_` or have a dot.
                Where no known field is spelt alike it is an info, since the dictionary may lack a rare field.
                """,
                """
                Use the name that Falcon uses; `--fix` writes it where only one can be meant. Eyas runs the query with
                the names that people often use, such as `ipv4Destination`, but a tenant does not.
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | ipv4Destination = "169.254.169.254"
                """,
                """
                #event_simpleName = NetworkConnectIP4
                | RemoteAddressIP4 = "169.254.169.254"
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts parts = Parts.of(query.query());
        for (FieldRead read : FieldReads.of(query.plan())) {
            if (isUnknown(read)) {
                parts.place(read.field(), read.part(), read.occurrence())
                        .ifPresent(place -> report.accept(diagnostic(read, place)));
            }
        }
    }

    private boolean isUnknown(FieldRead read) {
        return dictionary.knowsAll(read.types())
                && !dictionary.has(read.types(), read.field())
                && (dictionary.meant(read.types(), read.field()).isPresent()
                        || dictionary.origin(read.types(), read.field()).isEmpty());
    }

    private Diagnostic diagnostic(FieldRead read, Span place) {
        String message = read.subject() + " no field `" + read.field() + "`";
        Optional<String> meant = dictionary.meant(read.types(), read.field());
        if (meant.isPresent()) {
            return Diagnostic.warning(code(), place, message)
                    .withHelp("Falcon calls it `" + meant.get() + "`")
                    .withFix(place, meant.get());
        }
        Optional<String> closest = dictionary.closest(read.types(), read.field());
        return closest.isPresent()
                ? Diagnostic.warning(code(), place, message)
                        .withHelp("did you mean `" + closest.get() + "`?")
                        .withFix(place, closest.get())
                : Diagnostic.info(code(), place, message)
                        .withHelp("none that Eyas knows is spelt alike");
    }
}
