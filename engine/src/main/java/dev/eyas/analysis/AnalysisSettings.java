package dev.eyas.analysis;

import dev.eyas.function.Functions;
import java.util.Map;

/// What a query is checked against.
///
/// @param functions the functions there are
/// @param parameters values of the query's `?parameters`
/// @param implicitLimit rows kept when the query has no aggregate
/// @param unsetParametersMatchAll a parameter without value stands for `*` instead of being an
///   error
public record AnalysisSettings(
        Functions functions,
        Map<String, String> parameters,
        int implicitLimit,
        boolean unsetParametersMatchAll) {

    /// What the product keeps of a query that has no aggregate.
    public static final int IMPLICIT_LIMIT = 200;

    public AnalysisSettings {
        parameters = Map.copyOf(parameters);
    }

    public static AnalysisSettings of(Functions functions) {
        return new AnalysisSettings(functions, Map.of(), IMPLICIT_LIMIT, false);
    }

    public AnalysisSettings withParameters(Map<String, String> values) {
        return new AnalysisSettings(functions, values, implicitLimit, unsetParametersMatchAll);
    }

    public AnalysisSettings withImplicitLimit(int limit) {
        return new AnalysisSettings(functions, parameters, limit, unsetParametersMatchAll);
    }

    /// For checks of queries nobody runs now.
    public AnalysisSettings withoutValues() {
        return new AnalysisSettings(functions, parameters, implicitLimit, true);
    }
}
