package dev.eyas.detect;

import dev.eyas.detect.FindingMaker.Group;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /// What the detection gives as it is.
    private record Unchanged(
            List<Hit> hits, Lineage lineage, List<Hit> kept, Map<Integer, List<Group>> groups) {}

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
        this.unchanged = new Unchanged(hits, lineage, kept, groups(detection, kept, hits, lineage));
    }

    /// Cases that pass alone, but not with the others: the detection takes hosts together.
    public List<TestCase> alone() {
        List<TestCase> alone = new ArrayList<>();
        for (int number = 0; number < cases.size(); number++) {
            if (!passes(
                    detection,
                    number,
                    unchanged.groups().getOrDefault(number, List.of()),
                    unchanged.hits(),
                    unchanged.lineage())) {
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
        if (kept.equals(unchanged.kept()) && !touched.contains(Part.VERDICT)) {
            return new Fate.Unreached();
        }
        Map<Integer, List<Group>> groups = groups(changed, kept, hits, lineage);
        Set<Integer> differing = differing(groups);
        for (int number : differing) {
            if (!passes(changed, number, groups.getOrDefault(number, List.of()), hits, lineage)) {
                return new Fate.Noticed(cases.get(number));
            }
        }
        return differing.isEmpty() ? new Fate.Unreached() : new Fate.Survived();
    }

    private Set<Integer> differing(Map<Integer, List<Group>> groups) {
        Set<Integer> numbers = new HashSet<>(groups.keySet());
        numbers.addAll(unchanged.groups().keySet());
        numbers.removeIf(number ->
                groups.getOrDefault(number, List.of())
                        .equals(unchanged.groups().getOrDefault(number, List.of())));
        return new TreeSet<>(numbers);
    }

    private Map<Integer, List<Group>> groups(
            Detection given, List<Hit> kept, List<Hit> hits, Lineage lineage) {
        Map<Integer, List<Group>> groups = new HashMap<>();
        for (Group group : maker(given, hits, lineage).groups(kept, run.judge(given))) {
            groups.computeIfAbsent(
                            source.test(group.hits().getFirst().event()), _ -> new ArrayList<>())
                    .add(group);
        }
        return groups;
    }

    private boolean passes(
            Detection given, int number, List<Group> groups, List<Hit> hits, Lineage lineage) {
        FindingMaker maker = maker(given, hits, lineage);
        List<Finding> findings =
                groups.stream().map(group -> told(number, maker.finding(group))).toList();
        return TestRun.compare(cases.get(number), findings, List.of()).passed();
    }

    private FindingMaker maker(Detection given, List<Hit> hits, Lineage lineage) {
        return new FindingMaker(
                given,
                run.now(),
                source,
                lineage,
                new EventLines(source, hits.stream().map(Hit::event).toList()));
    }

    /// With the host as the sensor calls it.
    private static Finding told(int test, Finding finding) {
        Optional<String> hostId = finding.hostId().map(host -> CaseSource.told(test, host));
        return finding.onHost(CaseSource.told(test, finding.host()), hostId);
    }
}
