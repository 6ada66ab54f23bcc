package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.plan.Plan;
import dev.eyas.syntax.Query;
import java.util.List;

/// A query, what it computes, and all there is to say against it. The plan may be run only without
/// errors.
public record CheckedQuery(Query query, Plan plan, List<Diagnostic> diagnostics) {

    public CheckedQuery {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
