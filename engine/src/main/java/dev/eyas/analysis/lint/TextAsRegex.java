package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Pattern;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a regex between `^` and `$` is one text.
final class TextAsRegex implements Lint {

    @Override
    public String code() {
        return "text-as-regex";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Basis basis() {
        return Basis.TREE;
    }

    @Override
    public Explanation explanation() {
        return new Explanation(
                "A regex that stands for one text",
                """
                A regex that is anchored at both ends and holds nothing but letters asks for one value. A plain
                comparison says so, needs no backslashes, and is faster: it reads no further than the first letter that
                differs, and LogScale finds tags by their value without reading the events.
                """,
                """
                Write the text, in quotes; `--fix` does.
                """,
                """
                DomainName = /^metadata\\.google\\.internal$/
                """,
                """
                DomainName = "metadata.google.internal"
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Regexes.Search search : Regexes.searches(Parts.of(query.query()))) {
            Pattern.Regex regex = search.regex();
            if (search.field().isPresent() && regex.flags().isEmpty()) {
                text(regex.body()).ifPresent(text -> report.accept(diagnostic(regex, text)));
            }
        }
    }

    /// What stands between the anchors, where that is no pattern in a comparison either.
    private static Optional<String> text(String body) {
        if (body.length() < 3 || !body.startsWith("^") || !body.endsWith("$")) {
            return Optional.empty();
        }
        return RegexOutline.of(body)
                .plainText(new Span(1, body.length() - 1))
                .filter(text -> text.chars().noneMatch(letter -> "*\"\\".indexOf(letter) >= 0));
    }

    private Diagnostic diagnostic(Pattern.Regex regex, String text) {
        String quoted = "\"" + text + "\"";
        return Diagnostic.info(code(), regex.span(), "this regex stands for one text")
                .withHelp("write " + quoted)
                .withFix(regex.span(), quoted);
    }
}
