package dev.eyas.parser;

import dev.eyas.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A text as it comes, and what the events made of it must hold.
///
/// @param number counts the tests of a parser from 1
/// @param line at which it stands, from 1; a text alone stands at that of the file
public record ParserTest(int number, int line, String rawString, List<Assertion> assertions) {

    /// What one of the events must hold, and what not.
    ///
    /// @param event which of the events, from 0
    public record Assertion(int event, Map<String, String> values, List<String> absent) {

        public Assertion {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            absent = List.copyOf(absent);
        }
    }

    public ParserTest {
        assertions = List.copyOf(assertions);
    }

    /// Older files list texts as `tests`, newer ones texts with assertions as `testCases`.
    static List<ParserTest> all(YamlMap parser) {
        List<ParserTest> tests = new ArrayList<>();
        for (String text : parser.texts("tests")) {
            tests.add(new ParserTest(tests.size() + 1, parser.line(), text, List.of()));
        }
        for (YamlMap test : parser.maps("testCases")) {
            YamlMap event =
                    test.maybeMap("event")
                            .orElseThrow(() -> test.wrong("a test case needs the key `event`"));
            tests.add(
                    new ParserTest(
                            tests.size() + 1,
                            test.line(),
                            event.text("rawString"),
                            test.maps("assertions").stream().map(ParserTest::assertion).toList()));
        }
        return tests;
    }

    private static Assertion assertion(YamlMap entry) {
        return new Assertion(
                entry.maybeText("outputEventIndex").map(text -> index(entry, text)).orElse(0),
                entry.maybeMap("fieldsHaveValues").map(YamlMap::allTexts).orElse(Map.of()),
                entry.texts("fieldsNotPresent"));
    }

    private static int index(YamlMap entry, String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> entry.wrong("outputEventIndex", "is no index"));
    }
}
