package dev.eyas.cli.report;

import dev.eyas.cli.report.Html.Attribute;
import dev.eyas.cli.report.Html.Tag;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How many findings of which severity, and on which hosts.
final class Overview {

    /// More hosts make no table that anybody reads.
    private static final int MOST_HOSTS = 20;

    private final List<Finding> findings;

    Overview(List<Finding> findings) {
        this.findings = findings;
    }

    /// What a link to the findings of a severity calls them.
    static String anchor(Level level) {
        return "level-" + level.word();
    }

    Html html() {
        if (findings.isEmpty()) {
            return Html.styled(
                    Tag.P,
                    "nothing",
                    "No finding is no proof of safety: see below what this run and these detections cannot see.");
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of(Tag.UL, levels()).with(Attribute.CLASS, "levels"));
        parts.add(hosts());
        return Html.of(Tag.SECTION, parts).with(Attribute.CLASS, "overview");
    }

    private List<Html> levels() {
        return present().stream()
                .<Html>map(level ->
                        Html.styled(
                                Tag.LI,
                                level.word(),
                                Html.of(
                                                Tag.A,
                                                Html.of(
                                                        Tag.STRONG,
                                                        String.format(
                                                                Locale.ROOT,
                                                                "%,d",
                                                                count(findings, level))),
                                                new Html.Text(" " + level.word()))
                                        .with(Attribute.HREF, "#" + anchor(level))))
                .toList();
    }

    private List<Level> present() {
        return Arrays.asList(Level.values()).reversed().stream()
                .filter(level -> count(findings, level) > 0)
                .toList();
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.severity() == level).count();
    }

    /// The worst hosts first.
    private Html hosts() {
        Map<String, List<Finding>> byHost =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Finding::host, LinkedHashMap::new, Collectors.toList()));
        List<Html> head = new ArrayList<>();
        head.add(Html.of(Tag.TH, "Host"));
        present().forEach(level -> head.add(Html.styled(Tag.TH, "number", level.word())));
        head.add(Html.of(Tag.TH, "First seen (UTC)"));
        List<Html> rows =
                byHost.values().stream()
                        .sorted(worst().reversed())
                        .limit(MOST_HOSTS)
                        .map(this::row)
                        .collect(Collectors.toCollection(ArrayList::new));
        Html table =
                Html.styled(
                        Tag.DIV,
                        "wide",
                        Html.styled(
                                Tag.TABLE,
                                "hosts",
                                Html.of(Tag.THEAD, Html.of(Tag.TR, head)),
                                Html.of(Tag.TBODY, rows)));
        int more = byHost.size() - MOST_HOSTS;
        return more <= 0
                ? table
                : Html.of(
                        Tag.DIV,
                        table,
                        Html.styled(
                                Tag.P,
                                "more",
                                "and " + Words.count(more, "more host", "more hosts") + " below"));
    }

    private static Comparator<List<Finding>> worst() {
        Comparator<List<Finding>> order = Comparator.comparingInt(_ -> 0);
        for (Level level : Arrays.asList(Level.values()).reversed()) {
            order = order.thenComparingLong(own -> count(own, level));
        }
        return order;
    }

    private Html row(List<Finding> own) {
        Finding first = own.stream().max(Comparator.comparing(Finding::severity)).orElseThrow();
        List<Html> cells = new ArrayList<>();
        cells.add(Html.of(Tag.TD, Html.jump(FindingCard.anchor(first), Words.cut(first.host()))));
        for (Level level : present()) {
            long count = count(own, level);
            cells.add(
                    Html.styled(
                            Tag.TD,
                            "number",
                            count == 0 ? "·" : String.format(Locale.ROOT, "%,d", count)));
        }
        cells.add(
                Html.styled(
                        Tag.TD,
                        "when",
                        Words.time(
                                own.stream()
                                        .flatMap(finding -> finding.firstSeen().stream())
                                        .min(Comparator.naturalOrder()))));
        return Html.of(Tag.TR, cells);
    }
}
