package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.detect.Finding;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.TestRun.Missed;
import dev.eyas.diagnostic.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/// How the tests of detections went, for people and for machines.
final class TestReport {

    private TestReport() {}

    enum Format {
        TEXT,
        JSON,
        JUNIT;

        String report(Map<Path, List<TestRun.Outcome>> outcomes) {
            return switch (this) {
                case TEXT -> text(outcomes);
                case JSON -> json(outcomes);
                case JUNIT -> junit(outcomes);
            };
        }
    }

    static Format format(ParseResult arguments) {
        List<String> words =
                Arrays.stream(Format.values())
                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                        .toList();
        return Options.value(arguments, Options.FORMAT)
                .map(word -> {
                    int at = words.indexOf(word);
                    if (at < 0) {
                        throw Options.noFormat(word, words);
                    }
                    return Format.values()[at];
                })
                .orElse(Format.TEXT);
    }

    private static String text(Map<Path, List<TestRun.Outcome>> outcomes) {
        StringBuilder text = new StringBuilder();
        outcomes.forEach((folder, results) -> {
            long passed = results.stream().filter(TestRun.Outcome::passed).count();
            text.append(folder.getFileName())
                    .append("  ")
                    .append(Counts.of(results.size(), "case", "cases"))
                    .append(", ")
                    .append(passed)
                    .append(" passed\n");
            results.stream()
                    .filter(result -> !result.passed())
                    .forEach(result -> {
                        text.append("  failed: ")
                                .append(Visible.text(result.test().name()))
                                .append('\n');
                        problems(result)
                                .forEach(problem ->
                                        text.append("    ").append(problem).append('\n'));
                    });
        });
        return text.toString();
    }

    /// What came and should not have, what should have come and did not.
    private static List<String> problems(TestRun.Outcome result) {
        List<String> problems = new ArrayList<>();
        for (Missed missed : result.missed()) {
            problems.add(
                    "expected "
                            + Visible.text(missed.expected().fields().toString())
                            + missed.nearest()
                                    .map(difference ->
                                            "; the nearest finding: " + Visible.text(difference))
                                    .orElse("; nothing was found"));
        }
        for (Finding finding : result.unexpected()) {
            List<String> cells = new FindingText(finding).cells();
            problems.add("not expected: " + String.join("  ", cells.subList(0, 5)));
        }
        result.warnings()
                .forEach(warning -> problems.add("telemetry: " + Visible.text(warning.message())));
        return problems;
    }

    private static String json(Map<Path, List<TestRun.Outcome>> outcomes) {
        StringBuilder lines = new StringBuilder();
        outcomes.values().stream()
                .flatMap(List::stream)
                .forEach(result -> {
                    JsonText json =
                            new JsonText()
                                    .open('{')
                                    .member("file", result.test().file().toString())
                                    .member("name", result.test().name())
                                    .member("detection", result.test().detection())
                                    .member("outcome", result.passed() ? "passed" : "failed")
                                    .name("problems")
                                    .open('[');
                    problems(result).forEach(json::value);
                    lines.append(json.close(']').close('}')).append('\n');
                });
        return lines.toString();
    }

    private static String junit(Map<Path, List<TestRun.Outcome>> outcomes) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        outcomes.forEach((folder, results) -> {
            long failed = results.stream().filter(result -> !result.passed()).count();
            xml.append(
                    "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\">\n"
                            .formatted(
                                    escaped(String.valueOf(folder.getFileName())),
                                    results.size(),
                                    failed));
            results.forEach(result -> {
                xml.append(
                        "    <testcase classname=\"%s\" name=\"%s\">"
                                .formatted(
                                        escaped(result.test().detection()),
                                        escaped(result.test().name())));
                if (!result.passed()) {
                    xml.append("<failure>")
                            .append(escaped(String.join("\n", problems(result))))
                            .append("</failure>");
                }
                xml.append("</testcase>\n");
            });
            xml.append("  </testsuite>\n");
        });
        return xml.append("</testsuites>\n").toString();
    }

    /// Visible text first, so that no character is left that XML cannot hold.
    private static String escaped(String text) {
        return String.join("\n", Arrays.stream(text.split("\n", -1)).map(Visible::text).toList())
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
