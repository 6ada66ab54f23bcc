package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.FieldDictionary.Origin;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.Predicate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Says that `field != x` lets all events of a type through, because the type has no such field
/// while others in the query do.
final class AbsentPasses implements Lint {

    private final FieldDictionary dictionary;

    AbsentPasses(FieldDictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public String code() {
        return "absent-passes";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "An exclusion that all events of one type pass",
                """
                `!=` and `not` also hold where the field is missing. In a query over several event types an exclusion on
                a field that only some of them have does nothing to the others: every one of their events goes on.

                Nothing is said where another condition asks for the field, where the rows are grouped by it, or of a
                field that Eyas adds.
                """,
                """
                Where that is meant, say so: `(#event_simpleName = ProcessRollup2 or DomainName != ...)`. Else ask for
                the field too, `DomainName = *`, or leave the other type out.
                """,
                """
                #event_simpleName = /^(DnsRequest|ProcessRollup2)$/
                | DomainName != "updates.example.com"
                | table([aid, DomainName, CommandLine])
                """,
                """
                #event_simpleName = /^(DnsRequest|ProcessRollup2)$/
                | #event_simpleName = ProcessRollup2 or DomainName != "updates.example.com"
                | table([aid, DomainName, CommandLine])
                """);
    }

    /// A condition, by where it stands and what it reads.
    private record Place(Span part, String field) {}

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Map<Place, Set<String>> types = new HashMap<>();
        for (FieldRead read : FieldReads.of(query.plan())) {
            types.putIfAbsent(new Place(read.part(), read.field()), read.types());
        }
        Map<String, Span> doubtful = new LinkedHashMap<>();
        FactWalk.over(
                query.plan(),
                (condition, part, before) -> {
                    if (condition instanceof Predicate.Not(Predicate operand)) {
                        String field = Facts.field(operand);
                        if (isExclusion(operand)
                                && before.events()
                                && before.held(field).isEmpty()
                                && types.containsKey(new Place(part, field))) {
                            doubtful.putIfAbsent(field, part);
                        }
                    } else {
                        doubtful.remove(Facts.field(condition));
                    }
                });
        query.plan()
                .all()
                .forEach(plan -> doubtful.keySet().removeIf(key -> FactWalk.groups(plan, key)));
        Parts parts = Parts.of(query.query());
        doubtful.forEach((field, part) -> {
            Set<String> lacking =
                    lacking(types.getOrDefault(new Place(part, field), Set.of()), field);
            if (!lacking.isEmpty()) {
                parts.place(field, part, 0)
                        .ifPresent(place -> report.accept(diagnostic(field, lacking, place)));
            }
        });
    }

    /// Of a field that must be absent or empty other lints speak.
    private static boolean isExclusion(Predicate operand) {
        return !Facts.field(operand).isEmpty()
                && !(operand instanceof Predicate.Matches matches
                        && (matches.glob().pattern().isEmpty()
                                || matches.glob().matchesEverything()));
    }

    /// The types without the field where others have it.
    private Set<String> lacking(Set<String> types, String field) {
        Set<String> lacking = new TreeSet<>();
        boolean isKnown = dictionary.knowsAll(types) && dictionary.has(types, field);
        if (isKnown
                && !(dictionary.origin(Set.of(), field).orElse(null) instanceof Origin.Process)
                && !(dictionary.origin(Set.of(), field).orElse(null) instanceof Origin.Host)) {
            types.stream()
                    .filter(type -> !dictionary.has(Set.of(type), field))
                    .forEach(lacking::add);
        }
        return lacking;
    }

    private Diagnostic diagnostic(String field, Set<String> lacking, Span place) {
        String names = String.join(", ", lacking);
        String have = lacking.size() == 1 ? " has" : " have";
        return Diagnostic.warning(
                        code(), place, names + have + " no `" + field + "`: all such events pass")
                .as(Severity.INFO)
                .withHelp(
                        "ask for the field, as `"
                                + field
                                + " = *`, or name the types that are to pass");
    }
}
