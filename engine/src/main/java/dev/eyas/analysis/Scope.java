package dev.eyas.analysis;

import dev.eyas.data.LookupFiles;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Functions;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parts of one analysis share: the functions, the parameters, and the list of complaints.
final class Scope {

    private final Query query;
    private final AnalysisSettings settings;
    private final Map<String, String> declaredParameters = new HashMap<>();
    private final Tables tables = new Tables();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Scope(Query query, AnalysisSettings settings) {
        this.query = query;
        this.settings = settings;
        diagnostics.addAll(query.diagnostics());
    }

    Functions functions() {
        return settings.functions();
    }

    LookupFiles files() {
        return settings.files();
    }

    Tables tables() {
        return tables;
    }

    int implicitLimit() {
        return settings.implicitLimit();
    }

    boolean isStrict() {
        return query.dialect() == Dialect.LOGSCALE;
    }

    /// Says something, unless it was said already, or the parser refused the place as a whole.
    void report(Diagnostic diagnostic) {
        boolean isSaid =
                diagnostics.stream()
                        .anyMatch(said ->
                                said.code().equals(diagnostic.code())
                                        && said.span().equals(diagnostic.span()));
        boolean isRefused =
                query.diagnostics().stream()
                        .anyMatch(refused ->
                                refused.isError() && refused.span().covers(diagnostic.span()));
        if (!isSaid && !isRefused) {
            diagnostics.add(diagnostic);
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// A default given anywhere, as in `?{host="*"}`, holds for every use of the parameter.
    void declareParameter(String name, String fallback) {
        declaredParameters.putIfAbsent(name, fallback);
    }

    /// The value of a parameter; complains and answers `*` when it has none.
    String parameter(Span span, String name, Optional<String> fallback) {
        String given = settings.parameters().get(name);
        if (given != null) {
            return given;
        }
        if (fallback.isPresent()) {
            return fallback.get();
        }
        String declared = declaredParameters.get(name);
        if (declared != null) {
            return declared;
        }
        if (!settings.unsetParametersMatchAll()) {
            report(
                    Diagnostic.error(
                                    "missing-parameter",
                                    span,
                                    "the parameter `?" + name + "` has no value")
                            .withHelp(
                                    "give one with --arg "
                                            + name
                                            + "=value, or a default: ?{"
                                            + name
                                            + "=\"*\"}"));
        }
        return "*";
    }
}
