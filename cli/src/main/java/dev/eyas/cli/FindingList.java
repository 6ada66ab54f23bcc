package dev.eyas.cli;

import dev.eyas.cli.output.TextTable;
import dev.eyas.detect.Finding;
import java.util.ArrayList;
import java.util.List;

/// All findings of a run for people: a line of a table each, and the command line below it.
final class FindingList {

    private static final String INDENT = "    ";

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
        TextTable table =
                new TextTable(
                        FindingText.header(), texts.stream().map(FindingText::cells).toList());
        TextTable.Layout layout =
                console.terminal().output()
                        ? table.within(console.terminal().width(), FindingText.WHOLE)
                        : table.natural();
        console.out().println(table.headerLine(layout));
        List<String> lines = new ArrayList<>(table.lines(layout));
        for (int at = 0; at < lines.size(); at++) {
            console.out().println(lines.get(at));
            console.out().println(INDENT + command(texts.get(at)));
        }
    }

    private String command(FindingText text) {
        return console.terminal().output()
                ? TextTable.cut(text.commandLine(), console.terminal().width() - INDENT.length())
                : text.commandLine();
    }
}
