package dev.eyas.analysis.lint;

import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All lints.
public final class Lints {

    private Lints() {}

    /// The lints, by code.
    public static List<Lint> all(FieldDictionary dictionary) {
        return List.of(
                new CaseSensitive(),
                new CutBeforeUse(),
                new EmptyPasses(),
                new FieldGone(),
                new FieldNotOnEvent(dictionary),
                new ForeignStep(),
                new ForeignValue(),
                new ForgeableExclusion(),
                new NeverMatches(),
                NotInAlert.aggregate(),
                NotInAlert.filter(),
                NotInAlert.live(),
                new NotInLogscale(),
                new OrBeforeAnd(),
                new PaddedRegex(),
                new SlowRegex(),
                new TextAsRegex(),
                new TextSum(),
                new UnknownEventType(dictionary),
                new UnknownField(dictionary),
                new UnreachableClause(),
                new UnreachableLimit());
    }

    /// What there is to say about a query, in the order of its text: its diagnostics and, if it can
    /// be read, those of the lints.
    ///
    /// @param alert the kind of alert that runs the query, if one does
    public static List<Diagnostic> check(
            CheckedQuery query, FieldDictionary dictionary, Optional<AlertKind> alert) {
        List<Diagnostic> diagnostics = new ArrayList<>(query.diagnostics());
        if (isReadable(query)) {
            int meant = endOfMeaning(query);
            for (Lint lint : all(dictionary)) {
                if (lint.alert().isPresent() && !lint.alert().equals(alert)) {
                    continue;
                }
                switch (lint.basis()) {
                    case TREE -> lint.check(query, diagnostics::add);
                    case PLAN ->
                            lint.check(
                                    query,
                                    diagnostic -> {
                                        if (diagnostic.span().end() <= meant) {
                                            diagnostics.add(diagnostic);
                                        }
                                    });
                }
            }
        }
        return diagnostics.stream()
                .distinct()
                .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
                .toList();
    }

    /// A query that only LogScale refuses has a whole tree.
    private static boolean isReadable(CheckedQuery query) {
        return switch (query.query().dialect()) {
            case EYAS -> !query.query().hasErrors();
            case LOGSCALE -> !Parser.parse(query.query().text(), Dialect.EYAS).hasErrors();
        };
    }

    /// Where the first step begins that could not be analyzed: nobody knows what it does.
    private static int endOfMeaning(CheckedQuery query) {
        return query.diagnostics().stream()
                .filter(diagnostic ->
                        diagnostic.isError() && !query.query().diagnostics().contains(diagnostic))
                .mapToInt(diagnostic -> diagnostic.span().start())
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
