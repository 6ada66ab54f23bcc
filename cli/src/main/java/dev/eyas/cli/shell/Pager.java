package dev.eyas.cli.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.builtins.Less;
import org.jline.builtins.Source;
import org.jline.terminal.Terminal;

/// Shows a text a screen at a time: blank and `b` turn pages, `/` searches, `q` leaves.
final class Pager {

    private static final String KEYS = "blank: next page   b: back   /: search   q: leave";

    private Pager() {}

    static void show(Terminal terminal, String text) throws IOException, InterruptedException {
        Less less = new Less(terminal, Path.of(""));
        less.chopLongLines = true;
        less.quitIfOneScreen = true;
        less.veryQuiet = true;
        less.defaultPrompt(KEYS);
        less.run(new Text(text));
    }

    private record Text(String text) implements Source {

        @Override
        public String getName() {
            return KEYS;
        }

        @Override
        public InputStream read() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Long lines() {
            return text.lines().count();
        }
    }
}
