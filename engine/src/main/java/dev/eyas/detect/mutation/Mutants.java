package dev.eyas.detect.mutation;

import dev.eyas.data.LookupFiles;
import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionQuery;
import dev.eyas.detect.JointRun.Part;
import dev.eyas.detect.mutation.RowDamages.RowDamage;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.lookup.RowLines;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All mutants of a detection: of its queries, then of the lookup files they name.
public final class Mutants {

    private final Detection detection;
    private final Map<String, List<TableUse>> uses = new LinkedHashMap<>();
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Detection detection) {
        this.detection = detection;
    }

    public static List<Mutant> of(Detection detection) {
        Mutants mutants = new Mutants(detection);
        for (Part part : Part.values()) {
            detection.query(part).ifPresent(query -> mutants.query(part, query));
        }
        mutants.uses.forEach(mutants::file);
        return mutants.mutants;
    }

    private void query(Part part, DetectionQuery query) {
        SourceText text = new SourceText(query.file().toString(), query.text());
        QueryDamages found = QueryDamages.of(Parser.parse(query.text(), Dialect.EYAS));
        for (Damage damage : found.damages()) {
            DetectionQuery damaged = new DetectionQuery(query.file(), damage.in(query.text()));
            mutants.add(
                    new Mutant(
                            damage.kind(),
                            query.file(),
                            text.line(damage.place().start()),
                            damage.place().of(query.text()),
                            damage.after(query.text()),
                            detection.withQuery(part, damaged),
                            Set.of(part)));
        }
        found.lookups().stream()
                .flatMap(call -> TableUse.of(part, call).stream())
                .forEach(use -> uses.computeIfAbsent(use.file(), _ -> new ArrayList<>()).add(use));
    }

    private void file(String name, List<TableUse> by) {
        Optional<Path> path = detection.files().path(name);
        if (path.isEmpty() || !(detection.files().find(name) instanceof Found.Read read)) {
            return;
        }
        Table table = read.table();
        EnumSet<Part> touched = EnumSet.noneOf(Part.class);
        by.forEach(use -> touched.add(use.part()));
        RowDamages rows = new RowDamages(table, by);
        int[] lines = RowLines.of(path.get(), table.size());
        for (RowDamage damage : rows.damages()) {
            LookupFiles files = rows.in(detection.files(), name, damage);
            mutants.add(
                    new Mutant(
                            damage.kind(),
                            path.get(),
                            lines[damage.row()],
                            String.join(",", damage.before().values()),
                            String.join(",", damage.after().values()),
                            detection.withFiles(files),
                            touched));
        }
    }
}
