package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.Set;
import java.util.function.Consumer;

/// Says that a value is written as in SQL: `null`, or `%` for any text.
final class ForeignValue implements Lint {

    private static final Set<String> NOTHING = Set.of("null", "NULL", "None", "nil");

    @Override
    public String code() {
        return "foreign-value";
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
                "A value as SQL writes it",
                """
                CQL has no word for a missing value: `field = null` asks for the four letters. And `%` is a letter like
                any other: the wildcard is `*`, and `like` looks anywhere in the value without one.
                """,
                """
                Write `field != *` for a missing field and `field = *` for a present one; leave out the `%` of `like`.
                `--fix` does.
                """,
                """
                CommandLine like "%DownloadString%"
                """,
                """
                CommandLine like "DownloadString"
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        String text = query.query().text();
        for (Parts.Leaf leaf : Parts.of(query.query()).leaves()) {
            if (leaf.filter() instanceof Filter.Is is
                    && is.pattern() instanceof Pattern.Word word
                    && NOTHING.contains(word.text())) {
                String mended = is.field().span().of(text) + (is.negated() ? " = *" : " != *");
                report.accept(
                        Diagnostic.warning(
                                        code(),
                                        is.pattern().span(),
                                        "`" + word.text() + "` is a text like any other")
                                .withHelp("write `" + mended + "`")
                                .withFix(is.span(), mended));
            } else if (leaf.filter() instanceof Filter.Like like
                    && like.pattern() instanceof Pattern.Quoted quoted
                    && (quoted.text().startsWith("%") || quoted.text().endsWith("%"))) {
                String mended = quoted.span().of(text).replaceAll("^\"%+|%+\"$", "\"");
                report.accept(
                        Diagnostic.warning(
                                        code(),
                                        quoted.span(),
                                        "`%` is a letter here, not a wildcard")
                                .withHelp("`like` looks anywhere in the value: write " + mended)
                                .withFix(quoted.span(), mended));
            }
        }
    }
}
