package dev.eyas.analysis;

import dev.eyas.data.LookupFiles;
import dev.eyas.function.Functions;
import java.util.Map;

/// What a query is checked against.
///
/// @param functions the functions there are
/// @param parameters values of the query's `?parameters`
/// @param files the lookup files it may name
/// @param savedQueries the saved queries it may call
/// @param implicitLimit rows kept when the query has no aggregate
/// @param unsetParametersMatchAll a parameter without value stands for `*` instead of being an
///   error
public record AnalysisSettings(
        Functions functions,
        Map<String, String> parameters,
        LookupFiles files,
        SavedQueries savedQueries,
        int implicitLimit,
        boolean unsetParametersMatchAll) {

    /// What the product keeps of a query that has no aggregate.
    public static final int IMPLICIT_LIMIT = 200;

    public AnalysisSettings {
        parameters = Map.copyOf(parameters);
    }

    public static AnalysisSettings of(Functions functions) {
        return new AnalysisSettings(
                functions,
                Map.of(),
                LookupFiles.none(),
                SavedQueries.none(),
                IMPLICIT_LIMIT,
                false);
    }

    public AnalysisSettings withParameters(Map<String, String> values) {
        return new AnalysisSettings(
                functions, values, files, savedQueries, implicitLimit, unsetParametersMatchAll);
    }

    public AnalysisSettings withFiles(LookupFiles known) {
        return new AnalysisSettings(
                functions, parameters, known, savedQueries, implicitLimit, unsetParametersMatchAll);
    }

    public AnalysisSettings withSavedQueries(SavedQueries known) {
        return new AnalysisSettings(
                functions, parameters, files, known, implicitLimit, unsetParametersMatchAll);
    }

    public AnalysisSettings withImplicitLimit(int limit) {
        return new AnalysisSettings(
                functions, parameters, files, savedQueries, limit, unsetParametersMatchAll);
    }

    /// For checks of queries nobody runs now: parameters have no values, and any file may be there.
    public AnalysisSettings withoutValues() {
        return new AnalysisSettings(
                functions, parameters, LookupFiles.unknown(), savedQueries, implicitLimit, true);
    }
}
