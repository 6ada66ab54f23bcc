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

    /// Notes are cut behind so many columns.
    private static final int WIDEST_NOTE = 60;

    private final Assistance assistance;

    Candidates(Assistance assistance) {
        this.assistance = assistance;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int order = 0;
        for (Suggestion suggestion :
                assistance.complete(line.line(), line.cursor()).suggestions()) {
            String text = suggestion.text();
            if (!Visible.text(text).equals(text)) {
                continue;
            }
            order++;
            candidates.add(
                    new Candidate(
                            text, text.strip(), null, note(suggestion), null, null, false, order));
        }
    }

    private static String note(Suggestion suggestion) {
        String note = Visible.text(suggestion.note());
        return Visible.width(note) <= WIDEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, WIDEST_NOTE / 2)) + "…";
    }
}
