package dev.eyas.function.join;

import dev.eyas.data.Batch;
import dev.eyas.data.Warnings;
import dev.eyas.data.Warnings.Place;
import dev.eyas.function.Accumulator;
import dev.eyas.function.AggregateFunction;
import dev.eyas.function.Arguments;
import dev.eyas.function.GroupedRows;
import dev.eyas.function.Groups;
import dev.eyas.function.LinkedQuery;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.join.ConstellationSearch.Outcome;
import dev.eyas.function.join.ConstellationSearch.Reuse;
import dev.eyas.function.join.Matches.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds events that hang together, one for each of several queries.
public final class Correlate implements AggregateFunction {

    private static final int MOST_EVENTS = 200_000;
    private static final List<String> STANDARD =
            List.of("@id", Batch.TIMESTAMP, "@ingesttimestamp");

    @Override
    public Signature signature() {
        return Signature.function("correlate")
                .summary(
                        "Finds constellations: an event for each of several named queries, linked by the values of fields.")
                .required(
                        "query",
                        Kind.QUERIES,
                        "The queries: `Name: { steps | field <=> Other.field } include: [fields]`, `*` for all fields.")
                .optional(
                        "within",
                        Kind.DURATION,
                        "How far the events of a constellation may lie apart.")
                .optional(
                        "sequence",
                        Kind.FLAG,
                        "false",
                        "Whether the events must come in the order of the queries.")
                .optional(
                        "sequenceBy",
                        Kind.TEXTS,
                        Batch.TIMESTAMP,
                        "The fields that order them, numbers as numbers and others as texts; the time if not given.")
                .optional(
                        "jitterTolerance",
                        Kind.DURATION,
                        "How much too early an event may come in a sequence.")
                .optional(
                        "globalConstraints",
                        Kind.TEXTS,
                        "",
                        "Fields that must have one value in all events.")
                .optional(
                        "includeConstraintValues",
                        Kind.FLAG,
                        "true",
                        "Whether linking fields are shown.")
                .optional(
                        "includeMatchesOnceOnly",
                        Kind.FLAG,
                        "false",
                        "Whether an event may stand in one constellation only.")
                .optional(
                        "root",
                        Kind.TEXT,
                        "The query whose events constellations hang on; the first if not given.")
                .limit(
                        "maxPerRoot",
                        1,
                        Signature.STATE_ROW_LIMIT,
                        "The most constellations of one event of the root.")
                .limit(
                        "iterationLimit",
                        5,
                        10,
                        "Says nothing: all constellations are found in one go.")
                .limit("Fields are called `Name.field`; `@timestamp` and `@id` are always shown.")
                .limit("Roots come from the oldest on; of several partners the oldest is taken.")
                .limit(
                        "An event stands in a constellation once, also when several queries mean it.")
                .limit("In a sequence events of the same moment are in order.")
                .limit("It gives at most 200,000 rows, with a warning when there are more.")
                .limit(
                        "Of each query the 200,000 newest events are looked at, with a warning when there are more.")
                .limit(
                        "After 50,000,000 comparisons it gives up, with a warning: link queries by fields that tell events"
                                + " apart.")
                .example(
                        "Find who downloaded something within a minute of a login",
                        "correlate(Login: {type=login} include: [host], Get: {type=get | user <=> Login.user}"
                                + " include: [file], within=1m) | drop([Login.@timestamp, Get.@timestamp])",
                        """
                        @timestamp           | type  | user | host | file
                        2026-01-01T00:00:00Z | login | root | a    |
                        2026-01-01T00:00:30Z | get   | root |      | x.zip
                        2026-01-01T00:00:40Z | login | amy  | b    |
                        2026-01-01T00:02:00Z | get   | amy  |      | y.zip
                        """,
                        """
                        Login.user | Login.host | Get.user | Get.file
                        root       | a          | root     | x.zip
                        """)
                .example(
                        "In the order of the queries, linked along a chain",
                        "correlate(A: {t=a}, B: {t=b | k <=> A.k}, C: {t=c | l <=> B.l}, sequence=true)"
                                + " | select([A.k, C.l])",
                        """
                        t | k | l
                        c |   | 7
                        a | 1 |
                        b | 1 | 7
                        c |   | 7
                        a | 2 |
                        b | 2 | 8
                        """,
                        """
                        A.k | C.l
                        1   | 7
                        """)
                .build();
    }

    @Override
    public Accumulator accumulator(Arguments arguments) {
        return new State(
                Pattern.of(arguments),
                arguments.limit("maxPerRoot"),
                arguments.flag("includeMatchesOnceOnly") ? Reuse.REFUSED : Reuse.ALLOWED,
                arguments.flag("includeConstraintValues"),
                arguments.surroundings().warnings());
    }

    @Override
    public long mostRows(Arguments arguments) {
        return Long.MAX_VALUE;
    }

    private static final class State implements Accumulator {

        private final Pattern pattern;
        private final int maxPerRoot;
        private final Reuse reuse;
        private final boolean showsLinks;
        private final Warnings warnings;
        private final List<Matches> matches = new ArrayList<>();
        private final List<Accumulator> pipes = new ArrayList<>();

        State(Pattern pattern, int maxPerRoot, Reuse reuse, boolean showsLinks, Warnings warnings) {
            this.pattern = pattern;
            this.maxPerRoot = maxPerRoot;
            this.reuse = reuse;
            this.showsLinks = showsLinks;
            this.warnings = warnings;
            for (int query = 0; query < pattern.queries().size(); query++) {
                Matches kept = new Matches(needed(query), MOST_EVENTS);
                matches.add(kept);
                pipes.add(pattern.queries().get(query).pipe().before(kept));
            }
        }

        private Optional<List<String>> needed(int query) {
            return pattern.queries()
                    .get(query)
                    .include()
                    .map(included -> {
                        Set<String> fields = new LinkedHashSet<>(pattern.compared(query));
                        fields.addAll(included);
                        fields.addAll(STANDARD);
                        pattern.sequence().ifPresent(sequence -> fields.addAll(sequence.fields()));
                        return List.copyOf(fields);
                    });
        }

        @Override
        public void add(Batch batch, Groups groups) {
            pipes.forEach(pipe -> pipe.add(batch, groups));
        }

        @Override
        public void merge(Accumulator other, int[] mapping) {
            List<Accumulator> theirs = ((State) other).pipes;
            for (int query = 0; query < pipes.size(); query++) {
                pipes.get(query).merge(theirs.get(query), mapping);
            }
        }

        @Override
        public GroupedRows results(int groups) {
            GroupedRows.Builder rows = new GroupedRows.Builder();
            for (int group = 0; group < groups; group++) {
                int at = group;
                tellCut(at);
                List<List<Match>> events = matches.stream().map(each -> each.events(at)).toList();
                tell(
                        new ConstellationSearch(pattern, events, maxPerRoot, reuse)
                                .find(found -> show(found, rows.row(at))));
            }
            return rows.build(groups);
        }

        private void tell(Outcome outcome) {
            switch (outcome) {
                case COMPLETE -> {}
                case TOO_MANY_STEPS ->
                        warn(
                                "correlate-limit",
                                String.format(
                                        Locale.ROOT,
                                        "correlate() gave up after %,d comparisons: link its queries by fields that"
                                                + " tell events apart",
                                        ConstellationSearch.MOST_STEPS));
                case TOO_MANY_ROWS ->
                        warn(
                                "row-limit",
                                String.format(
                                        Locale.ROOT,
                                        "correlate() stopped after %,d rows: lower maxPerRoot=",
                                        ConstellationSearch.MOST_ROWS));
            }
        }

        private void warn(String code, String message) {
            warnings.add(code, message, Place.NOWHERE);
        }

        private void tellCut(int group) {
            for (int query = 0; query < matches.size(); query++) {
                long seen = matches.get(query).seen(group);
                if (seen > MOST_EVENTS) {
                    warn(
                            "row-limit",
                            String.format(
                                    Locale.ROOT,
                                    "`%s` in correlate() kept %,d of %,d events: filter in its braces",
                                    pattern.queries().get(query).name(),
                                    MOST_EVENTS,
                                    seen));
                }
            }
        }

        private void show(Match[] found, Map<String, String> row) {
            for (int query = 0; query < found.length; query++) {
                LinkedQuery shown = pattern.queries().get(query);
                Set<String> fields = new LinkedHashSet<>(STANDARD);
                if (showsLinks) {
                    fields.addAll(pattern.compared(query));
                }
                Match match = found[query];
                shown.include()
                        .ifPresentOrElse(
                                fields::addAll, () -> fields.addAll(match.fields().keySet()));
                for (String field : fields) {
                    match.field(field)
                            .ifPresent(value -> row.put(shown.name() + "." + field, value));
                }
            }
        }

        @Override
        public long retainedBytes() {
            return matches.stream().mapToLong(Matches::retainedBytes).sum();
        }
    }
}
