package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.analysis.lint.RegexShape.Item;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Pattern;
import java.util.List;
import java.util.function.Consumer;

/// Says that a regex can split one text in more ways than anyone can wait for.
final class SlowRegex implements Lint {

    @Override
    public String code() {
        return "slow-regex";
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
                "A regex that takes ever longer on texts that nearly match",
                """
                In `(\\w+\\s?)+$` the inner and the outer `+` can share out the same letters in twice as many ways for
                each letter more. On a text that does not match, all of them are tried: thirty letters are a billion
                ways. An attacker who writes such a text stops the detection. Eyas gives up after a number of steps and
                says so; LogScale stops the query or leaves the event out.
                """,
                """
                Put something between the repetitions that only stands there, as in `(\\w+\\s)+$`, or repeat once:
                `[\\w\\s]+$`.
                """,
                """
                CommandLine = /^(\\w+\\s?)+\\.ps1$/i
                """,
                """
                CommandLine = /^[\\w\\s]+\\.ps1$/i
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        for (Pattern.Regex regex : Regexes.in(Parts.of(query.query()))) {
            for (List<Item> branch : RegexShape.of(regex.body())) {
                slow(branch, false, regex, report);
            }
        }
    }

    /// @param followed whether something that can fail comes behind the branch
    private void slow(
            List<Item> branch, boolean followed, Pattern.Regex regex, Consumer<Diagnostic> report) {
        boolean mayFail = followed;
        for (Item item : branch.reversed()) {
            boolean repeats = item.most() == RegexShape.ENDLESS && !item.possessive();
            if (item.isGroup()
                    && repeats
                    && mayFail
                    && item.branches().stream().anyMatch(SlowRegex::isOneEndlessItem)) {
                Span place = Regexes.inText(regex, item.span());
                report.accept(
                        Diagnostic.warning(
                                        code(),
                                        place,
                                        "each letter more doubles the ways to match this")
                                .withHelp(
                                        "the repetitions inside and outside take the same text: repeat once, or put"
                                                + " something fixed between them"));
            } else {
                for (List<Item> inner : item.branches()) {
                    slow(inner, mayFail, regex, report);
                }
            }
            mayFail |= item.least() > 0;
        }
    }

    /// `a+`, `a+b?`: what stands beside the endless item may be missing.
    private static boolean isOneEndlessItem(List<Item> branch) {
        List<Item> needed = branch.stream().filter(item -> item.least() > 0).toList();
        return needed.size() <= 1
                && (needed.isEmpty() ? branch : needed)
                        .stream()
                                .anyMatch(item ->
                                        item.most() == RegexShape.ENDLESS && !item.possessive());
    }
}
