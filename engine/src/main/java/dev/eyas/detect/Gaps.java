package dev.eyas.detect;

import dev.eyas.enrich.ProcessKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Finds out what the data of a run lacked.
final class Gaps {

    /// Fewer connections of an audit log prove nothing about its rules.
    private static final int TELLING_CALLS = 20;

    /// A smaller share is not worth a line.
    private static final double LEAST_SHARE = 0.05;

    private static final List<Function<Gaps, List<Gap>>> CHECKS =
            List.of(Gaps::types, Gaps::auditRules, Gaps::processes, Gaps::times, Gaps::hosts);

    private final Set<String> missingTypes;
    private final Tally tally;
    private final List<Hit> hits;
    private final Lineage lineage;

    private Gaps(Set<String> missingTypes, Tally tally, List<Hit> hits, Lineage lineage) {
        this.missingTypes = missingTypes;
        this.tally = tally;
        this.hits = hits;
        this.lineage = lineage;
    }

    /// @param hits what the queries kept before anybody judged it
    static List<Gap> find(Set<String> missingTypes, Tally tally, List<Hit> hits, Lineage lineage) {
        Gaps gaps = new Gaps(missingTypes, tally, hits, lineage);
        return CHECKS.stream().flatMap(check -> check.apply(gaps).stream()).toList();
    }

    private List<Gap> types() {
        return missingTypes.stream()
                .map(types ->
                        new Gap(
                                "event-type",
                                "no " + types + " events in this telemetry; " + consequence(types)))
                .toList();
    }

    private static String consequence(String types) {
        if (types.contains("ProcessRollup2")) {
            return "no command line was searched, and findings know no process";
        }
        if (types.contains("DnsRequest")) {
            return "no name that was looked up was searched, nor what it stood for";
        }
        return "what they would show was not found";
    }

    /// The kernel calls a connection that is on its way a failure, and nearly all are.
    private List<Gap> auditRules() {
        return tally.auditCalls() < TELLING_CALLS || tally.hasFailedCall()
                ? List.of()
                : List.of(
                        new Gap(
                                "audit-rule",
                                count(tally.auditCalls())
                                        + " connections in the audit log, and each succeeded at once; its rule"
                                        + " seems to say `success=1`, which drops what curl, Go, Java and Node do"));
    }

    private List<Gap> processes() {
        List<Optional<ProcessKey>> actors =
                hits.stream()
                        .map(Hit::event)
                        .distinct()
                        .filter(event -> !EventTypes.of(event).contains("ProcessRollup2"))
                        .map(ProcessKey::of)
                        .toList();
        long strangers =
                actors.stream().filter(actor -> actor.flatMap(lineage::process).isEmpty()).count();
        return share(strangers, actors.size())
                ? List.of(
                        new Gap(
                                "process-start",
                                "of "
                                        + of(
                                                actors.size(),
                                                "connection or lookup",
                                                "connections and lookups")
                                        + " in question, the start of the process is missing for "
                                        + part(strangers, actors.size())
                                        + "; these know no command line and no ancestors"))
                : List.of();
    }

    private List<Gap> times() {
        return share(tally.untimed(), tally.events())
                ? List.of(
                        new Gap(
                                "time",
                                "of "
                                        + of(tally.events(), "event", "events")
                                        + " looked at, "
                                        + part(tally.untimed(), tally.events())
                                        + " had no time; --start and --end leave these out"))
                : List.of();
    }

    private List<Gap> hosts() {
        Set<String> all = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (Hit hit : hits) {
            hit.event()
                    .field("aid")
                    .ifPresent(aid -> {
                        all.add(aid);
                        hit.event().field("ComputerName").ifPresent(_ -> named.add(aid));
                    });
        }
        int nameless = all.size() - named.size();
        return nameless == 0
                ? List.of()
                : List.of(
                        new Gap(
                                "host-name",
                                "of "
                                        + of(all.size(), "host", "hosts")
                                        + " in question, "
                                        + part(nameless, all.size())
                                        + " had no name; inventory (aid master) lines would tell it"));
    }

    private static boolean share(long part, long whole) {
        return part > 0 && part >= whole * LEAST_SHARE;
    }

    /// `3 (75 %)`, or `all`.
    private static String part(long part, long whole) {
        return part == whole
                ? "all"
                : String.format(Locale.ROOT, "%,d (%.0f %%)", part, 100.0 * part / whole);
    }

    private static String of(long count, String one, String many) {
        return count(count) + " " + (count == 1 ? one : many);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
