package dev.eyas.cli;

import dev.eyas.detect.Expected;
import dev.eyas.detect.Finding;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.TestRun.Missed;
import dev.eyas.diagnostic.Visible;
import dev.eyas.parser.ParserFile;
import dev.eyas.parser.ParserTestRun;
import dev.eyas.yaml.DefinitionException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How one test went, whatever it tests. All texts are visible ones.
///
/// @param place where the test stands
/// @param subjectName what is tested, by its id or name
/// @param purpose what the test is there for, where it says
/// @param problems what is wrong or odd, each in one line, for machines
/// @param story the same for people
record TestResult(
        TestCase.Place place,
        Subject subject,
        String subjectName,
        String name,
        Optional<TestCase.Kind> purpose,
        Verdict verdict,
        List<String> problems,
        List<String> story) {

    /// What can be tested.
    enum Subject {
        DETECTION("detection"),
        PARSER("parser");

        private final String word;

        Subject(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// How it ended.
    enum Verdict {
        PASSED,
        FAILED
    }

    TestResult {
        problems = List.copyOf(problems);
        story = List.copyOf(story);
    }

    boolean passed() {
        return verdict == Verdict.PASSED;
    }

    static TestResult of(TestRun.Outcome outcome) {
        return new TestResult(
                outcome.test().place(),
                Subject.DETECTION,
                outcome.test().detection(),
                outcome.test().title(),
                outcome.test().kind(),
                outcome.passed() ? Verdict.PASSED : Verdict.FAILED,
                problems(outcome),
                FailureText.of(outcome));
    }

    static TestResult of(ParserFile parser, ParserTestRun.Outcome outcome) {
        List<String> problems = outcome.problems().stream().map(Visible::text).toList();
        return new TestResult(
                new TestCase.Place(parser.file(), outcome.test().line()),
                Subject.PARSER,
                parser.name(),
                "test " + outcome.test().number(),
                Optional.empty(),
                outcome.passed() ? Verdict.PASSED : Verdict.FAILED,
                problems,
                problems);
    }

    /// What stands for the tests of a parser that cannot be run.
    static TestResult unusable(Path file, DefinitionException wrong) {
        List<String> problems = List.of(Visible.text(String.valueOf(wrong.getMessage())));
        return new TestResult(
                new TestCase.Place(file, 1),
                Subject.PARSER,
                String.valueOf(file.getFileName()),
                "the parser can be used",
                Optional.empty(),
                Verdict.FAILED,
                problems,
                problems);
    }

    /// What came and should not have, what should have come and did not.
    private static List<String> problems(TestRun.Outcome result) {
        List<String> problems = new ArrayList<>();
        for (Missed missed : result.missed()) {
            problems.add(
                    Visible.text(
                            "expected, not found: "
                                    + words(missed.expected())
                                    + " ("
                                    + nearest(missed)
                                    + ")"));
        }
        for (Finding finding : result.unexpected()) {
            problems.add("found, not expected: " + FailureText.line(finding));
        }
        result.warnings()
                .forEach(warning -> problems.add("telemetry: " + Visible.text(warning.message())));
        return problems;
    }

    /// How the nearest finding differs.
    private static String nearest(Missed missed) {
        return missed.nearest().isEmpty()
                ? "nothing was found"
                : "nearest: "
                        + missed.expected().compare(missed.nearest()).stream()
                                .filter(comparison -> !comparison.agrees())
                                .map(comparison -> comparison.field() + " is " + comparison.found())
                                .collect(Collectors.joining(", "));
    }

    /// `host=web-7, patterns=network and process`
    private static String words(Expected expected) {
        return expected.compare(Optional.empty()).stream()
                .map(comparison -> comparison.field() + "=" + comparison.expected())
                .collect(Collectors.joining(", "));
    }
}
