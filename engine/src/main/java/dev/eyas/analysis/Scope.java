package dev.eyas.analysis;

import dev.eyas.data.LookupFiles;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Functions;
import dev.eyas.plan.PlanNode;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parameters;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Deque<SavedCall> savedCalls = new ArrayDeque<>();
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

    SavedQueries savedQueries() {
        return settings.savedQueries();
    }

    Dialect dialect() {
        return query.dialect();
    }

    /// The saved queries that are being read, each called by the one behind it.
    Deque<SavedCall> savedCalls() {
        return savedCalls;
    }

    /// A place in the text that was given: what stands in the text of a saved query stands where
    /// that is called.
    Span place(Span span) {
        return savedCalls.isEmpty() ? span : savedCalls.getFirst().at();
    }

    PlanNode place(PlanNode node) {
        return savedCalls.isEmpty() ? node : node.at(savedCalls.getFirst().at());
    }

    /// Says something, unless it was said already, or the parser refused the place as a whole.
    void report(Diagnostic complaint) {
        Diagnostic diagnostic = placed(complaint);
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

    /// What is wrong in the text of a saved query is said where that is called.
    private Diagnostic placed(Diagnostic diagnostic) {
        if (savedCalls.isEmpty()) {
            return diagnostic;
        }
        SavedCall call = savedCalls.getFirst();
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                call.at(),
                "in the saved query `" + call.name() + "`: " + diagnostic.message(),
                diagnostic.help(),
                Optional.empty());
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /// Takes the defaults of parameters wherever they stand: a use may come before the default.
    void declareParameters(Pipeline pipeline) {
        for (Parameters.Use use : Parameters.of(pipeline)) {
            use.fallback().ifPresent(fallback -> declareParameter(use.name(), fallback));
        }
    }

    /// A default given anywhere, as in `?{host="*"}`, holds for every use of the parameter.
    private void declareParameter(String name, String fallback) {
        if (savedCalls.isEmpty()) {
            declaredParameters.putIfAbsent(name, fallback);
        } else {
            savedCalls.getFirst().declare(name, fallback);
        }
    }

    boolean hasValue(String name, Optional<String> fallback) {
        return value(name, fallback).isPresent();
    }

    private Optional<String> value(String name, Optional<String> fallback) {
        Optional<SavedCall> call = Optional.ofNullable(savedCalls.peekFirst());
        return call.flatMap(saved -> saved.argument(name))
                .or(() -> Optional.ofNullable(settings.parameters().get(name)))
                .or(() -> fallback)
                .or(() -> call.flatMap(saved -> saved.declared(name)))
                .or(() -> Optional.ofNullable(declaredParameters.get(name)));
    }

    /// The value of a parameter; complains and answers `*` when it has none.
    String parameter(Span span, String name, Optional<String> fallback) {
        Optional<String> value = value(name, fallback);
        if (value.isPresent()) {
            return value.get();
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
