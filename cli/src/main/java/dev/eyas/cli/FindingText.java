package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Finding.Evidence;
import dev.eyas.detect.FollowUp;
import dev.eyas.diagnostic.Paragraph;
import dev.eyas.diagnostic.Visible;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Findings for people: two lines each in a list, or one with everything that is known.
final class FindingText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private static final String UNKNOWN = "unknown";

    private final Finding finding;

    FindingText(Finding finding) {
        this.finding = finding;
    }

    /// Time, severity, host, process and target, for a table.
    List<String> cells() {
        return List.of(
                time(finding.firstSeen()),
                finding.severity().word(),
                Visible.text(finding.host()),
                Visible.text(process()),
                Visible.text(target()),
                finding.id());
    }

    static List<String> header() {
        return List.of("TIME (UTC)", "SEVERITY", "HOST", "PROCESS", "TARGET", "ID");
    }

    static final int SEVERITY_COLUMN = 1;

    /// The columns that say nothing when they are cut: time, severity, id.
    static final Set<Integer> WHOLE = Set.of(0, 1, 5);

    /// The command line, which no table can hold.
    String commandLine() {
        return Visible.text(finding.process().commandLine().orElse("no command line is known"));
    }

    private String process() {
        Finding.Process process = finding.process();
        return process.image().map(FindingText::basename).orElse(UNKNOWN)
                + process.pid().map(pid -> " " + pid).orElse("")
                + process.parent().map(parent -> " ← " + basename(parent)).orElse("");
    }

    private String target() {
        Finding.Target target = finding.target();
        String address = target.address().or(target::endpoint).orElse("");
        return (address + target.path().map(path -> " " + path).orElse("")).strip();
    }

    /// Everything, line by line.
    ///
    /// @param columns how wide sentences may be
    void print(Output out, int columns) {
        out.println(Visible.text(finding.title() + " (" + finding.detection() + ")"));
        out.println("");
        line(out, "finding", finding.id());
        line(out, "severity", finding.severity().word() + ", confidence " + finding.confidence());
        line(out, "seen", time(finding.firstSeen()) + " to " + time(finding.lastSeen()) + " UTC");
        line(out, "host", finding.host() + finding.hostId().map(id -> " (" + id + ")").orElse(""));
        finding.user().ifPresent(user -> line(out, "user", user));
        line(
                out,
                "process",
                finding.process().image().orElse(UNKNOWN)
                        + finding.process().pid().map(pid -> ", pid " + pid).orElse(""));
        finding.process().commandLine().ifPresent(command -> line(out, "command", command));
        if (!finding.process().lineage().isEmpty()) {
            line(out, "started by", String.join(" ← ", finding.process().lineage()));
        }
        line(
                out,
                "target",
                target() + finding.target().cloud().map(cloud -> " (" + cloud + ")").orElse(""));
        list(out, "why", finding.reasons(), columns);
        out.println("");
        out.println("evidence");
        for (Evidence evidence : finding.evidence()) {
            String place = evidence.sourceFile() + ":" + evidence.line();
            out.println(
                    Visible.text(
                            String.join(
                                    "  ", "", time(evidence.time()), evidence.eventType(), place)));
            evidence.fields()
                    .forEach((name, value) ->
                            out.println("    " + Visible.text(name + ": " + value)));
        }
        list(out, "next steps", finding.nextSteps(), columns);
        finding.followUps().forEach(each -> print(out, each));
    }

    /// The query stands as it is to be pasted.
    private static void print(Output out, FollowUp.Filled followUp) {
        out.println("");
        out.println(Visible.text("follow up: " + followUp.title() + " (" + followUp.log() + ")"));
        if (!followUp.open().isEmpty()) {
            out.println("  fill in: " + Visible.text(String.join(", ", followUp.open())));
        }
        followUp.query().lines().forEach(line -> out.println("    " + Visible.text(line)));
    }

    private static void line(Output out, String name, String value) {
        out.println(String.format(Locale.ROOT, "%-11s %s", name, Visible.text(value)));
    }

    private static void list(Output out, String name, List<String> sentences, int columns) {
        if (sentences.isEmpty()) {
            return;
        }
        out.println("");
        out.println(name);
        sentences.forEach(
                sentence -> out.print(Paragraph.of("  - ", Visible.text(sentence), columns)));
    }

    private static String time(Optional<Long> millis) {
        return millis.map(Instant::ofEpochMilli).map(TIME::format).orElse("no time");
    }

    /// The last part of a path of either kind.
    private static String basename(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
