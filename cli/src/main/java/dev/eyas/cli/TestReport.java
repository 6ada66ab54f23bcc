package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.detect.Expected;
import dev.eyas.detect.Finding;
import dev.eyas.detect.TestCase.Kind;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.TestRun.Missed;
import dev.eyas.diagnostic.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/// How the tests of detections went, for people and for machines.
final class TestReport {

    private TestReport() {}

    enum Format {
        TEXT,
        JSON,
        JUNIT;

        String report(Map<Path, List<TestRun.Outcome>> outcomes, Verbosity verbosity) {
            return switch (this) {
                case TEXT -> text(outcomes, verbosity);
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

    /// Quiet, only what failed; verbose, every case.
    private static String text(Map<Path, List<TestRun.Outcome>> outcomes, Verbosity verbosity) {
        StringBuilder text = new StringBuilder();
        outcomes.forEach((folder, results) -> {
            long failed = results.stream().filter(result -> !result.passed()).count();
            if (failed > 0 || verbosity != Verbosity.QUIET) {
                text.append(Visible.text(String.valueOf(folder.getFileName())))
                        .append("  ")
                        .append(counts(results.size(), failed))
                        .append('\n');
            }
            if (verbosity != Verbosity.QUIET) {
                text.append(kinds(results));
            }
            results.stream()
                    .filter(result -> !result.passed() || verbosity == Verbosity.VERBOSE)
                    .forEach(result -> text.append(lines(result)));
        });
        return text.toString();
    }

    private static String counts(int all, long failed) {
        String cases = all == 0 ? "no cases" : Counts.of(all, "case", "cases");
        if (failed == 0) {
            return all == 0 ? cases : cases + ", all passed";
        }
        return cases + ", " + (all - failed) + " passed, " + failed + " failed";
    }

    /// `attack 58, evasion 40 of 41`
    private static String kinds(List<TestRun.Outcome> results) {
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<TestRun.Outcome> own =
                    results.stream()
                            .filter(result -> result.test().kind().equals(Optional.of(kind)))
                            .toList();
            long passed = own.stream().filter(TestRun.Outcome::passed).count();
            if (!own.isEmpty()) {
                String all = passed == own.size() ? "" : " of " + own.size();
                kinds.add(word(kind) + " " + passed + all);
            }
        }
        return kinds.isEmpty() ? "" : "  " + String.join(", ", kinds) + "\n";
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String lines(TestRun.Outcome result) {
        StringBuilder lines = new StringBuilder(result.passed() ? "  passed: " : "  failed: ");
        lines.append(Visible.text(result.test().title())).append('\n');
        FailureText.of(result).forEach(line -> lines.append("    ").append(line).append('\n'));
        return lines.toString();
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

    private static String json(Map<Path, List<TestRun.Outcome>> outcomes) {
        StringBuilder lines = new StringBuilder();
        outcomes.values().stream()
                .flatMap(List::stream)
                .forEach(result -> {
                    JsonText json =
                            new JsonText()
                                    .open('{')
                                    .member("file", result.test().place().file().toString())
                                    .member("name", result.test().title())
                                    .member("detection", result.test().detection())
                                    .member("line", result.test().place().line())
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
                                        escaped(result.test().title())));
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
