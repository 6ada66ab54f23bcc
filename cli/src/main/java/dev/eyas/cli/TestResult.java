package dev.eyas.cli;

import dev.eyas.detect.Expected;
import dev.eyas.detect.Finding;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.TestRun.Missed;
import dev.eyas.diagnostic.Visible;
import dev.eyas.parser.ParserFile;
import dev.eyas.parser.ParserTestRun;
import dev.eyas.yaml.DefinitionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How one test went, whatever it tests.
///
/// @param file where the test stands
/// @param subject what is tested, by its id or name
/// @param problems what came and should not have, what should have come and did not; as visible
///   text
record TestResult(Path file, Kind kind, String subject, String name, List<String> problems) {

    /// What can be tested.
    enum Kind {
        DETECTION("detection"),
        PARSER("parser");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    TestResult {
        problems = List.copyOf(problems);
    }

    boolean passed() {
        return problems.isEmpty();
    }

    static TestResult of(TestRun.Outcome outcome) {
        List<String> problems = new ArrayList<>();
        outcome.missed().forEach(missed -> problems.add(Visible.text(words(missed))));
        outcome.unexpected().forEach(finding -> problems.add(words(finding)));
        outcome.warnings()
                .forEach(warning -> problems.add("telemetry: " + Visible.text(warning.message())));
        return new TestResult(
                outcome.test().file(),
                Kind.DETECTION,
                outcome.test().detection(),
                outcome.test().name(),
                problems);
    }

    static TestResult of(ParserFile parser, ParserTestRun.Outcome outcome) {
        return new TestResult(
                parser.file(),
                Kind.PARSER,
                parser.name(),
                "test " + outcome.test().number(),
                outcome.problems().stream().map(Visible::text).toList());
    }

    /// What stands for the tests of a parser that cannot be run.
    static TestResult unusable(Path file, DefinitionException wrong) {
        return new TestResult(
                file,
                Kind.PARSER,
                String.valueOf(file.getFileName()),
                "the parser can be used",
                List.of(Visible.text(String.valueOf(wrong.getMessage()))));
    }

    private static String words(Missed missed) {
        String nearest =
                missed.nearest()
                        .map(difference -> "nearest: " + difference)
                        .orElse("nothing was found");
        return "expected, not found: " + words(missed.expected()) + " (" + nearest + ")";
    }

    /// `host=web-7, patterns=network and process`
    private static String words(Expected expected) {
        List<String> words = new ArrayList<>();
        expected.fields().forEach((name, value) -> words.add(name + "=" + value));
        if (!expected.patterns().isEmpty()) {
            words.add("patterns=" + String.join(" and ", expected.patterns()));
        }
        return String.join(", ", words);
    }

    private static String words(Finding finding) {
        List<String> cells = new FindingText(finding).cells();
        return "found, not expected: " + String.join("  ", cells.subList(0, 5)).strip();
    }
}
