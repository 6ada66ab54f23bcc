package dev.eyas.analysis;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.LinkedQuery.Link;
import dev.eyas.plan.LinkedPlan;
import dev.eyas.plan.Plan;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.Pipeline;
import dev.eyas.syntax.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a named query of a pattern: `A: { filter | field <=> B.field } include: [x, y]`.
///
/// See data-analysis/functions-correlate.html.
final class LinkedQueryReader {

    private static final String INCLUDE = "include";

    private final Scope scope;
    private final StageAnalyzer stages;

    LinkedQueryReader(Scope scope, StageAnalyzer stages) {
        this.scope = scope;
        this.stages = stages;
    }

    /// Empty when it is none, which has then been said.
    Optional<LinkedPlan> read(Expr value) {
        if (!(value instanceof Expr.Subquery query) || query.name().isEmpty()) {
            refuse(
                    value.span(),
                    "wrong-argument",
                    "a named query in braces must stand here",
                    "for example Login: { type=login | user <=> Start.user }");
            return Optional.empty();
        }
        List<Stage> steps = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Stage stage : query.pipeline().stages()) {
            if (stage instanceof Stage.Link link) {
                links.add(new Link(link.field().name(), link.query(), link.other().name()));
            } else if (links.isEmpty()) {
                steps.add(stage);
            } else {
                refuse(
                        stage.span(),
                        "step-behind-link",
                        "links stand behind all other steps of a query",
                        "move the step before the links");
            }
        }
        Plan plan = stages.eventwise(new Pipeline(query.pipeline().span(), steps));
        return Optional.of(new LinkedPlan(query.name().get(), plan, links, include(query)));
    }

    /// The fields shown: none if nothing is said, all for `*`.
    private Optional<List<String>> include(Expr.Subquery query) {
        List<String> names = new ArrayList<>();
        for (Expr.Attribute attribute : query.attributes()) {
            if (!attribute.name().equals(INCLUDE)) {
                refuse(
                        attribute.span(),
                        "unknown-attribute",
                        "a query has no attribute `" + attribute.name() + "`",
                        "it has include: [fields]");
            }
            names.addAll(names(attribute.value()));
        }
        return names.contains("*") ? Optional.empty() : Optional.of(names);
    }

    private List<String> names(Expr value) {
        return switch (value) {
            case Expr.Word word -> List.of(word.text());
            case Expr.Raw raw -> List.of(raw.text());
            case Expr.Quoted quoted -> List.of(quoted.text());
            case Expr.NumberLiteral number -> List.of(number.text());
            case Expr.ArrayOf array ->
                    array.elements().stream()
                            .flatMap(element -> names(element.value()).stream())
                            .toList();
            case Expr.Parameter given ->
                    List.of(
                            scope.parameter(given.span(), given.name(), given.fallback())
                                    .split(","));
            case Expr.Binary _, Expr.Unary _, Expr.Call _, Expr.Subquery _ -> {
                refuse(value.span(), "wrong-argument", "`include` takes names of fields", "[a, b]");
                yield List.of();
            }
            case Expr.Missing _ -> List.of();
        };
    }

    private void refuse(Span span, String code, String message, String help) {
        scope.report(Diagnostic.error(code, span, message).withHelp(help));
    }
}
