package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.plan.Plan;
import dev.eyas.syntax.Query;
import java.util.Comparator;

/// Checks a parsed query and makes its plan.
public final class Analyzer {

    private Analyzer() {}

    public static CheckedQuery check(Query query, AnalysisSettings settings) {
        Scope scope = new Scope(query, settings);
        scope.declareParameters(query.pipeline());
        Plan plan =
                new StageAnalyzer(scope).query(query.pipeline()).needing(scope.tables().plans());
        return new CheckedQuery(
                query,
                plan,
                scope.diagnostics().stream()
                        .distinct()
                        .sorted(
                                Comparator.comparingInt(
                                        (Diagnostic diagnostic) -> diagnostic.span().start()))
                        .toList());
    }
}
