package dev.eyas.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Jackson and we read the same leaves from the same text, or both refuse it.
final class JsonFuzzTest {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_124);

    private static final JsonFactory JACKSON =
            JsonFactory.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

    /// Jackson refuses half of a pair, we replace it.
    private static final Pattern SURROGATE = Pattern.compile("(?i)\\\\ud[89ab]");

    @Test
    void weReadWhatJacksonReads() {
        JsonFields reused = new JsonFields();
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            RandomJson json = new RandomJson(random);
            String text = json.object(4);
            if (random.nextInt(3) == 0 && !SURROGATE.matcher(text).find()) {
                text = json.mutate(text);
            }
            if (random.nextInt(50) == 0) {
                reused.clear();
            }
            assertThat(ours(reused, text))
                    .as("-Dfuzz.seed=%d -Dfuzz.rounds=1: %s", SEED + round, text)
                    .isEqualTo(theirs(text));
        }
    }

    private static Optional<Map<String, String>> ours(JsonFields fields, String text) {
        byte[] bytes = ("#" + text + "\"}").getBytes(StandardCharsets.UTF_8);
        int record = fields.records();
        JsonVerdict verdict = fields.add(bytes, 1, bytes.length - 2);
        if (verdict != JsonVerdict.WHOLE) {
            return Optional.empty();
        }
        return Optional.of(JsonFieldsTest.shown(fields, record));
    }

    private static Optional<Map<String, String>> theirs(String text) {
        Map<String, String> leaves = new LinkedHashMap<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = JACKSON.createParser(new String(bytes, StandardCharsets.UTF_8))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            flatten(parser, "", leaves);
            return parser.nextToken() == null ? Optional.of(leaves) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void flatten(JsonParser parser, String name, Map<String, String> leaves)
            throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                boolean top = parser.getParsingContext().getParent().inRoot();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String key = replaced(parser.currentName());
                    parser.nextToken();
                    flatten(parser, top ? key : name + "." + key, leaves);
                }
            }
            case START_ARRAY -> {
                int index = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    flatten(parser, name + "[" + index++ + "]", leaves);
                }
            }
            default -> {
                if (!parser.getParsingContext().inRoot()) {
                    leaves.put(name, replaced(parser.getText()));
                }
            }
        }
    }

    /// Surrogates without their other half as U+FFFD.
    private static String replaced(String text) {
        return text.codePoints()
                .map(point ->
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                                ? 0xFFFD
                                : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
