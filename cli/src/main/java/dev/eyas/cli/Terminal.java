package dev.eyas.cli;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which streams lead to a person, and what may be drawn there.
///
/// @param input whether standard input is typed
/// @param output whether standard output is looked at
/// @param errors whether standard error is looked at
/// @param width columns
/// @param moves whether the cursor can be moved, so that a line can be written over
/// @param colours whether colours are wanted
public record Terminal(
        boolean input, boolean output, boolean errors, int width, boolean moves, boolean colours) {

    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 20;

    /// Nobody is there: a pipe, a file, a test.
    public static Terminal none() {
        return new Terminal(false, false, false, USUAL_WIDTH, false, false);
    }

    private static boolean isTypedAt() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /// What the launcher found out (`EYAS_TERMINAL` names the streams that are terminals: `0`, `1`,
    /// `2`), or, without it, what the JVM knows: that input and output are both a terminal, or not.
    static Terminal of(Map<String, String> environment) {
        String streams = environment.getOrDefault("EYAS_TERMINAL", isTypedAt() ? "012" : "");
        boolean moves = !"dumb".equals(environment.get("TERM"));
        boolean colours = moves && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(
                streams.contains("0"),
                streams.contains("1"),
                streams.contains("2"),
                width(environment.get("COLUMNS")),
                moves,
                colours);
    }

    private static int width(@Nullable String columns) {
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return USUAL_WIDTH;
        }
        return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
    }
}
