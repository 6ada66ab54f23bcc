package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import dev.eyas.syntax.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Says that a clause of `case` or `match` stands behind one that takes every event.
final class UnreachableClause implements Lint {

    /// Functions that let every row out, whatever is in it.
    private static final Set<String> KEEPS_ROWS =
            Set.of("concat", "default", "drop", "eval", "format", "lower", "rename", "upper");

    @Override
    public String code() {
        return "unreachable-clause";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A clause behind one that takes every event",
                """
                The clauses of `case` and `match` are tried from the top, and the first that lets the event out wins. A
                clause `*` lets every event out, so the clauses below it never see one.
                """,
                """
                Move the clause `*` to the end.
                """,
                """
                case {
                    * | risk := 1;
                    FileName = "vssadmin.exe" | risk := 9
                  }
                """,
                """
                case {
                    FileName = "vssadmin.exe" | risk := 9;
                    * | risk := 1
                  }
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (List<Parts.Clause> clauses : Parts.of(query.query()).choices()) {
            for (int at = 0; at + 1 < clauses.size(); at++) {
                if (takesAll(clauses.get(at))) {
                    report.accept(
                            Diagnostic.warning(
                                            code(),
                                            clauses.get(at + 1).span(),
                                            "no event gets here: a clause above takes every one")
                                    .withHelp("move the clause for all others to the end"));
                    break;
                }
            }
        }
    }

    private static boolean takesAll(Parts.Clause clause) {
        return clause.guard().map(UnreachableClause::isAnything).orElse(true)
                && clause.pipeline().stages().stream().allMatch(UnreachableClause::letsAllOut);
    }

    private static boolean isAnything(Stage.Guard guard) {
        return guard instanceof Stage.Guard.Matches matches
                && matches.pattern() instanceof Pattern.Word word
                && (word.text().equals("*") || word.text().equals("true"));
    }

    private static boolean letsAllOut(Stage stage) {
        return switch (stage) {
            case Stage.Where where -> isAlwaysTrue(where.filter());
            case Stage.Assign _ -> true;
            case Stage.Apply apply ->
                    KEEPS_ROWS.contains(apply.call().name().toLowerCase(Locale.ROOT));
            case Stage.FieldApply _,
                    Stage.StatsList _,
                    Stage.Saved _,
                    Stage.Case _,
                    Stage.Match _,
                    Stage.Union _,
                    Stage.Link _,
                    Stage.Broken _ ->
                    false;
        };
    }

    private static boolean isAlwaysTrue(Filter filter) {
        return switch (filter) {
            case Filter.Always always -> always.value();
            case Filter.FreeText text ->
                    text.pattern() instanceof Pattern.Word word && word.text().equals("*");
            case Filter.And _,
                    Filter.Or _,
                    Filter.Not _,
                    Filter.Is _,
                    Filter.Like _,
                    Filter.Compare _,
                    Filter.FieldCall _,
                    Filter.Call _,
                    Filter.Missing _ ->
                    false;
        };
    }
}
