package dev.eyas.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes events of odd values, few enough that they meet.
public final class RandomEvents {

    /// How many of the values come often.
    private static final int COMMON = 8;

    private static final int MOST_EVENTS = 20;

    private static final List<String> VALUES =
            List.of(
                    "x",
                    "xy",
                    "yx=1",
                    "X",
                    "1",
                    "1.0",
                    "01",
                    "2",
                    "10",
                    "-3",
                    "+2",
                    "0.5",
                    ".5",
                    "1e2",
                    "1e-7",
                    "0",
                    "-0.0",
                    "9007199254740993",
                    "9223372036854775807",
                    "18446744073709551616",
                    "1e308",
                    "0.1",
                    "0.10",
                    "",
                    " ",
                    "true",
                    "false",
                    "a/b",
                    "k=v",
                    "é",
                    "É",
                    "ß",
                    "日本",
                    "😀x",
                    "\uFF21",
                    "x\ny",
                    "*",
                    "\"x\"",
                    "null",
                    "e\u0301",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\u0130",
                    "\u212A",
                    "\u017F",
                    "x\u0001",
                    "1 ",
                    "x\r\ny",
                    "xxyyxx",
                    "-1.5",
                    "2.5",
                    "1,5");

    private final RandomGenerator random;

    public RandomEvents(RandomGenerator random) {
        this.random = random;
    }

    /// Every event has a time; any of its fields may be missing.
    public List<Map<String, String>> events() {
        List<Map<String, String>> events = new ArrayList<>();
        int count = random.nextInt(MOST_EVENTS);
        for (int event = 0; event < count; event++) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("@timestamp", Long.toString(1_767_225_600_000L + random.nextInt(6)));
            fields.put("@rawstring", value());
            for (String field : Words.FIELDS) {
                if (random.nextInt(4) > 0) {
                    fields.put(field, value());
                }
            }
            int elements = random.nextInt(4);
            for (int index = 0; index < elements; index++) {
                if (random.nextInt(8) > 0) {
                    fields.put("t[" + index + "]", value());
                }
            }
            events.add(fields);
        }
        return events;
    }

    /// Every other value is one of a few.
    private String value() {
        return random.nextBoolean() ? one(VALUES.subList(0, COMMON)) : one(VALUES);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
