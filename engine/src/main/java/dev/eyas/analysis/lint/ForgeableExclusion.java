package dev.eyas.analysis.lint;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Severity;
import dev.eyas.diagnostic.Span;
import dev.eyas.syntax.Expr;
import dev.eyas.syntax.FieldName;
import dev.eyas.syntax.Filter;
import dev.eyas.syntax.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that an exclusion looks for a text anywhere in something an attacker writes.
final class ForgeableExclusion implements Lint {

    @Override
    public String code() {
        return "forgeable-exclusion";
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
                "An exclusion that anyone can make apply",
                """
                An exclusion by a text that may stand anywhere in a command line, a path or a name is a bypass with
                instructions: `curl -A cloud-init …`, `curl … -o /tmp/waagent.json` and a program in a folder called
                `cloud-init` all pass for the agent. What is looked for must be tied to the end of the value that the
                attacker does not choose: the start of a path, the end of a domain's name.
                """,
                """
                Exclude by the whole path of the image, anchored at both ends, and by the parent; for interpreters by
                the path of the script as well, since anyone can start `python3`. Never exclude all children of an
                agent that runs commands for others. A condition beside the text, as in
                `NOT (ImageFileName = "/usr/bin/python3" AND CommandLine = /…/)`, silences the lint when it cannot be
                forged itself.
                """,
                """
                #event_simpleName = ProcessRollup2
                | CommandLine = /169\\.254\\.169\\.254/
                | CommandLine != /cloud-init|waagent/
                """,
                """
                #event_simpleName = ProcessRollup2
                | CommandLine = /169\\.254\\.169\\.254/
                | ImageFileName != /^\\/usr\\/bin\\/(amazon-ssm-agent|google_guest_agent)$/
                """);
    }

    @Override
    public void check(CheckedQuery query, Consumer<Diagnostic> report) {
        Parts.of(query.query()).filters().forEach(filter -> passes(filter).forEach(report));
    }

    /// The doubts about a filter as it stands.
    private List<Diagnostic> passes(Filter filter) {
        return switch (filter) {
            case Filter.And and -> each(and.operands().stream().map(this::passes).toList());
            case Filter.Or or -> together(or.operands().stream().map(this::passes).toList());
            case Filter.Not not -> refuses(not.operand());
            case Filter.Is is -> is.negated() ? refused(is.field(), is.pattern()) : lookAhead(is);
            case Filter.FieldCall call ->
                    call.negated() ? refused(Optional.of(call.field()), call.call()) : List.of();
            case Filter.Like _,
                    Filter.Compare _,
                    Filter.Call _,
                    Filter.Always _,
                    Filter.FreeText _,
                    Filter.Missing _ ->
                    List.of();
        };
    }

    /// The doubts about a filter that is negated.
    private List<Diagnostic> refuses(Filter filter) {
        return switch (filter) {
            case Filter.And and -> together(and.operands().stream().map(this::refuses).toList());
            case Filter.Or or -> each(or.operands().stream().map(this::refuses).toList());
            case Filter.Not not -> passes(not.operand());
            case Filter.Is is -> is.negated() ? List.of() : refused(is.field(), is.pattern());
            case Filter.Like like -> contained(like);
            case Filter.FieldCall call ->
                    call.negated() ? List.of() : refused(Optional.of(call.field()), call.call());
            case Filter.Call call -> refused(Optional.empty(), call.call());
            case Filter.Compare _, Filter.Always _, Filter.FreeText _, Filter.Missing _ ->
                    List.of();
        };
    }

    private static List<Diagnostic> each(List<List<Diagnostic>> doubts) {
        return doubts.stream().flatMap(List::stream).toList();
    }

    /// An exclusion that needs several things is as good as the best of them.
    private static List<Diagnostic> together(List<List<Diagnostic>> doubts) {
        return doubts.stream().anyMatch(List::isEmpty) ? List.of() : each(doubts);
    }

    private List<Diagnostic> refused(FieldName field, Pattern pattern) {
        Optional<ForgeableText> text = ForgeableText.of(field.name());
        if (text.isEmpty()) {
            return List.of();
        }
        return switch (pattern) {
            case Pattern.Regex regex -> {
                RegexOutline outline = RegexOutline.of(regex.body());
                List<Span> alternatives = outline.alternatives(outline.whole());
                Span place = list(regex, alternatives).orElse(regex.span());
                yield loose(outline, alternatives, text.get().anchor())
                        .map(part -> diagnostic(text.get(), sample(outline, part, regex), place))
                        .stream()
                        .toList();
            }
            case Pattern.Word word -> glob(text.get(), word.text(), word.span());
            case Pattern.Quoted quoted -> glob(text.get(), quoted.text(), quoted.span());
            case Pattern.Parameter _, Pattern.Missing _ -> List.of();
        };
    }

    /// `field = /^(?!.*(a|b)).*/` refuses as `field != /a|b/` does, and also asks for the field.
    private List<Diagnostic> lookAhead(Filter.Is is) {
        Optional<ForgeableText> text = ForgeableText.of(is.field().name());
        if (text.isEmpty() || !(is.pattern() instanceof Pattern.Regex regex)) {
            return List.of();
        }
        RegexOutline outline = RegexOutline.of(regex.body());
        Optional<Span> sought = outline.refusedAnywhere();
        if (sought.isEmpty()) {
            return List.of();
        }
        List<Span> alternatives = outline.alternatives(sought.get());
        Span place = list(regex, alternatives).orElse(inText(regex, sought.get()));
        return loose(outline, alternatives, text.get().anchor())
                .map(part -> diagnostic(text.get(), sample(outline, part, regex), place))
                .stream()
                .toList();
    }

    private List<Diagnostic> contained(Filter.Like like) {
        Optional<ForgeableText> text = ForgeableText.of(like.field().name());
        String sample =
                switch (like.pattern()) {
                    case Pattern.Word word -> word.text();
                    case Pattern.Quoted quoted -> quoted.text();
                    case Pattern.Regex _, Pattern.Parameter _, Pattern.Missing _ -> "";
                };
        return text.isEmpty() || sample.isEmpty()
                ? List.of()
                : List.of(diagnostic(text.get(), sample, like.pattern().span()));
    }

    /// `in(field, values=["*a*"])`.
    private List<Diagnostic> refused(Optional<FieldName> left, Expr.Call call) {
        if (!call.name().equalsIgnoreCase("in")) {
            return List.of();
        }
        Optional<ForgeableText> text =
                left.map(FieldName::name).or(() -> field(call)).flatMap(ForgeableText::of);
        List<Diagnostic> doubts = new ArrayList<>();
        for (Expr.Argument argument : call.arguments()) {
            if (text.isPresent() && argument.value() instanceof Expr.ArrayOf values) {
                for (Expr.Element value : values.elements()) {
                    String glob =
                            value.value() instanceof Expr.Quoted quoted
                                    ? quoted.text()
                                    : value.source();
                    doubts.addAll(glob(text.get(), glob, value.value().span()));
                }
            }
        }
        return doubts;
    }

    private static Optional<String> field(Expr.Call call) {
        return call.arguments().stream()
                .filter(argument ->
                        argument.name().isEmpty()
                                || argument.name().get().text().equalsIgnoreCase("field"))
                .map(Expr.Argument::source)
                .findFirst();
    }

    private List<Diagnostic> glob(ForgeableText text, String glob, Span place) {
        boolean isLoose =
                switch (text.anchor()) {
                    case START -> glob.startsWith("*");
                    case END -> glob.endsWith("*");
                };
        String sample = glob.replaceAll("^\\*+|\\*+$", "");
        return isLoose && !sample.isEmpty() ? List.of(diagnostic(text, sample, place)) : List.of();
    }

    /// The first alternative that is not tied to the end that counts.
    private static Optional<Span> loose(
            RegexOutline outline, List<Span> alternatives, ForgeableText.Anchor anchor) {
        return alternatives.stream()
                .filter(part ->
                        switch (anchor) {
                            case START -> !outline.isTiedToStart(part);
                            case END -> !outline.isTiedToEnd(part);
                        })
                .findFirst();
    }

    /// The list of alternatives in the query's text, where there is one.
    private static Optional<Span> list(Pattern.Regex regex, List<Span> alternatives) {
        return alternatives.size() == 1
                ? Optional.empty()
                : Optional.of(inText(regex, alternatives.getFirst().to(alternatives.getLast())));
    }

    private static Span inText(Pattern.Regex regex, Span part) {
        int body = regex.span().start() + 1;
        return new Span(body + part.start(), body + part.end());
    }

    private static String sample(RegexOutline outline, Span part, Pattern.Regex regex) {
        return outline.plainText(part).orElseGet(() -> part.of(regex.body()));
    }

    private Diagnostic diagnostic(ForgeableText text, String sample, Span place) {
        return Diagnostic.warning(code(), place, text.message(sample)).withHelp(text.help());
    }
}
