package dev.eyas.cli.report;

import dev.eyas.cli.report.Html.Attribute;
import dev.eyas.cli.report.Html.Tag;
import dev.eyas.detect.Finding;
import dev.eyas.detect.FollowUp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One finding: a line that can be opened.
final class FindingCard {

    /// More evidence is counted, not shown.
    private static final int MOST_EVIDENCE = 25;

    private static final String UNKNOWN = "unknown program";

    private final Finding finding;

    FindingCard(Finding finding) {
        this.finding = finding;
    }

    /// What a link to it calls it.
    static String anchor(Finding finding) {
        return "finding-" + finding.id();
    }

    Html.Element closed() {
        List<Html> parts = new ArrayList<>();
        parts.add(summary());
        parts.add(facts());
        parts.add(Html.of(Tag.H3, "Why"));
        parts.add(list(Tag.UL, finding.reasons()));
        parts.add(Html.of(Tag.H3, "Who started whom"));
        parts.add(tree());
        parts.add(Html.of(Tag.H3, "Evidence"));
        parts.addAll(evidence());
        parts.addAll(followUps());
        parts.add(
                Html.styled(
                        Tag.P,
                        "more",
                        Html.jump(ReportPage.steps(finding.detection()), "What to do next")));
        return Html.of(Tag.DETAILS, parts)
                .with(Attribute.CLASS, "finding " + finding.severity().word())
                .with(Attribute.ID, anchor(finding));
    }

    Html.Element open() {
        return closed().with(Attribute.OPEN, "");
    }

    private Html summary() {
        String process =
                finding.process().image().map(Words::basename).orElse(UNKNOWN)
                        + finding.process()
                                .parent()
                                .map(parent -> " ← " + Words.basename(parent))
                                .orElse("");
        return Html.of(
                Tag.SUMMARY,
                Html.styled(Tag.SPAN, "badge", finding.severity().word()),
                Html.styled(Tag.SPAN, "when", Words.time(finding.firstSeen())),
                Html.styled(Tag.STRONG, "host", Words.cut(finding.host())),
                Html.styled(
                        Tag.SPAN,
                        "what",
                        Words.cut(finding.reasons().stream().findFirst().orElse(finding.title()))),
                Html.styled(Tag.SPAN, "process", Words.cut(process)));
    }

    private Html facts() {
        List<Html> rows = new ArrayList<>();
        fact(
                rows,
                "Seen",
                Words.time(finding.firstSeen()) + " to " + Words.time(finding.lastSeen()) + " UTC");
        fact(rows, "Host", finding.host() + finding.hostId().map(id -> " · " + id).orElse(""));
        finding.user().ifPresent(user -> fact(rows, "User", user));
        fact(rows, "Asked for", target());
        fact(rows, "Confidence", finding.confidence());
        fact(rows, "ATT&CK", finding.attack().technique() + " · " + finding.attack().tactic());
        fact(rows, "Detection", finding.detection());
        fact(rows, "Finding", finding.id());
        return Html.of(Tag.DL, rows).with(Attribute.CLASS, "facts");
    }

    private static void fact(List<Html> rows, String name, String value) {
        rows.add(Html.of(Tag.DT, name));
        rows.add(Html.of(Tag.DD, Words.cut(value)));
    }

    private String target() {
        Finding.Target target = finding.target();
        String where = target.address().or(target::endpoint).orElse("");
        List<String> about =
                Stream.of(target.cloud(), target.pathClass())
                        .flatMap(Optional::stream)
                        .filter(word -> !word.isEmpty())
                        .toList();
        return (where + " " + target.path().orElse("")).strip()
                + (about.isEmpty() ? "" : " (" + String.join(", ", about) + ")");
    }

    /// From the oldest process that is known down to the one that acted.
    private Html tree() {
        Finding.Process process = finding.process();
        Html.Element node =
                node(
                        "acting",
                        process.image(),
                        process.pid(),
                        finding.user(),
                        process.commandLine());
        for (Finding.Ancestor ancestor : process.ancestors()) {
            node =
                    node(
                            "",
                            ancestor.image(),
                            ancestor.pid(),
                            ancestor.user(),
                            ancestor.commandLine(),
                            Html.of(Tag.UL, node));
        }
        if (process.ancestors().isEmpty() && process.parent().isPresent()) {
            node =
                    node(
                            "",
                            process.parent(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Html.of(Tag.UL, node));
        }
        return Html.styled(Tag.UL, "tree", node);
    }

    private static Html.Element node(
            String style,
            Optional<String> image,
            Optional<String> pid,
            Optional<String> user,
            Optional<String> command,
            Html... below) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.styled(Tag.STRONG, "image", Words.cut(image.orElse(UNKNOWN))));
        List<String> about = new ArrayList<>();
        pid.ifPresent(id -> about.add("pid " + id));
        user.ifPresent(about::add);
        if (!about.isEmpty()) {
            parts.add(Html.styled(Tag.SPAN, "about", Words.cut(String.join(", ", about))));
        }
        command.ifPresent(line -> parts.add(Html.of(Tag.CODE, Words.cut(line))));
        parts.addAll(List.of(below));
        Html.Element node = Html.of(Tag.LI, parts);
        return style.isEmpty() ? node : node.with(Attribute.CLASS, style);
    }

    private List<Html> evidence() {
        List<Html> rows = new ArrayList<>();
        finding.evidence().stream().limit(MOST_EVIDENCE).map(FindingCard::row).forEach(rows::add);
        Html head =
                Html.of(
                        Tag.THEAD,
                        Html.of(
                                Tag.TR,
                                Html.of(Tag.TH, "Time (UTC)"),
                                Html.of(Tag.TH, "Trace"),
                                Html.of(Tag.TH, "Fields")));
        List<Html> parts = new ArrayList<>();
        parts.add(
                Html.styled(
                        Tag.DIV,
                        "wide",
                        Html.styled(Tag.TABLE, "evidence", head, Html.of(Tag.TBODY, rows))));
        int more = finding.evidence().size() - MOST_EVIDENCE;
        if (more > 0) {
            parts.add(
                    Html.styled(
                            Tag.P,
                            "more",
                            Words.count(more, "more event", "more events")
                                    + ": eyas detect … --show "
                                    + finding.id()));
        }
        return parts;
    }

    private static Html row(Finding.Evidence evidence) {
        List<Html> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : evidence.fields().entrySet()) {
            if (!field.getValue().isEmpty() && !field.getKey().equals("@timestamp")) {
                fields.add(Html.of(Tag.DT, Words.cut(field.getKey())));
                fields.add(Html.of(Tag.DD, Words.cut(field.getValue())));
            }
        }
        return Html.of(
                Tag.TR,
                Html.styled(Tag.TD, "when", Words.exact(evidence.time())),
                Html.of(
                        Tag.TD,
                        Html.of(Tag.STRONG, evidence.eventType()),
                        Html.styled(
                                Tag.SPAN,
                                "place",
                                Words.cut(evidence.sourceFile()) + ":" + evidence.line())),
                Html.of(Tag.TD, Html.of(Tag.DL, fields)));
    }

    private List<Html> followUps() {
        if (finding.followUps().isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of(Tag.H3, "Follow up"));
        finding.followUps().forEach(each -> parts.add(followUp(each)));
        return parts;
    }

    private static Html followUp(FollowUp.Filled each) {
        List<Html> parts = new ArrayList<>();
        parts.add(
                Html.of(
                        Tag.SUMMARY,
                        Html.of(Tag.SPAN, each.title()),
                        Html.styled(Tag.SPAN, "about", each.log())));
        if (!each.open().isEmpty()) {
            parts.add(
                    Html.styled(
                            Tag.P,
                            "open",
                            "Not known, to be filled in: ?" + String.join(", ?", each.open())));
        }
        parts.add(Html.of(Tag.PRE, Html.of(Tag.CODE, new Html.Lines(each.query()))));
        return Html.of(Tag.DETAILS, parts).with(Attribute.CLASS, "query");
    }

    static Html list(Tag tag, List<String> sentences) {
        return Html.of(
                tag,
                sentences.stream().map(sentence -> Html.of(Tag.LI, Words.cut(sentence))).toList());
    }
}
