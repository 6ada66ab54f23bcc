package dev.eyas.cli;

import dev.eyas.cli.output.TextTable;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Level;
import dev.eyas.diagnostic.Visible;
import java.util.ArrayList;
import java.util.List;

/// All findings of a run for people: a line of a table each, and the command line below it.
final class FindingList {

    private static final String INDENT = "    ";

    /// An address stays whole.
    private static final int LEAST_WIDTH = 15;

    private final List<Finding> findings;
    private final Console console;

    FindingList(List<Finding> findings, Console console) {
        this.findings = findings;
        this.console = console;
    }

    void print() {
        if (findings.isEmpty()) {
            return;
        }
        List<FindingText> texts = findings.stream().map(FindingText::new).toList();
        boolean several = findings.stream().map(Finding::detection).distinct().count() > 1;
        TextTable table =
                several
                        ? new TextTable(
                                with(FindingText.header(), "DETECTION"),
                                findings.stream()
                                        .map(finding ->
                                                with(
                                                        new FindingText(finding).cells(),
                                                        Visible.text(finding.detection())))
                                        .toList())
                        : new TextTable(
                                FindingText.header(),
                                texts.stream().map(FindingText::cells).toList());
        TextTable.Layout layout =
                console.terminal().output()
                        ? table.within(console.terminal().width(), LEAST_WIDTH, FindingText.WHOLE)
                        : table.natural();
        console.out().println(coloured("1", table.headerLine(layout)));
        List<String> lines = new ArrayList<>(table.lines(layout));
        for (int at = 0; at < lines.size(); at++) {
            console.out().println(line(lines.get(at), findings.get(at).severity(), layout));
            console.out().println(INDENT + coloured("2", command(texts.get(at))));
        }
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> all = new ArrayList<>(cells);
        all.add(last);
        return all;
    }

    private String line(String line, Level severity, TextTable.Layout layout) {
        int from = layout.start(FindingText.SEVERITY_COLUMN);
        int to = from + severity.word().length();
        return line.substring(0, from)
                + coloured(colour(severity), line.substring(from, to))
                + line.substring(to);
    }

    private static String colour(Level severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "1;31";
            case MEDIUM -> "33";
            case LOW, INFORMATIONAL -> "36";
        };
    }

    private String coloured(String colour, String text) {
        return switch (console.outputColours()) {
            case NONE -> text;
            case ANSI -> "\u001b[" + colour + "m" + text + "\u001b[0m";
        };
    }

    private String command(FindingText text) {
        return console.terminal().output()
                ? TextTable.cut(text.commandLine(), console.terminal().width() - INDENT.length())
                : text.commandLine();
    }
}
