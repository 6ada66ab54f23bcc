package dev.eyas.detect;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Runs the queries of a detection that think about what its first one gave: `judge` over hits that
/// know their process, `verdict` over the hits of findings.
final class Judge {

    /// The field that says which finding, or which hit, a row is about.
    private static final String FINDING = "finding";

    private static final String HIT = "hit";

    private final Engine engine;
    private final RunSettings settings;
    private final Detection detection;

    Judge(Engine engine, RunSettings settings, Detection detection) {
        this.engine = engine;
        this.settings =
                settings.between(OptionalLong.empty(), OptionalLong.empty()).withFacts(Facts.NONE);
        this.detection = detection;
    }

    /// The hits that the detection's judge keeps, with the rows it makes of them.
    List<Hit> keep(List<Hit> hits, Lineage lineage) {
        if (detection.judge().isEmpty() || hits.isEmpty()) {
            return hits;
        }
        HitFacts facts = new HitFacts(lineage);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Map<String, String> row = facts.of(hit);
            row.put(HIT, Integer.toString(rows.size()));
            rows.add(row);
        }
        return run(detection.judge().get(), rows).stream()
                .map(row -> hits.get(number(row, HIT)).withJudged(row))
                .toList();
    }

    /// The row of the verdict on each of some findings; none is no finding. Empty without a query
    /// for it.
    Optional<Map<Integer, Map<String, String>>> verdicts(List<List<Hit>> findings) {
        if (detection.verdict().isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int finding = 0; finding < findings.size(); finding++) {
            for (Hit hit : findings.get(finding)) {
                Map<String, String> row =
                        new LinkedHashMap<>(hit.judged().isEmpty() ? hit.fields() : hit.judged());
                row.put(FINDING, Integer.toString(finding));
                rows.add(row);
            }
        }
        Map<Integer, Map<String, String>> verdicts = new HashMap<>();
        run(detection.verdict().get(), rows)
                .forEach(row -> verdicts.put(number(row, FINDING), row));
        return Optional.of(verdicts);
    }

    private List<Map<String, String>> run(DetectionQuery query, List<Map<String, String>> rows) {
        CheckedQuery checked = query.check(engine, detection);
        return engine.run(
                        checked,
                        new MemorySource(query.file().toString(), rows),
                        settings,
                        new ScanReport(new Warnings()))
                .rows();
    }

    private int number(Map<String, String> row, String field) {
        String value = row.get(field);
        if (value == null) {
            throw new DetectionException(
                    detection.folder(), "its queries must keep the field `" + field + "`");
        }
        return Integer.parseInt(value);
    }
}
