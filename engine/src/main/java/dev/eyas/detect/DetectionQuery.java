package dev.eyas.detect;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A query of a detection, and the file it stands in.
public record DetectionQuery(Path file, String text) {

    /// @throws DetectionException when it is wrong
    CheckedQuery check(Engine engine, Detection detection) {
        CheckedQuery query =
                engine.check(text, Dialect.EYAS, settings(engine.analysis(), detection));
        if (query.hasErrors()) {
            Diagnostic first =
                    query.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .findFirst()
                            .orElseThrow();
            throw new DetectionException(new SourceText(file.toString(), text), first);
        }
        return query;
    }

    /// What a query of a detection is checked against.
    static AnalysisSettings settings(AnalysisSettings settings, Detection detection) {
        Map<String, String> values = new LinkedHashMap<>();
        detection.parameters().forEach((name, parameter) -> values.put(name, parameter.value()));
        return settings.withFiles(detection.files())
                .withParameters(values)
                .withImplicitLimit(Integer.MAX_VALUE);
    }
}
