package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.Numeric;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.plan.Predicate;
import dev.eyas.regex.Regex;
import dev.eyas.syntax.Filter.Comparison;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a condition contradicts what an earlier one has asked for, so that nothing passes.
final class NeverMatches implements Lint {

    @Override
    public String code() {
        return "never-matches";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A condition that nothing can fulfil",
                """
                A field has one value. Two conditions that both must hold and ask for different values, a range whose
                lower end is above its upper one, or a field that must be there and must not let nothing through: the
                query answers with silence, for ever. It is often an `and` that was meant as an `or`.
                """,
                """
                Write `or` between the values, or `in(field, values=[…])`.
                """,
                """
                FileName = "curl" FileName = "wget"
                """,
                """
                FileName = "curl" or FileName = "wget"
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts parts = Parts.of(query.query());
        FactWalk.over(
                query.plan(),
                (condition, part, before) ->
                        contradicted(condition, before)
                                .ifPresent(earlier ->
                                        report.accept(
                                                diagnostic(parts, condition, part, earlier))));
    }

    private Diagnostic diagnostic(Parts parts, Predicate condition, Span part, Predicate earlier) {
        String field = Facts.field(earlier);
        Span place = parts.place(field, part, Integer.MAX_VALUE).orElse(part);
        String asked =
                condition instanceof Predicate.Any
                        ? "no side of this `or` can hold"
                        : "this can never hold";
        return Diagnostic.warning(code(), place, asked)
                .withHelp("`" + field + "` " + words(earlier) + " by then");
    }

    /// The earlier condition that leaves no value for this one.
    private static Optional<Predicate> contradicted(Predicate condition, Facts before) {
        return switch (condition) {
            case Predicate.Matches _, Predicate.Finds _, Predicate.Compares _ ->
                    contradictedLeaf(condition, before);
            case Predicate.Not(Predicate operand) when !Facts.field(operand).isEmpty() ->
                    before.held(Facts.field(operand)).stream()
                            .filter(held -> implies(held, operand))
                            .findFirst();
            case Predicate.Any any -> {
                Optional<Predicate> first = Optional.empty();
                for (Predicate operand : any.operands()) {
                    Optional<Predicate> earlier = contradicted(operand, before);
                    if (earlier.isEmpty()) {
                        yield Optional.empty();
                    }
                    first = first.or(() -> earlier);
                }
                yield first;
            }
            case Predicate.All all ->
                    all.operands().stream()
                            .flatMap(operand -> contradicted(operand, before).stream())
                            .findFirst();
            case Predicate.Not _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    Optional.empty();
        };
    }

    private static Optional<Predicate> contradictedLeaf(Predicate condition, Facts before) {
        String field = Facts.field(condition);
        return before.held(field).stream()
                .filter(held -> excludes(held, condition))
                .findFirst()
                .or(() ->
                        before.failed(field).stream()
                                .filter(failed -> implies(condition, failed))
                                .findFirst()
                                .map(Predicate.Not::new));
    }

    private static boolean excludes(Predicate left, Predicate right) {
        if (left instanceof Predicate.Compares a && right instanceof Predicate.Compares b) {
            return isAbove(a, b) || isAbove(b, a);
        }
        return value(left).map(text -> !passes(right, text)).orElse(false)
                || value(right).map(text -> !passes(left, text)).orElse(false);
    }

    /// Whether one asks for more than the other allows: `> 5` and `< 3`.
    private static boolean isAbove(Predicate.Compares lower, Predicate.Compares upper) {
        boolean hasLower = isFromBelow(lower.comparison());
        boolean hasUpper = !isFromBelow(upper.comparison());
        int order = Numeric.compare(lower.bound(), upper.bound());
        boolean bothReach =
                lower.comparison() == Comparison.GREATER_OR_EQUAL
                        && upper.comparison() == Comparison.LESS_OR_EQUAL;
        return hasLower && hasUpper && (order > 0 || (order == 0 && !bothReach));
    }

    private static boolean isFromBelow(Comparison comparison) {
        return switch (comparison) {
            case GREATER, GREATER_OR_EQUAL -> true;
            case LESS, LESS_OR_EQUAL -> false;
        };
    }

    /// Whether every value that fulfils the first fulfils the second.
    private static boolean implies(Predicate first, Predicate second) {
        boolean isPresence =
                second instanceof Predicate.Matches matches && matches.glob().matchesEverything();
        return isPresence
                || same(first, second)
                || value(first).map(text -> passes(second, text)).orElse(false);
    }

    private static boolean same(Predicate first, Predicate second) {
        return first instanceof Predicate.Matches a
                ? second instanceof Predicate.Matches b
                        && a.glob().pattern().equals(b.glob().pattern())
                        && a.glob().ignoresCase() == b.glob().ignoresCase()
                : first.equals(second);
    }

    /// The one text a condition asks for. A number has several spellings.
    private static Optional<String> value(Predicate predicate) {
        return predicate instanceof Predicate.Matches matches
                        && matches.glob().pieces().size() == 1
                        && !matches.glob().isNumber()
                        && !matches.glob().ignoresCase()
                ? Optional.of(matches.glob().pattern())
                : Optional.empty();
    }

    private static boolean passes(Predicate predicate, String text) {
        return switch (predicate) {
            case Predicate.Matches matches -> matches.glob().matches(text);
            case Predicate.Finds finds ->
                    Regex.compile(finds.regex().body(), finds.regex().flags()).find(text)
                            != Regex.Outcome.NOT_FOUND;
            // The text is no number, or it would have several spellings.
            case Predicate.Compares _ -> false;
            case Predicate.All _,
                    Predicate.Any _,
                    Predicate.Not _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    true;
        };
    }

    private static String words(Predicate predicate) {
        return switch (predicate) {
            case Predicate.Matches matches when matches.glob().matchesEverything() -> "is there";
            case Predicate.Matches matches -> "is `" + matches.glob().pattern() + "`";
            case Predicate.Finds finds -> "matches `/" + finds.regex().body() + "/`";
            case Predicate.Compares compares ->
                    "is `" + compares.comparison().symbol() + " " + compares.bound().text() + "`";
            case Predicate.Not(Predicate.Matches matches) when matches.glob().matchesEverything() ->
                    "is not there";
            case Predicate.Not(Predicate operand) -> words(operand).replaceFirst(" ", " not ");
            case Predicate.All _,
                    Predicate.Any _,
                    Predicate.Always _,
                    Predicate.FreeText _,
                    Predicate.FreeRegex _,
                    Predicate.Called _ ->
                    "is settled";
        };
    }
}
