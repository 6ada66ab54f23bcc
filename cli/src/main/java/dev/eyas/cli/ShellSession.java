package dev.eyas.cli;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.output.Output;
import dev.eyas.cli.shell.HistoryFile;
import dev.eyas.cli.shell.LineEditor;
import dev.eyas.cli.shell.LineEditor.Drawing;
import dev.eyas.diagnostic.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jline.terminal.Terminal;

/// One person at one prompt: reads a query or a command, does it, and reads the next.
final class ShellSession {

    /// So long the first line waits to tell more of the data.
    static final Duration PATIENCE = Duration.ofMillis(200);

    private final Console console;
    private final ShellSettings settings;
    private final LineEditor editor;
    private final PrintStream screen;
    private HistoryFile history;
    private volatile Interruption current = new Interruption();
    private Optional<RowRun.Outcome.Ended> last = Optional.empty();

    ShellSession(Terminal terminal, ShellSettings settings, HistoryFile history, Console console)
            throws IOException {
        this.console = console;
        this.settings = settings;
        this.history = history;
        this.editor =
                LineEditor.on(
                        terminal,
                        new QueryAssistance(settings),
                        console.terminal().colours() ? Drawing.COLOURS : Drawing.PLAIN);
        this.screen = new PrintStream(editor.output(), true, StandardCharsets.UTF_8);
        editor.remember(history.texts());
        editor.onInterrupt(() -> current.happen());
        console.interruption().then(() -> current.happen());
    }

    ExitCode run() throws IOException {
        settings.data().await(PATIENCE);
        screen.print(settings.data().amount(editor.width()));
        screen.println("Tab completes, :help tells more, Ctrl-D leaves.");
        settings.data().summary(here(new Output(screen))).printWarnings();
        ShellCommands commands = new ShellCommands(settings, () -> history.texts());
        while (true) {
            Optional<String> typed = editor.read();
            if (typed.isEmpty()) {
                return ExitCode.RAN;
            }
            String text = typed.get().strip();
            if (!text.isEmpty()) {
                remember(text);
                if (!act(text, commands)) {
                    return ExitCode.RAN;
                }
            }
        }
    }

    /// False when the person wants to leave.
    private boolean act(String text, ShellCommands commands) throws IOException {
        current = new Interruption();
        ByteArrayOutputStream gathered = new ByteArrayOutputStream();
        Console here = here(new Output(gathered));
        try {
            Optional<ShellWord.Line> command = ShellWord.read(text);
            if (command.isEmpty()) {
                query(text, here, gathered);
                return true;
            }
            ShellCommands.Next next = commands.run(command.get(), here, last);
            here.out().flush();
            show(gathered);
            return next == ShellCommands.Next.GO_ON;
        } catch (UsageError wrong) {
            here.complain(String.valueOf(wrong.getMessage()), wrong.advice());
        } catch (OutOfMemoryError _) {
            here.complainOfMemory();
        }
        return true;
    }

    private void query(String text, Console here, ByteArrayOutputStream gathered)
            throws IOException {
        CheckedQuery checked =
                settings.engine().check(text, settings.dialect(), settings.analysis());
        new DiagnosticReport(here, Verbosity.USUAL)
                .print(new SourceText("", text), checked.diagnostics());
        if (checked.hasErrors()) {
            return;
        }
        RowRun run = new RowRun(settings.engine(), here, Verbosity.USUAL, settings.format());
        switch (run.run(checked, settings.run(here.now()), () -> settings.data().source())) {
            case RowRun.Outcome.Failed _ -> {}
            case RowRun.Outcome.Stopped _ -> screen.println("stopped");
            case RowRun.Outcome.Ended ended -> {
                last = Optional.of(ended);
                here.out().flush();
                show(gathered);
                ended.tell();
            }
        }
    }

    /// What cannot be kept lasts as long as the session; that is said once.
    private void remember(String text) throws IOException {
        try {
            history.add(text);
        } catch (IOException failure) {
            here(new Output(screen))
                    .say(
                            "warning",
                            "1;33",
                            ": what is typed cannot be kept: "
                                    + failure.getMessage()
                                    + "; --no-history does not try");
            history = history.unkept();
        }
        editor.remember(history.texts());
    }

    private void show(ByteArrayOutputStream gathered) throws IOException {
        String text = gathered.toString(StandardCharsets.UTF_8);
        if (settings.pages() && console.terminal().moves() && editor.isLong(text)) {
            editor.page(text);
        } else {
            screen.print(text);
            screen.flush();
        }
    }

    /// The console of what is done next.
    private Console here(Output out) {
        dev.eyas.cli.Terminal terminal =
                new dev.eyas.cli.Terminal(
                        true,
                        true,
                        true,
                        editor.width(),
                        console.terminal().moves(),
                        console.terminal().colours());
        return new Console(
                InputStream.nullInputStream(),
                out,
                screen,
                terminal,
                System.currentTimeMillis(),
                System.nanoTime(),
                current);
    }
}
