package dev.eyas.detect;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import dev.eyas.yaml.EmbeddedText;
import java.nio.file.Path;

/// A query of a detection, and the file it stands in.
public record DetectionQuery(Path file, EmbeddedText in) {

    /// A query that is all of a file.
    public DetectionQuery(Path file, String text) {
        this(file, EmbeddedText.whole(new SourceText(file.toString(), text)));
    }

    public String text() {
        return in.text();
    }

    /// @throws DetectionException when it is wrong
    CheckedQuery check(Engine engine, Detection detection) {
        CheckedQuery query =
                engine.check(
                        text(),
                        Dialect.EYAS,
                        detection.settings(engine.analysis()).withImplicitLimit(Integer.MAX_VALUE));
        if (query.hasErrors()) {
            Diagnostic first =
                    query.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .findFirst()
                            .orElseThrow();
            throw new DetectionException(in.source(), in.placed(Detection.advised(first)));
        }
        return query;
    }
}
