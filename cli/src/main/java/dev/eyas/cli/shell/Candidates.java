package dev.eyas.cli.shell;

import dev.eyas.assist.Suggestion;
import dev.eyas.diagnostic.Visible;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/// Offers what may stand at the cursor. What would act on the terminal is not offered at all: it
/// could be shown spelt out, but not typed.
final class Candidates implements Completer {

    /// More are no help; one types on.
    private static final int MOST = 40;

    private static final String GAP = "  ";

    /// Shorter notes say nothing.
    private static final int LEAST_NOTE = 12;

    /// Lines of a screen that are left to the text.
    private static final int OTHER_LINES = 5;

    private final Assistance assistance;

    Candidates(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int most =
                Math.clamp(reader.getTerminal().getSize().getRows() - (long) OTHER_LINES, 1, MOST);
        List<Suggestion> shown =
                assistance.complete(line.line(), line.cursor()).suggestions().stream()
                        .filter(Candidates::isHarmless)
                        .limit(most)
                        .toList();
        int widest =
                shown.stream()
                        .mapToInt(suggestion -> Visible.width(suggestion.text()))
                        .max()
                        .orElse(0);
        int room = reader.getTerminal().getSize().getColumns() - widest - GAP.length() - 1;
        for (int order = 0; order < shown.size(); order++) {
            Suggestion suggestion = shown.get(order);
            candidates.add(
                    new Candidate(
                            suggestion.text(),
                            shown(suggestion, widest, room),
                            null,
                            null,
                            null,
                            null,
                            false,
                            order + 1));
        }
    }

    private static boolean isHarmless(Suggestion suggestion) {
        return Visible.text(suggestion.text()).equals(suggestion.text());
    }

    /// The text, and its note beside it in a column of notes.
    private static String shown(Suggestion suggestion, int widest, int room) {
        String note = note(suggestion, room);
        return note.isEmpty()
                ? suggestion.text()
                : suggestion.text()
                        + " ".repeat(widest - Visible.width(suggestion.text()))
                        + GAP
                        + note;
    }

    private static String note(Suggestion suggestion, int room) {
        String note = Visible.text(suggestion.note());
        if (room < LEAST_NOTE || Visible.width(note) <= room) {
            return room < LEAST_NOTE ? "" : note;
        }
        int end = 0;
        while (Visible.width(note.substring(0, end)) < room - 1) {
            end = note.offsetByCodePoints(end, 1);
        }
        return note.substring(0, end).stripTrailing() + "…";
    }
}
