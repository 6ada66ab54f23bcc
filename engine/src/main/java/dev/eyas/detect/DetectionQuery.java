package dev.eyas.detect;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.LookupFiles;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.run.Engine;
import dev.eyas.syntax.Dialect;
import java.nio.file.Path;

/// A query of a detection, and the file it stands in.
public record DetectionQuery(Path file, String text) {

    /// @param files the lookup files it may name
    /// @throws DetectionException when it is wrong
    CheckedQuery check(Engine engine, LookupFiles files) {
        CheckedQuery query =
                engine.check(
                        text,
                        Dialect.EYAS,
                        engine.analysis().withFiles(files).withImplicitLimit(Integer.MAX_VALUE));
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
}
