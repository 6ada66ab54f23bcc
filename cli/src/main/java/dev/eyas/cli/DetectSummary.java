package dev.eyas.cli;

import dev.eyas.detect.Detection;
import dev.eyas.detect.DetectionRun;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How a run of detections ends: what was found, what was searched, and what could not have been
/// found.
final class DetectSummary {

    private static final String REFERENCE = "reference";

    /// The colour of a note.
    private static final String NOTE = "36";

    private final Console console;
    private final Verbosity verbosity;

    DetectSummary(Console console, Verbosity verbosity) {
        this.console = console;
        this.verbosity = verbosity;
    }

    void print(
            List<Detection> detections,
            DetectionRun.Outcome outcome,
            List<Finding> findings,
            ScanSummary summary) {
        if (verbosity == Verbosity.QUIET) {
            return;
        }
        outcome.gaps().forEach(gap -> console.say("note", NOTE, ": " + gap.sentence()));
        detections.stream()
                .filter(detection -> detection.status().equals(REFERENCE))
                .forEach(detection ->
                        console.say(
                                "note",
                                NOTE,
                                ": "
                                        + detection.id()
                                        + " is kept as it was published, with the false positives it has"));
        int known = outcome.findings().size() - findings.size();
        summary.printCounts(
                counts(findings) + (known == 0 ? "" : ", " + known + " known by the baseline"));
    }

    /// How to see more of what was listed.
    void printNext(List<Finding> findings) {
        if (verbosity != Verbosity.QUIET && !findings.isEmpty()) {
            console.err().println("next: eyas detect … --show " + findings.getFirst().id());
        }
    }

    /// `4 findings: 3 high, 1 medium`
    private static String counts(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (Level level : Arrays.asList(Level.values()).reversed()) {
            long count = findings.stream().filter(finding -> finding.severity() == level).count();
            if (count > 0) {
                parts.add(count + " " + level.word());
            }
        }
        return Counts.of(findings.size(), "finding", "findings")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
