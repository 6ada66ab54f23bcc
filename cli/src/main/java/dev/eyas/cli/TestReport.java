package dev.eyas.cli;

import dev.eyas.cli.output.JsonText;
import dev.eyas.detect.TestCase.Kind;
import dev.eyas.diagnostic.Visible;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// How tests went, for people and for machines.
final class TestReport {

    private TestReport() {}

    enum Format {
        TEXT,
        JSON,
        JUNIT;

        String report(Map<Path, List<TestResult>> outcomes, Verbosity verbosity) {
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
    private static String text(Map<Path, List<TestResult>> outcomes, Verbosity verbosity) {
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
    private static String kinds(List<TestResult> results) {
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<TestResult> own =
                    results.stream()
                            .filter(result -> result.purpose().equals(Optional.of(kind)))
                            .toList();
            long passed = own.stream().filter(TestResult::passed).count();
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

    private static String lines(TestResult result) {
        StringBuilder lines = new StringBuilder(result.passed() ? "  passed: " : "  failed: ");
        lines.append(Visible.text(result.name())).append('\n');
        result.story().forEach(line -> lines.append("    ").append(line).append('\n'));
        return lines.toString();
    }

    private static String json(Map<Path, List<TestResult>> outcomes) {
        StringBuilder lines = new StringBuilder();
        outcomes.values().stream()
                .flatMap(List::stream)
                .forEach(result -> {
                    JsonText json =
                            new JsonText()
                                    .open('{')
                                    .member("file", result.place().file().toString())
                                    .member("name", result.name())
                                    .member(result.subject().word(), result.subjectName())
                                    .member("line", result.place().line())
                                    .member("outcome", result.passed() ? "passed" : "failed")
                                    .name("problems")
                                    .open('[');
                    result.problems().forEach(json::value);
                    lines.append(json.close(']').close('}')).append('\n');
                });
        return lines.toString();
    }

    private static String junit(Map<Path, List<TestResult>> outcomes) {
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
                                .formatted(escaped(result.subjectName()), escaped(result.name())));
                if (!result.passed()) {
                    xml.append("<failure>")
                            .append(escaped(String.join("\n", result.problems())))
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
