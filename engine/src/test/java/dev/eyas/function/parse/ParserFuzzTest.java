package dev.eyas.function.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.function.Arguments.Value;
import dev.eyas.function.OneRow;
import dev.eyas.function.QueryFunction;
import dev.eyas.function.RowFunction;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a text holds, a parser takes it or leaves it: no exception, and no more than was there.
class ParserFuzzTest {

    private static final long SEED = Long.getLong("seed", 42);
    private static final int ROUNDS = 3_000;

    /// Names of fields, messages about errors and replaced characters may add this much.
    private static final int MOST_ADDED = 2_000;

    private static final String SIGNS =
            "|=\\\"' ,<>&;[]{}:/?#@%\t\n\u0000!-^x0a.\uD83D\uDE00\u00E9";

    private static final List<String> PIECES =
            List.of(
                    "CEF:0|a|b|1|2|c \\| d|3|src=1 msg=x y \\= z cs1=v cs1Label=Zone",
                    "<13>h LEEF:2.0|v|p|1|e|^|a=1^devTime=Jan 02 2026 03:04:05^b=2",
                    "LEEF:1.0|v|p|1|e|a=1\tdevTime=1\tdevTimeFormat=yyyy",
                    "117 , \" x, \"\"y\"\" \" , 3.14",
                    "https://amy:secret@[::1]:8443/a/b%20c?x=1&y=2#top",
                    "<?xml version=\"1.0\"?><a b=\"1\"><c>x &amp; y</c><c/><![CDATA[<z>]]><!--n--></a>",
                    "<!DOCTYPE a [<!ENTITY e \"lol\">]><a>&e;</a>",
                    "<!DOCTYPE a SYSTEM \"a.dtd\">",
                    "{\"a\": [1, {\"b\": \"x\\u0041\"}, null], \"c\": -1.5e3}",
                    "user=amy from=\"New York\" id[0]=7, k = v",
                    "0x16#ff00FFzz9",
                    "");

    record Parser(QueryFunction function, Map<String, Value> arguments) {
        @Override
        public String toString() {
            return function.signature().name();
        }
    }

    static List<Parser> parsers() {
        Map<String, Value> columns = Map.of("columns", new Value.Texts(List.of("a", "b", "c")));
        Map<String, Value> widths = new HashMap<>(columns);
        widths.put("widths", new Value.Texts(List.of("3", "1", "70")));
        Map<String, Value> trimmed = new HashMap<>(columns);
        trimmed.put("trim", new Value.Flag(true));
        return List.of(
                new Parser(new JsonPrettyPrint(), Map.of()),
                new Parser(new KvParse(), Map.of()),
                new Parser(new ParseCef(), Map.of()),
                new Parser(new ParseCsv(), columns),
                new Parser(new ParseCsv(), trimmed),
                new Parser(new ParseFixedWidth(), widths),
                new Parser(new ParseHexString(), Map.of()),
                new Parser(new ParseInt(), Map.of()),
                new Parser(new ParseInt(), Map.of("endian", new Value.Text("little"))),
                new Parser(new ParseJson(), Map.of()),
                new Parser(new ParseLeef(), Map.of()),
                new Parser(new ParseUri(), Map.of()),
                new Parser(new ParseUri(), Map.of("defaultBase", new Value.Text("https://"))),
                new Parser(new ParseUrl(), Map.of()),
                new Parser(new ParseXml(), Map.of()),
                new Parser(new XmlPrettyPrint(), Map.of()));
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void oddTextsAreTakenOrLeft(Parser parser) {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random);
            int length = parse(parser, text);
            assertThat(length)
                    .as("seed %d, round %d, text %s", SEED, round, text)
                    .isLessThan(8 * text.length() + MOST_ADDED);
        }
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void longTextsAreTakenOrLeft(Parser parser) {
        for (String piece : PIECES) {
            String text = piece + piece.repeat(20_000) + "=".repeat(20_000) + "<".repeat(20_000);
            assertThat(parse(parser, text)).as(piece).isLessThan(8 * text.length() + MOST_ADDED);
        }
        String deep = "<a>".repeat(50_000) + "[".repeat(50_000) + "{\"a\":".repeat(50_000);
        assertThat(parse(parser, deep)).isLessThan(8 * deep.length() + MOST_ADDED);
    }

    /// How much the parser makes of a text.
    private static int parse(Parser parser, String text) {
        Map<String, Value> arguments = new HashMap<>(parser.arguments());
        arguments.put("field", field(parser));
        Map<String, String> row = Map.of("f", text);
        if (parser.function() instanceof ScalarFunction scalar) {
            return OneRow.evaluate(scalar, arguments, row).map(String::length).orElse(0);
        }
        List<Map<String, String>> rows =
                OneRow.step((RowFunction) parser.function(), arguments, row, Surroundings.none());
        assertThat(rows).hasSizeLessThanOrEqualTo(1);
        Map<String, String> fields = rows.getFirst();
        assertThat(fields).containsEntry("f", text).hasSizeLessThan(ParsedFields.MOST + 10);
        return fields.values().stream().mapToInt(String::length).sum();
    }

    private static Value field(Parser parser) {
        return parser.function() instanceof KvParse
                ? new Value.Texts(List.of("f"))
                : new Value.Text("f");
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(2); pieces > 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.setLength(at);
                default -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return text.toString();
    }
}
