package dev.eyas.cli.shell;

import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// Reads texts that a person types at a terminal, with help while they do.
public final class LineEditor {

    private static final String PROMPT = "eyas> ";
    private static final String NEXT_LINE = "   -> ";

    /// Fewer suggestions are listed without asking.
    private static final int LISTED = 200;

    /// How much of what can be drawn is used.
    public enum Drawing {
        COLOURS,
        PLAIN
    }

    private final Terminal terminal;
    private final LineReader reader;

    private LineEditor(Terminal terminal, LineReader reader) {
        this.terminal = terminal;
        this.reader = reader;
    }

    /// The terminal of this process. Its second set of characters is not used, which some terminals
    /// lack and show letters instead.
    public static Terminal terminal() throws IOException {
        System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
        return TerminalBuilder.builder()
                .name("eyas")
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .build();
    }

    public static LineEditor on(Terminal terminal, Assistance assistance, Drawing drawing) {
        LineReader reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("eyas")
                        .parser(new QueryLines(assistance))
                        .completer(new Candidates(assistance))
                        .highlighter(new Palette(assistance))
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, NEXT_LINE)
                        .variable(LineReader.LIST_MAX, LISTED)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.CASE_INSENSITIVE, true)
                        .option(LineReader.Option.COMPLETE_MATCHER_TYPO, false)
                        .option(LineReader.Option.DISABLE_HIGHLIGHTER, drawing == Drawing.PLAIN)
                        .build();
        return new LineEditor(terminal, reader);
    }

    /// The next text; nothing when the person leaves, or the terminal is gone. Empty when they gave
    /// up what they typed.
    public Optional<String> read() {
        try {
            return Optional.of(reader.readLine(PROMPT));
        } catch (UserInterruptException _) {
            return Optional.of("");
        } catch (EndOfFileException | IOError _) {
            return Optional.empty();
        }
    }

    /// Makes these the texts that were read before, the oldest first.
    public void remember(List<String> texts) throws IOException {
        History history = reader.getHistory();
        history.purge();
        texts.forEach(history::add);
    }

    /// Calls the action whenever someone presses Ctrl-C while nothing is read.
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, _ -> action.run());
    }

    /// Where what is shown goes.
    public OutputStream output() {
        return terminal.output();
    }

    public int width() {
        return terminal.getSize().getColumns();
    }

    /// Whether a text has more lines than there is room for at once.
    public boolean isLong(String text) {
        return terminal.getSize().getRows() > 0
                && text.lines().count() >= terminal.getSize().getRows();
    }

    /// Shows a text a screen at a time.
    public void page(String text) throws IOException {
        try {
            Pager.show(terminal, text);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
