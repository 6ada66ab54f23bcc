package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LiteralScannerTest {

    private static final int ROUNDS = Integer.getInteger("scan.rounds", 2_000);
    private static final long SEED = Long.getLong("scan.seed", 7);

    private static final List<String> WORDS =
            List.of(
                    "iam",
                    "aab",
                    "curl",
                    "wget",
                    "latest",
                    "metadata",
                    "metadata.google.internal",
                    "169.254.169.254",
                    "aaaaaa",
                    "bab@`");

    @Test
    void allOccurrencesAreFoundAndNothingElse() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<Literal> literals = literals(random);
            byte[] data = data(random);
            int from = random.nextInt(data.length / 2);
            int to = data.length - random.nextInt(data.length / 2);
            assertThat(scan(literals, data, from, to))
                    .as("-Dscan.seed=%d -Dscan.rounds=1", SEED + round)
                    .isEqualTo(naive(literals, data, from, to));
        }
    }

    @Test
    void aSearchNeverMissesTheFirstLineWithAnOccurrence() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            List<Literal> literals = literals(random);
            byte[] data = data(random);
            LiteralScanner.Search search =
                    new LiteralScanner(literals, data, 0, data.length).search(data, data.length);
            Set<Integer> lines = new TreeSet<>();
            int at = 0;
            for (int hit = search.next(at); hit < data.length; hit = search.next(at)) {
                lines.add(Lines.breakBefore(data, 0, hit) + 1);
                at = Lines.breakFrom(data, hit, data.length) + 1;
            }
            Set<Integer> expected = new TreeSet<>();
            for (String found : naive(literals, data, 0, data.length)) {
                int position = Integer.parseInt(found.substring(found.indexOf('@') + 1));
                expected.add(Lines.breakBefore(data, 0, position) + 1);
            }
            assertThat(lines)
                    .as("-Dscan.seed=%d -Dscan.rounds=1", SEED + round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void moreLiteralsThanBucketsAreFound() {
        List<Literal> literals = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < 2_000; number++) {
            literals.add(new Literal("word" + number + "x", true));
            text.append("WORD").append(number).append("X ");
        }
        byte[] data = text.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(scan(literals, data, 0, data.length)).hasSize(2_000);
    }

    private static List<Literal> literals(Random random) {
        List<Literal> literals = new ArrayList<>();
        for (String word : WORDS) {
            if (random.nextBoolean()) {
                literals.add(new Literal(word, random.nextBoolean()));
            }
        }
        return literals.isEmpty() ? List.of(new Literal("iam", false)) : literals;
    }

    private static byte[] data(Random random) {
        StringBuilder text = new StringBuilder();
        int length = 20 + random.nextInt(400);
        while (text.length() < length) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(WORDS.get(random.nextInt(WORDS.size())));
                case 1 ->
                        text.append(
                                WORDS.get(random.nextInt(WORDS.size())).toUpperCase(Locale.ROOT));
                case 2 -> text.append("ab@`\n16".charAt(random.nextInt(7)));
                default -> text.append((char) random.nextInt(256));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Set<String> scan(List<Literal> literals, byte[] data, int from, int to) {
        Set<String> found = new TreeSet<>();
        new LiteralScanner(literals, data, 0, data.length)
                .scan(
                        data,
                        from,
                        to,
                        (literal, position) -> {
                            found.add(literal + "@" + position);
                            return false;
                        });
        return found;
    }

    private static Set<String> naive(List<Literal> literals, byte[] data, int from, int to) {
        Set<String> found = new TreeSet<>();
        for (int literal = 0; literal < literals.size(); literal++) {
            byte[] text = literals.get(literal).bytes();
            for (int position = from; position + text.length <= to; position++) {
                if (literals.get(literal).isAt(text, data, position)) {
                    found.add(literal + "@" + position);
                }
            }
        }
        return found;
    }
}
