package dev.eyas.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class JsonTreeTest {

    private static final long SEED = Long.getLong("seed", 42);

    private static Optional<String> write(String... pairs) {
        JsonTree tree = new JsonTree();
        for (int pair = 0; pair < pairs.length; pair += 2) {
            tree.put(pairs[pair], pairs[pair + 1]);
        }
        return tree.write(1_000_000);
    }

    @Test
    void namesBecomeObjectsAndArrays() {
        assertThat(write("a.b.c", "5", "a.b.e[0]", "6", "a.d", "x"))
                .contains("{\"a\":{\"b\":{\"c\":5,\"e\":[6]},\"d\":\"x\"}}");
        assertThat(write("[1][0]", "x", "[0].a", "y")).contains("[{\"a\":\"y\"},[\"x\"]]");
        assertThat(write("a.[0]", "1", "b[0]c", "2", "c[", "3"))
                .contains("{\"a\":[1],\"b[0]c\":2,\"c[\":3}");
        assertThat(write("", "x", ".", "y")).contains("{\"\":\"x\"}");
        assertThat(write()).isEmpty();
    }

    @Test
    void onlyWhatJsonKnowsStandsWithoutQuotes() {
        assertThat(write("[0]", "007", "[1]", "1e5", "[2]", "+1", "[3]", "", "[4]", "null"))
                .contains("[\"007\",1e5,\"+1\",\"\",\"null\"]");
        assertThat(write("a", "\u0001\u001f\"\\/\t"))
                .contains("{\"a\":\"\\u0001\\u001f\\\"\\\\/\\t\"}");
    }

    @Test
    void hostileNamesStayWithinBounds() {
        assertThat(write("a[9999999]", "1", "b", "2")).contains("{\"a\":[],\"b\":2}");
        assertThat(write("a.".repeat(100_000), "1").map(String::length))
                .hasValueSatisfying(length -> assertThat(length).isLessThan(300_000));
        assertThat(write("[0]".repeat(100_000), "1")).isPresent();
        JsonTree tree = new JsonTree();
        for (int field = 0; field < 1_000; field++) {
            tree.put("a" + field + "[9999]", "1");
        }
        assertThat(tree.write(1_000_000)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        RandomGenerator random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int field = random.nextInt(8); field >= 0; field--) {
                fields.put(name(random), Integer.toString(random.nextInt(100)));
            }
            JsonTree tree = new JsonTree();
            fields.forEach(tree::put);
            byte[] bytes = tree.write(1_000_000).orElseThrow().getBytes(StandardCharsets.UTF_8);
            JsonFields read = new JsonFields();

            assertThat(read.add(bytes, 0, bytes.length))
                    .as("seed %d, round %d, %s", SEED, round, fields)
                    .isEqualTo(JsonVerdict.WHOLE);
            read.forEach(
                    0,
                    (name, leaf) -> {
                        if (!read.isNull(leaf)) {
                            assertThat(fields).containsEntry(name, read.text(leaf));
                        }
                    });
        }
    }

    private static String name(RandomGenerator random) {
        StringBuilder name = new StringBuilder("a");
        for (int step = random.nextInt(4); step > 0; step--) {
            name.append(
                    random.nextBoolean()
                            ? "[" + random.nextInt(3) + "]"
                            : "." + "abc".charAt(random.nextInt(3)));
        }
        return name.toString();
    }
}
