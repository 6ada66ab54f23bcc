package dev.eyas.regex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.regex.PatternWriter.Dialect;
import dev.eyas.regex.Regex.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The short cuts of a search give what java.util.regex gives.
class RegexPropertyTest {

    private static final long SEED = Long.getLong("seed", 42);
    private static final List<String> ATOMS =
            List.of(
                    "a",
                    "b",
                    "ab",
                    "aB",
                    "[ab]",
                    "[^a]",
                    ".",
                    "\\w",
                    "(?:a|b)",
                    "(a)",
                    "(?:ab|ba)",
                    "\\b",
                    "(?=a)",
                    "(?!b)",
                    "(?i:ab)",
                    "(?i)",
                    "\\n",
                    "[\\s\\d]",
                    "(?:a|)",
                    "(?:(?:a{0,2}|b+){1,3})",
                    "\\S",
                    "K",
                    "^",
                    "$");
    private static final List<String> TAILS =
            List.of("", "", "", "", "?", "*", "+", "{2}", "{1,2}", "*?", "+?");
    private static final List<String> FLAGS = List.of("", "", "i", "m", "d", "im");
    private static final List<String> LETTERS =
            List.of("a", "b", "A", "B", "k", "\u212A", "\n", " ", "c", "ab");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String body(int parts) {
        StringBuilder body = new StringBuilder();
        for (int part = random.nextInt(1, parts + 1); part > 0; part--) {
            String atom = pick(ATOMS);
            body.append(atom);
            if (!"\\b^$(?i)".contains(atom)) {
                body.append(pick(TAILS));
            }
            if (random.nextInt(6) == 0) {
                body.append('|');
            }
        }
        return switch (random.nextInt(10)) {
            case 3 -> "(?i)^(?!.*(" + body + ")).*";
            case 4 -> "(?s)^(?!.*" + body(2) + ").*$";
            case 0 -> "^(?!.*(" + body + ")).*";
            case 1 -> "^(?!.*" + body(2) + ")(?=.*(?:" + body + ")).*$";
            case 2 -> "(" + body + ")x?";
            default -> body.toString();
        };
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        for (int part = random.nextInt(9); part > 0; part--) {
            value.append(pick(LETTERS));
        }
        return value.toString();
    }

    @Test
    void shortCutsChangeNothing() {
        for (int round = 0; round < 20_000; round++) {
            String body = body(5);
            String flags = pick(FLAGS);
            Regex regex = Regex.compile(body, flags);
            Pattern plain = Pattern.compile(PatternWriter.write(regex.root(), Dialect.JAVA));
            for (int trial = 0; trial < 8; trial++) {
                String value = value();
                assertThat(regex.find(value))
                        .as("/%s/%s on <%s>, -Dseed=%d", body, flags, value, SEED)
                        .isEqualTo(plain.matcher(value).find() ? Outcome.FOUND : Outcome.NOT_FOUND);
            }
        }
    }

    @Test
    void anAutomatonFindsWhatBacktrackingFinds() {
        int drawn = 0;
        for (int round = 0; round < 20_000; round++) {
            String body = body(5);
            Regex regex = Regex.compile(body, pick(FLAGS));
            int entries = random.nextBoolean() ? 1 : 1_000;
            Optional<LazyDfa> automaton = LazyDfa.of(regex.root(), entries);
            if (automaton.isEmpty()) {
                continue;
            }
            drawn++;
            Pattern plain = Pattern.compile(PatternWriter.write(regex.root(), Dialect.JAVA));
            for (int trial = 0; trial < 8; trial++) {
                String value = value().replace("\u212A", "k");
                assertThat(automaton.get().find(value))
                        .as("%s on <%s>, -Dseed=%d", regex, value, SEED)
                        .isEqualTo(
                                value.isEmpty()
                                        ? Outcome.EXHAUSTED
                                        : plain.matcher(value).find()
                                                ? Outcome.FOUND
                                                : Outcome.NOT_FOUND);
            }
        }
        assertThat(drawn).isGreaterThan(5_000);
    }

    @Test
    void everyCharacterIsOfTheClassesJavaPutsItIn() {
        for (String body :
                List.of(
                        "\\s",
                        "\\S",
                        "\\h",
                        "\\H",
                        "\\v",
                        "\\V",
                        "\\d",
                        "\\D",
                        "\\w",
                        "\\W",
                        ".",
                        "[^a-f]",
                        "[\\W\\d]",
                        "[x-\u00e9]",
                        "[^K]",
                        "[^\\S\\n]",
                        "\u00e9",
                        "[\u0100-\u0200]")) {
            for (String flags : FLAGS) {
                Node root = Regex.compile(body, flags).root();
                LazyDfa automaton = LazyDfa.of(root).orElseThrow();
                Pattern plain = Pattern.compile(PatternWriter.write(root, Dialect.JAVA));
                for (char character = 0; character < LatinSet.SIZE; character++) {
                    String value = String.valueOf(character);
                    assertThat(automaton.find(value) == Outcome.FOUND)
                            .as("/%s/%s on U+%04x", body, flags, (int) character)
                            .isEqualTo(plain.matcher(value).find());
                }
            }
        }
    }

    @Test
    void anAutomatonWhoseStatesDoNotComeAgainGivesUp() {
        LazyDfa automaton = LazyDfa.of(Regex.compile("a[ab]{60}c", "").root()).orElseThrow();
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < 1_000_000; at++) {
            value.append(random.nextBoolean() ? 'a' : 'b');
        }
        assertThat(automaton.find(value + "c")).isEqualTo(Outcome.EXHAUSTED);
        assertThat(automaton.find("b")).isEqualTo(Outcome.EXHAUSTED);
        assertThat(Regex.compile("a[ab]{60}c", "").find("a".repeat(61) + "c"))
                .isEqualTo(Outcome.FOUND);
    }

    @Test
    void writtenPatternsMeanWhatJavaMeans() {
        for (int round = 0; round < 10_000; round++) {
            String body = body(5);
            String flags = pick(FLAGS);
            boolean lines = flags.contains("m");
            int java =
                    (flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0)
                            | (lines ? Pattern.MULTILINE : 0)
                            | (flags.contains("d") ? Pattern.DOTALL : 0);
            Pattern plain = Pattern.compile(lines ? body : body.replace("$", "\\z"), java);
            Regex regex = Regex.compile(body, flags);
            for (int trial = 0; trial < 4; trial++) {
                String value = value();
                assertThat(regex.find(value) == Outcome.FOUND)
                        .as("/%s/%s on <%s>, -Dseed=%d", body, flags, value, SEED)
                        .isEqualTo(plain.matcher(value).find());
            }
        }
    }

    @Test
    void linearSearchAgreesWithBacktracking() {
        for (int round = 0; round < 5_000; round++) {
            String body = body(4);
            Regex regex = Regex.compile(body, "");
            com.google.re2j.Pattern linear;
            try {
                linear =
                        com.google.re2j.Pattern.compile(
                                PatternWriter.write(regex.root(), Dialect.LINEAR));
            } catch (com.google.re2j.PatternSyntaxException _) {
                continue;
            }
            for (int trial = 0; trial < 4; trial++) {
                String value = value().replace("\u212A", "k");
                assertThat(linear.matcher(value).find() ? Outcome.FOUND : Outcome.NOT_FOUND)
                        .as("/%s/ on <%s>, -Dseed=%d", body, value, SEED)
                        .isEqualTo(regex.find(value));
            }
        }
    }

    @Test
    void anyTextIsReadOrRefusedWithAPlace() {
        String letters = "ab\\[](){}*+?|^$.-,0129<>:=!iPQExuc\u00e9";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder body = new StringBuilder();
            for (int at = random.nextInt(12); at > 0; at--) {
                body.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                assertThat(Regex.compile(body.toString(), "").find("ab")).isNotNull();
            } catch (BadRegex bad) {
                assertThat(bad.position()).as(body.toString()).isBetween(0, body.length());
            }
        }
    }
}
