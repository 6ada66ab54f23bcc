package dev.eyas.analysis.lint;

import dev.eyas.analysis.AlertKind;
import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import java.util.Optional;
import java.util.function.Consumer;

/// One kind of doubt about queries that can run.
///
/// The diagnostics of a lint carry its code, mark the smallest text that is in doubt, and may weigh
/// more or less than [#severity] where the lint knows better.
public interface Lint {

    /// A kebab word, stable, in the name of the file of its reference page.
    String code();

    /// What its diagnostics usually weigh.
    Severity severity();

    Explanation explanation();

    /// What it looks at.
    default Basis basis() {
        return Basis.PLAN;
    }

    /// The kind of alert whose queries it is about; all queries, if none.
    default Optional<AlertKind> alert() {
        return Optional.empty();
    }

    /// Reports every doubtful place, in any order.
    void check(CheckedQuery query, Consumer<Diagnostic> report);

    /// What a lint looks at, and so which queries it can speak about.
    enum Basis {
        /// The tree, which every query has that parses.
        TREE,
        /// The plan, which means nothing from the first error on.
        PLAN
    }

    /// What people read about a lint. Its queries are tests.
    ///
    /// @param title what is wrong, in a sentence without a full stop
    /// @param why what goes wrong when nobody acts, in sentences
    /// @param remedy what to do, in sentences
    /// @param bad a query that gives this lint and no other diagnostic
    /// @param good the query as it should be, of which nothing is to be said
    record Explanation(String title, String why, String remedy, String bad, String good) {}
}
