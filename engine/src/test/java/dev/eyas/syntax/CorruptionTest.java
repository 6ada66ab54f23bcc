package dev.eyas.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Breaks valid queries in one token and looks where the errors point.
///
/// Counted are corruptions after which the query has errors; many leave another valid query, since
/// nearly any word is free text. The damage is hit when the span of an error covers or touches the
/// damage or the blanks around it.
final class CorruptionTest {

    private static final long SEED = 20_260_726;
    private static final int COUNTED = 1_000;

    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"|(?<=[=(|;{ ])/(?:\\\\.|[^/\\\\\n])+/[a-zA-Z]*"
                            + "|[\\w#@.*%&\\\\?-]+|:=|=>|<=>|=~|!=|<=|>=|==|\\S",
                    Pattern.DOTALL);

    private static final List<String> STRAYS =
            List.of(
                    ")", "]", "}", "(", "[", "{", "|", ";", ",", "=", ":=", "=~", "!=", ">", "\"",
                    "'", "/", "$", "!", "and", "or", "word");

    private enum Corruption {
        DELETE,
        DUPLICATE,
        SWAP,
        REPLACE
    }

    private record Corrupted(String text, Span damage) {}

    @Test
    void errorsPointAtTheDamage() {
        SplittableRandom random = new SplittableRandom(SEED);
        int counted = 0;
        List<Integer> lengths = new ArrayList<>();
        int stillValid = 0;
        while (counted < COUNTED) {
            String query = SampleQueries.ALL.get(random.nextInt(SampleQueries.ALL.size()));
            Corrupted corrupted = corrupt(query, random);
            Query parsed = Parser.parse(corrupted.text(), Dialect.EYAS);
            if (!parsed.hasErrors()) {
                stillValid++;
                continue;
            }
            counted++;
            errors(parsed)
                    .map(Diagnostic::span)
                    .filter(span -> touches(span, corrupted))
                    .map(Span::length)
                    .min(Comparator.naturalOrder())
                    .ifPresent(lengths::add);
        }
        lengths.sort(Comparator.naturalOrder());
        System.out.printf(
                "corruption, seed %d: %d of %d errors point at the damage (median %d characters, 90 %% below"
                        + " %d), %d corruptions stayed valid%n",
                SEED,
                lengths.size(),
                COUNTED,
                lengths.get(lengths.size() / 2),
                lengths.get(lengths.size() * 9 / 10),
                stillValid);
        assertThat(lengths).hasSizeGreaterThanOrEqualTo(COUNTED * 9 / 10);
    }

    private static Stream<Diagnostic> errors(Query query) {
        return query.diagnostics().stream().filter(Diagnostic::isError);
    }

    private static boolean touches(Span span, Corrupted corrupted) {
        String text = corrupted.text();
        int start = corrupted.damage().start();
        int end = corrupted.damage().end();
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return span.start() <= end && span.end() >= start;
    }

    private static Corrupted corrupt(String query, SplittableRandom random) {
        List<Span> tokens = tokens(query);
        int index = random.nextInt(tokens.size() - 1);
        Span token = tokens.get(index);
        String word = token.of(query);
        return switch (Corruption.values()[random.nextInt(4)]) {
            case DELETE -> replaced(query, token, "");
            case DUPLICATE -> replaced(query, token, word + " " + word);
            case SWAP -> {
                Span next = tokens.get(index + 1);
                String between = query.substring(token.end(), next.start());
                yield replaced(query, token.to(next), next.of(query) + between + word);
            }
            case REPLACE -> replaced(query, token, STRAYS.get(random.nextInt(STRAYS.size())));
        };
    }

    private static Corrupted replaced(String query, Span place, String replacement) {
        String text =
                query.substring(0, place.start()) + replacement + query.substring(place.end());
        return new Corrupted(text, new Span(place.start(), place.start() + replacement.length()));
    }

    private static List<Span> tokens(String query) {
        List<Span> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return tokens;
    }
}
