package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.syntax.Expr;
import java.util.function.Consumer;

/// Says that a text is added to something, which gives nothing.
final class TextSum implements Lint {

    @Override
    public String code() {
        return "text-sum";
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
                "A sum with a text in it",
                """
                `+` adds numbers and never joins texts. With a text on one side the sum has no value, and an assignment
                without a value changes nothing: the field stays absent, or keeps what it had.
                """,
                """
                Write `format("%s-%s", field=[a, b])`, or `concat([a, b])` for fields without anything between them.
                """,
                """
                account := LogonDomain + "\\\\" + UserName
                """,
                """
                account := format("%s\\\\%s", field=[LogonDomain, UserName])
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Expr.Binary sum : Parts.of(query.query()).sums()) {
            if (isText(sum.left()) || isText(sum.right())) {
                report.accept(
                        Diagnostic.warning(
                                        code(),
                                        sum.span(),
                                        "`+` adds numbers, and this is a text: the sum has no value")
                                .withHelp(
                                        "write `format(\"%s%s\", field=[a, b])` or `concat([a, b])`"));
            }
        }
    }

    private static boolean isText(Expr expr) {
        return expr instanceof Expr.Quoted quoted
                && !quoted.text().matches("\\s*[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\s*");
    }
}
