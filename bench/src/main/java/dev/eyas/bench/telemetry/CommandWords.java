package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// Splits a command line, as sensors tell it, into the words a program is started with.
final class CommandWords {
    private CommandWords() {}

    /// Blanks separate words but within double quotes, which are no part of a word.
    static List<String> of(String commandLine) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < commandLine.length(); index++) {
            char letter = commandLine.charAt(index);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(letter);
            }
        }
        words.add(word.toString());
        return words;
    }

    /// Whether the program wrote over the words it was started with, as `nginx: worker process`.
    static boolean isTitle(Program program) {
        return of(program.commandLine()).getFirst().endsWith(":");
    }
}
