package dev.eyas.syntax;

import dev.eyas.syntax.ForeignRules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A step as SPL, KQL or SQL writes it.
///
/// @param language who writes it so
/// @param idea how CQL says such things
/// @param translation the step in CQL, where that is one and the same
record ForeignStep(String language, String idea, Optional<String> translation) {

    private static final Set<String> WORDS =
            Stream.of(ForeignRules.RULES, ForeignRules.IDEAS)
                    .flatMap(List::stream)
                    .map(Rule::word)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Pattern OPERATOR =
            Pattern.compile("\\s*(:=|!=|=~|[=(<>]).*", Pattern.DOTALL);

    static boolean mayBegin(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static Optional<ForeignStep> read(String step) {
        String line = step.strip().replaceAll("\\s+", " ");
        int blank = line.indexOf(' ');
        String word = (blank < 0 ? line : line.substring(0, blank)).toLowerCase(Locale.ROOT);
        String rest = blank < 0 ? "" : line.substring(blank + 1);
        if (OPERATOR.matcher(rest).matches() || (word.equals("join") && rest.startsWith("{"))) {
            return Optional.empty();
        }
        String idea =
                ForeignRules.IDEAS.stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .map(each -> each.cql().apply(each.form().matcher("")))
                        .orElse("");
        if (word.equals("select")) {
            Optional<String> query = ForeignTerms.select(line);
            if (query.isPresent()) {
                return Optional.of(new ForeignStep(ForeignRules.SQL, idea, query));
            }
        }
        for (Rule rule : ForeignRules.RULES) {
            Matcher matcher = rule.form().matcher(rest);
            if (rule.word().equals(word) && matcher.matches()) {
                String cql = rule.cql().apply(matcher);
                if (!cql.isEmpty()) {
                    return Optional.of(new ForeignStep(rule.language(), idea, Optional.of(cql)));
                }
            }
        }
        return rest.isEmpty() || idea.isEmpty()
                ? Optional.empty()
                : ForeignRules.IDEAS.stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .map(each -> new ForeignStep(each.language(), idea, Optional.empty()));
    }
}
