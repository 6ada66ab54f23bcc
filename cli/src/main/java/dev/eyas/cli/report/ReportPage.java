package dev.eyas.cli.report;

import dev.eyas.cli.report.Html.Attribute;
import dev.eyas.cli.report.Html.Tag;
import dev.eyas.detect.Detection;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Gap;
import dev.eyas.detect.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The whole page: what was found and where, each finding, what to do, and what could not be seen.
/// Nothing in it is fetched, and nothing runs.
final class ReportPage {

    private static final String STYLE = "report.css";

    /// So many are shown one below the other; more are gathered by host.
    private static final int MOST_IN_A_ROW = 30;

    /// So few are shown open.
    private static final int MOST_OPEN = 3;

    /// A page with more does not open any more.
    private static final int MOST_FINDINGS = 5_000;

    private static final List<Level> WORST_FIRST = Arrays.asList(Level.values()).reversed();

    private final Report report;
    private final HtmlWriter out;
    private final List<Finding> findings;

    ReportPage(Report report, HtmlWriter out) {
        this.report = report;
        this.out = out;
        this.findings =
                report.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .limit(MOST_FINDINGS)
                        .toList();
    }

    /// Where the page says what to do about findings of a detection.
    static String steps(String detection) {
        return "steps-" + detection;
    }

    void write() throws IOException {
        String style = style();
        out.begin(headline() + " · Eyas", style, hash(style));
        Html.Element main = Html.of(Tag.MAIN);
        out.open(main);
        out.write(header());
        out.write(new Overview(report.findings()).html());
        writeLimits();
        for (Level level : WORST_FIRST) {
            writeLevel(level);
        }
        writeDetections();
        out.write(
                Html.of(
                        Tag.FOOTER,
                        report.search().maker()
                                + " · text of telemetry is shown as it came; what cannot be seen is spelt out, as in <U+202E>"));
        out.close(main);
        out.end();
    }

    private String headline() {
        if (report.findings().isEmpty()) {
            return "Nothing was found";
        }
        long hosts = report.findings().stream().map(Finding::host).distinct().count();
        return Words.count(report.findings().size(), "finding", "findings")
                + " on "
                + Words.count(hosts, "host", "hosts");
    }

    private Html header() {
        List<Html> facts = new ArrayList<>();
        fact(facts, "Searched", String.join(", ", report.search().inputs()));
        fact(facts, "Read", report.search().amount());
        fact(facts, "Times", report.search().interval());
        if (!report.findings().isEmpty()) {
            fact(facts, "Found", span(report.findings()) + " UTC");
        }
        fact(facts, "Made", report.search().made());
        return Html.of(
                Tag.HEADER,
                Html.styled(
                        Tag.P,
                        "title",
                        report.detections().stream()
                                .map(Detection::title)
                                .collect(Collectors.joining(" · "))),
                Html.of(Tag.H1, headline()),
                Html.of(Tag.DL, facts).with(Attribute.CLASS, "facts"));
    }

    private static void fact(List<Html> facts, String name, String value) {
        facts.add(Html.of(Tag.DT, name));
        facts.add(Html.of(Tag.DD, Words.cut(value)));
    }

    /// `2026-11-03 10:14:07 to 2026-11-03 10:58:00`
    private static String span(List<Finding> findings) {
        return Words.time(
                        findings.stream()
                                .flatMap(finding -> finding.firstSeen().stream())
                                .min(Comparator.naturalOrder()))
                + " to "
                + Words.time(
                        findings.stream()
                                .flatMap(finding -> finding.lastSeen().stream())
                                .max(Comparator.naturalOrder()));
    }

    /// What went wrong and what the data lacked stands above all findings, or nobody reads it.
    private void writeLimits() throws IOException {
        List<String> sentences = new ArrayList<>(report.warnings());
        report.gaps().stream().map(Gap::sentence).forEach(sentences::add);
        if (report.findings().size() > findings.size()) {
            sentences.add(
                    "the "
                            + Words.count(findings.size(), "worst finding", "worst findings")
                            + " are shown here; --format ndjson has all");
        }
        if (!sentences.isEmpty()) {
            out.write(
                    Html.styled(
                            Tag.SECTION,
                            "limits",
                            Html.of(Tag.H2, "What this run lacked"),
                            FindingCard.list(Tag.UL, sentences)));
        }
    }

    private void writeLevel(Level level) throws IOException {
        List<Finding> own =
                findings.stream().filter(finding -> finding.severity() == level).toList();
        if (own.isEmpty()) {
            return;
        }
        Html.Element section =
                Html.of(Tag.SECTION)
                        .with(Attribute.CLASS, "level")
                        .with(Attribute.ID, Overview.anchor(level));
        out.open(section);
        out.write(
                Html.of(
                        Tag.H2,
                        new Html.Text(capital(level.word())),
                        Html.styled(
                                Tag.SPAN, "count", String.format(Locale.ROOT, "%,d", own.size()))));
        if (findings.size() <= MOST_IN_A_ROW) {
            for (Finding finding : own) {
                FindingCard card = new FindingCard(finding);
                out.write(findings.size() <= MOST_OPEN ? card.open() : card.closed());
            }
        } else {
            writeByHost(own);
        }
        out.close(section);
    }

    private void writeByHost(List<Finding> own) throws IOException {
        Map<String, List<Finding>> byHost =
                own.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::host, TreeMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Finding>> host : byHost.entrySet()) {
            Html.Element group = Html.of(Tag.DETAILS).with(Attribute.CLASS, "group");
            out.open(group);
            out.write(
                    Html.of(
                            Tag.SUMMARY,
                            Html.styled(Tag.STRONG, "host", Words.cut(host.getKey())),
                            Html.styled(
                                    Tag.SPAN,
                                    "about",
                                    Words.count(host.getValue().size(), "finding", "findings")),
                            Html.styled(Tag.SPAN, "when", span(host.getValue()))));
            for (Finding finding : host.getValue()) {
                out.write(new FindingCard(finding).closed());
            }
            out.close(group);
        }
    }

    private void writeDetections() throws IOException {
        for (Detection detection : report.detections()) {
            List<Html> parts = new ArrayList<>();
            parts.add(Html.of(Tag.H2, "What to do next"));
            parts.add(
                    Html.styled(
                            Tag.P,
                            "about",
                            detection.id()
                                    + " ("
                                    + detection.status()
                                    + "): "
                                    + detection.title()));
            if (!detection.nextSteps().isEmpty()) {
                parts.add(FindingCard.list(Tag.OL, detection.nextSteps()));
            }
            addList(parts, "What it cannot see", detection.blindSpots());
            addList(parts, "What it is known to report wrongly", detection.falsePositives());
            if (!detection.references().isEmpty()) {
                parts.add(Html.of(Tag.H3, "Read more"));
                parts.add(
                        Html.of(
                                Tag.UL,
                                detection.references().stream()
                                        .map(url -> Html.of(Tag.LI, Html.reference(url)))
                                        .toList()));
            }
            out.write(Html.of(Tag.SECTION, parts).with(Attribute.ID, steps(detection.id())));
        }
    }

    private static void addList(List<Html> parts, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            parts.add(Html.of(Tag.H3, title));
            parts.add(FindingCard.list(Tag.UL, sentences));
        }
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String style() throws IOException {
        try (InputStream style = ReportPage.class.getResourceAsStream(STYLE)) {
            if (style == null) {
                throw new IllegalStateException(STYLE + " is missing");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
