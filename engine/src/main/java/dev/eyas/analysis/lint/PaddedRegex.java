package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.RegexShape.Item;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Pattern;
import java.util.List;
import java.util.function.Consumer;

/// Says that a regex begins or ends with something that takes any text.
final class PaddedRegex implements Lint {

    private static final String PADDING = ".";

    @Override
    public String code() {
        return "padded-regex";
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
                "A regex that begins or ends with `.*`",
                """
                A regex is searched anywhere in the value, so `.*` at its beginning or end changes nothing. It costs
                time: the value is read to its end and back again before anything else is looked for.
                """,
                """
                Leave it out; `--fix` does. A regex that is nothing but `.*` asks whether the field is there: write
                `field = *`.
                """,
                """
                CommandLine = /.*DownloadString.*/
                """,
                """
                CommandLine = /DownloadString/
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Pattern.Regex regex : Regexes.in(Parts.of(query.query()))) {
            List<List<Item>> branches = RegexShape.of(regex.body());
            if (branches.size() == 1
                    && !Regexes.captures(regex)
                    && branches.getFirst().stream().noneMatch(Item::isLookAround)) {
                check(branches.getFirst(), regex, report);
            }
        }
    }

    private void check(List<Item> branch, Pattern.Regex regex, Consumer<Diagnostic> report) {
        int start = 0;
        int end = branch.size();
        while (start < end && isPadding(branch.get(start))) {
            start++;
        }
        while (end > start && isPadding(branch.get(end - 1))) {
            end--;
        }
        if (start == end || (start == 0 && end == branch.size())) {
            return;
        }
        Span needed = new Span(branch.get(start).span().start(), branch.get(end - 1).span().end());
        Span padding = start > 0 ? branch.getFirst().span() : branch.getLast().span();
        report.accept(
                Diagnostic.info(
                                code(),
                                Regexes.inText(regex, padding),
                                "a regex is searched anywhere: `"
                                        + padding.of(regex.body())
                                        + "` adds nothing here but time")
                        .withHelp("leave it out")
                        .withFix(
                                regex.span(), "/" + needed.of(regex.body()) + "/" + regex.flags()));
    }

    private static boolean isPadding(Item item) {
        return item.atom().equals(PADDING)
                && item.least() == 0
                && item.most() == RegexShape.ENDLESS;
    }
}
