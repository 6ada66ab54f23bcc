package dev.eyas.cli;

import dev.eyas.detect.Expected.Comparison;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Telemetry;
import dev.eyas.detect.TestCase;
import dev.eyas.detect.TestRun;
import dev.eyas.detect.TestRun.Missed;
import dev.eyas.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;

/// Why a case failed, for people: where it stands, what happened in it, and what was expected
/// beside what was found.
final class FailureText {

    private static final List<String> HEADER = List.of("", "EXPECTED", "FOUND", "");
    private static final String DIFFERENT = "≠";

    private final TestRun.Outcome outcome;
    private final List<String> lines = new ArrayList<>();

    private FailureText(TestRun.Outcome outcome) {
        this.outcome = outcome;
    }

    /// Nothing for a case that passed without warnings.
    static List<String> of(TestRun.Outcome outcome) {
        FailureText text = new FailureText(outcome);
        if (!outcome.passed()) {
            text.addCase();
        }
        outcome.warnings()
                .forEach(
                        warning -> text.lines.add("telemetry: " + Visible.text(warning.message())));
        return text.lines;
    }

    /// Time, severity, host, process and target of a finding.
    static String line(Finding finding) {
        return String.join("  ", new FindingText(finding).cells().subList(0, 5)).strip();
    }

    private void addCase() {
        TestCase test = outcome.test();
        lines.add(Visible.text(test.place().toString()));
        if (test.telemetry() instanceof Telemetry.Told told) {
            told.timeline().forEach(step -> lines.add(Visible.text(step)));
        }
        for (Missed missed : outcome.missed()) {
            lines.add(
                    missed.nearest()
                            .map(nearest -> "not found; nearest: " + line(nearest))
                            .orElse("not found, nor anything else"));
            addTable(missed.expected().compare(missed.nearest()));
        }
        List<Finding> shown =
                outcome.missed().stream().flatMap(missed -> missed.nearest().stream()).toList();
        outcome.unexpected().stream()
                .filter(finding -> !shown.contains(finding))
                .forEach(finding ->
                        lines.add("found, expected " + allowed(test) + ": " + line(finding)));
    }

    private static String allowed(TestCase test) {
        String most = test.tolerated().map(level -> " above " + level.word()).orElse("");
        return (test.expected().isEmpty() ? "nothing" : "nothing else") + most;
    }

    private void addTable(List<Comparison> comparisons) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        for (Comparison comparison : comparisons) {
            rows.add(
                    List.of(
                            Visible.text(comparison.field()),
                            Visible.text(comparison.expected()),
                            Visible.text(comparison.found()),
                            comparison.agrees() ? "" : DIFFERENT));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
                line.append("  ").append(row.get(at));
                line.repeat(' ', width - row.get(at).length());
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
