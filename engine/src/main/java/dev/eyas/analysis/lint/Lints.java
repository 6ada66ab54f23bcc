package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.syntax.Dialect;
import dev.eyas.syntax.Parser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All lints.
public final class Lints {

    private Lints() {}

    /// The lints, by code.
    public static List<Lint> all(FieldDictionary dictionary) {
        return List.of(
                new FieldNotOnEvent(dictionary),
                new ForgeableExclusion(),
                new NotInLogscale(),
                new UnknownField(dictionary),
                new UnreachableLimit());
    }

    /// What there is to say about a query, in the order of its text: its diagnostics and, if it can
    /// be read, those of the lints.
    public static List<Diagnostic> check(CheckedQuery query, FieldDictionary dictionary) {
        List<Diagnostic> diagnostics = new ArrayList<>(query.diagnostics());
        if (isReadable(query)) {
            all(dictionary).forEach(lint -> lint.check(query, diagnostics::add));
        }
        return diagnostics.stream()
                .distinct()
                .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
                .toList();
    }

    /// A query that only LogScale refuses has a whole plan.
    private static boolean isReadable(CheckedQuery query) {
        return !query.hasErrors()
                || switch (query.query().dialect()) {
                    case EYAS -> false;
                    case LOGSCALE -> !Parser.parse(query.query().text(), Dialect.EYAS).hasErrors();
                };
    }
}
