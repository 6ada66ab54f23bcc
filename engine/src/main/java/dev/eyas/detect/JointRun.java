package dev.eyas.detect;

import dev.eyas.detect.FindingMaker.Group;
import dev.eyas.detect.Grouping.ByLineage;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Runs all cases of a detection as one, again and again with changes of the detection: their
/// telemetry is read once, queries that a change does not touch do not run again, and only cases
/// whose rows differ are held against what they expect.
public final class JointRun {

    private final DetectionRun run;
    private final Detection detection;
    private final List<TestCase> cases;
    private final CaseSource source;
    private final Unchanged unchanged;

    /// A query of a detection.
    public enum Part {
        QUERY,
        JUDGE,
        VERDICT
    }

    /// What the tests say of a changed detection.
    public sealed interface Fate {

        /// No row of any case differs.
        record Unreached() implements Fate {}

        /// Rows differ, and every case passes all the same.
        record Survived() implements Fate {}

        /// @param test a case that fails
        record Noticed(TestCase test) implements Fate {}

        /// It cannot run to the end.
        record Stopped(String why) implements Fate {}

        default boolean isNoticed() {
            return this instanceof Noticed || this instanceof Stopped;
        }
    }

    /// What the detection gives as it is, the last two by the numbers of cases.
    private record Unchanged(
            List<Hit> hits,
            Lineage lineage,
            List<Hit> kept,
            Map<Integer, List<Hit>> keptByCase,
            Map<Integer, List<Group>> groups) {}

    /// @param cases those of the detection, which all pass
    /// @throws DetectionException when the detection cannot run
    public JointRun(
            Engine engine, RunSettings settings, Detection detection, List<TestCase> cases) {
        this.run = new DetectionRun(engine, settings.withThreads(1));
        this.detection = detection;
        this.cases = List.copyOf(cases);
        this.source = new CaseSource(cases);
        List<Hit> hits = run.hits(detection, source);
        Lineage lineage = run.lineage(hits, source);
        List<Hit> kept = run.judge(detection).keep(hits, lineage);
        this.unchanged =
                new Unchanged(
                        hits,
                        lineage,
                        kept,
                        byCase(kept),
                        groups(detection, maker(detection, kept, lineage), kept));
    }

    /// Cases that pass alone, but not with the others: the detection takes hosts together.
    public List<TestCase> alone() {
        FindingMaker maker = maker(detection, unchanged.kept(), unchanged.lineage());
        List<TestCase> alone = new ArrayList<>();
        for (int number = 0; number < cases.size(); number++) {
            if (!passes(maker, number, unchanged.groups().getOrDefault(number, List.of()))) {
                alone.add(cases.get(number));
            }
        }
        return alone;
    }

    /// @param changed the detection with a change
    /// @param touched the queries that may tell the difference
    public Fate run(Detection changed, Set<Part> touched) {
        List<Hit> hits =
                touched.contains(Part.QUERY) ? run.hits(changed, source) : unchanged.hits();
        boolean sameHits = hits.equals(unchanged.hits());
        Lineage lineage = sameHits ? unchanged.lineage() : run.lineage(hits, source);
        List<Hit> kept =
                sameHits && !touched.contains(Part.JUDGE)
                        ? unchanged.kept()
                        : run.judge(changed).keep(hits, lineage);
        Set<Integer> reached = reached(byCase(kept), touched);
        List<Hit> told =
                kept.stream().filter(hit -> reached.contains(source.test(hit.event()))).toList();
        FindingMaker maker = maker(changed, told, lineage);
        Map<Integer, List<Group>> groups = groups(changed, maker, told);
        boolean differs = false;
        for (int number : reached) {
            List<Group> own = groups.getOrDefault(number, List.of());
            if (!own.equals(unchanged.groups().getOrDefault(number, List.of()))) {
                differs = true;
                if (!passes(maker, number, own)) {
                    return new Fate.Noticed(cases.get(number));
                }
            }
        }
        return differs ? new Fate.Survived() : new Fate.Unreached();
    }

    /// The cases whose findings may differ. Where findings are those of lineages, rows of a case
    /// make no finding with those of another, which has other hosts.
    private Set<Integer> reached(Map<Integer, List<Hit>> kept, Set<Part> touched) {
        Set<Integer> numbers = new TreeSet<>(kept.keySet());
        numbers.addAll(unchanged.keptByCase().keySet());
        if (!touched.contains(Part.VERDICT) && detection.grouping() instanceof ByLineage) {
            numbers.removeIf(number ->
                    kept.getOrDefault(number, List.of())
                            .equals(unchanged.keptByCase().getOrDefault(number, List.of())));
        }
        return numbers;
    }

    private Map<Integer, List<Hit>> byCase(List<Hit> hits) {
        return hits.stream().collect(Collectors.groupingBy(hit -> source.test(hit.event())));
    }

    private Map<Integer, List<Group>> groups(Detection given, FindingMaker maker, List<Hit> kept) {
        return maker.groups(kept, run.judge(given)).stream()
                .collect(
                        Collectors.groupingBy(
                                group -> source.test(group.hits().getFirst().event())));
    }

    private boolean passes(FindingMaker maker, int number, List<Group> groups) {
        List<Finding> findings =
                groups.stream().map(group -> told(number, maker.finding(group))).toList();
        return TestRun.compare(cases.get(number), findings, List.of()).passed();
    }

    private FindingMaker maker(Detection given, List<Hit> kept, Lineage lineage) {
        return new FindingMaker(
                given,
                run.now(),
                source,
                lineage,
                new EventLines(source, kept.stream().map(Hit::event).toList()));
    }

    /// With the host as the sensor calls it.
    private static Finding told(int test, Finding finding) {
        Optional<String> hostId = finding.hostId().map(host -> CaseSource.told(test, host));
        return finding.onHost(CaseSource.told(test, finding.host()), hostId);
    }
}
