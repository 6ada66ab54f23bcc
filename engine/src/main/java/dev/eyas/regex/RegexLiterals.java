package dev.eyas.regex;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Texts of which at least one occurs in every value a regex is found in. With `ignoreCase` they
/// are in lower case and letters of ASCII count in either case.
public record RegexLiterals(Set<String> anyOf, boolean ignoreCase) {

    public RegexLiterals {
        anyOf = Set.copyOf(anyOf);
    }

    /// Nothing when the regex may match without any text that could be named.
    public static Optional<RegexLiterals> of(Regex regex) {
        return of(regex.root());
    }

    static Optional<RegexLiterals> of(Node node) {
        LiteralAnalysis analysis = new LiteralAnalysis();
        return analysis.of(node).required().map(texts -> folded(texts, analysis.ignoresCase()));
    }

    /// The texts a regex is exactly a search for: it matches where one of them occurs, and nowhere
    /// else.
    static Optional<RegexLiterals> wholeOf(Node node) {
        if (!takesOnlyText(node)) {
            return Optional.empty();
        }
        LiteralAnalysis analysis = new LiteralAnalysis();
        Optional<Set<String>> exact = analysis.of(node).exact();
        return analysis.mixesCase()
                ? Optional.empty()
                : exact.map(texts -> folded(texts, analysis.ignoresCase()));
    }

    private static boolean takesOnlyText(Node node) {
        return switch (node) {
            case Node.Start _,
                    Node.End _,
                    Node.Boundary _,
                    Node.Look _,
                    Node.BackReference _,
                    Node.Opaque _ ->
                    false;
            case Node.Group group when group.kind() == Node.GroupKind.ATOMIC -> false;
            case Node.Repeat repeat when repeat.greed() == Node.Greed.POSSESSIVE -> false;
            case Node.Empty _,
                    Node.Letter _,
                    Node.OneOf _,
                    Node.Dot _,
                    Node.Sequence _,
                    Node.Choice _,
                    Node.Repeat _,
                    Node.Group _ ->
                    node.children().stream().allMatch(RegexLiterals::takesOnlyText);
        };
    }

    private static RegexLiterals folded(Set<String> texts, boolean ignoresCase) {
        if (!ignoresCase) {
            return new RegexLiterals(texts, false);
        }
        Set<String> folded = new TreeSet<>();
        texts.forEach(text -> folded.add(lower(text)));
        return new RegexLiterals(folded, true);
    }

    private static String lower(String text) {
        StringBuilder lowered = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            lowered.append(LiteralSearch.fold(text.charAt(at)));
        }
        return lowered.toString();
    }
}
