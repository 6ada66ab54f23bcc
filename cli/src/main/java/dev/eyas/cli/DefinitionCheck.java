package dev.eyas.cli;

import dev.eyas.alert.AlertFile;
import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.CheckReport.CheckedFile;
import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionFolder;
import dev.eyas.detect.DetectionQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks files that describe detections, and the queries that belong to them as they would run.
final class DefinitionCheck {

    private final Engine engine;
    private final Dialect dialect;
    private final AnalysisSettings settings;
    private final AnalysisSettings owned;
    private final Optional<AlertKind> alert;
    private final List<CheckedFile> files = new ArrayList<>();
    private final Map<Path, Detection> owners = new HashMap<>();

    /// @param settings for queries that belong to no detection
    /// @param owned for those that do; the detection adds its parameters and files
    /// @param alert what kind of alert is to run the queries that belong to no alert's file
    DefinitionCheck(
            Engine engine,
            Dialect dialect,
            AnalysisSettings settings,
            AnalysisSettings owned,
            Optional<AlertKind> alert,
            List<Path> definitions) {
        this.engine = engine;
        this.dialect = dialect;
        this.settings = settings;
        this.owned = owned;
        this.alert = alert;
        definitions.forEach(file -> files.add(check(file)));
    }

    /// The files, in their order.
    List<CheckedFile> all() {
        return List.copyOf(files);
    }

    private CheckedFile check(Path file) {
        List<Diagnostic> found = new ArrayList<>(DetectionFolder.check(file));
        if (found.isEmpty()) {
            for (Detection detection : DetectionFolder.load(file)) {
                AlertFile.kind(file)
                        .ifPresent(kind -> found.addAll(alert(detection.query(), kind)));
                detection.queries().forEach(query -> owners.putIfAbsent(query.file(), detection));
            }
        }
        return new CheckedFile(new SourceText(file.toString(), text(file)), found);
    }

    /// An alert may name lookup files and parameters of the tenant it comes from.
    private List<Diagnostic> alert(DetectionQuery query, AlertKind kind) {
        return lint(query.text(), settings, Optional.of(kind)).stream()
                .map(query.in()::placed)
                .toList();
    }

    /// A file that is no text has been told of already.
    private static String text(Path file) {
        try {
            return QueryText.withoutMark(Files.readString(file));
        } catch (IOException _) {
            return "";
        }
    }

    /// What there is to say about a query. One of a detection finds its parameters and files.
    CheckedFile query(SourceText query) {
        Optional<Detection> owner =
                QueryFiles.isStandardInput(query)
                        ? Optional.empty()
                        : Optional.ofNullable(
                                owners.get(Path.of(query.name()).toAbsolutePath().normalize()));
        AnalysisSettings own = owner.map(detection -> detection.settings(owned)).orElse(settings);
        List<Diagnostic> found = lint(query.text(), own, alert);
        return new CheckedFile(
                query, owner.isEmpty() ? found : found.stream().map(Detection::advised).toList());
    }

    private List<Diagnostic> lint(String text, AnalysisSettings own, Optional<AlertKind> kind) {
        CheckedQuery query = engine.check(text, dialect, own);
        return kind.map(some -> engine.lint(query, some)).orElseGet(() -> engine.lint(query));
    }
}
