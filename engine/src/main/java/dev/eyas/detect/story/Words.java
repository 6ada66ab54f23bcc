package dev.eyas.detect.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a command as a shell does: at blanks, with quotes taken off.
final class Words {

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean isOpen;
    private int at;

    private Words(String command) {
        this.command = command;
    }

    /// Empty when a quote is never closed.
    static Optional<List<String>> split(String command) {
        return new Words(command).split();
    }

    private Optional<List<String>> split() {
        while (at < command.length()) {
            char character = command.charAt(at++);
            switch (character) {
                case ' ', '\t', '\n' -> end();
                case '\'', '"' -> {
                    isOpen = true;
                    if (!quoted(character)) {
                        return Optional.empty();
                    }
                }
                case '\\' -> escaped();
                default -> add(character);
            }
        }
        end();
        return Optional.of(List.copyOf(words));
    }

    private void add(char character) {
        word.append(character);
        isOpen = true;
    }

    private void escaped() {
        if (at < command.length()) {
            add(command.charAt(at++));
        }
    }

    /// What stands up to the quote that closes; in double quotes some characters can be escaped.
    private boolean quoted(char quote) {
        while (at < command.length()) {
            char character = command.charAt(at++);
            if (character == quote) {
                return true;
            }
            boolean escapes =
                    quote == '"'
                            && character == '\\'
                            && at < command.length()
                            && "\"\\$`".indexOf(command.charAt(at)) >= 0;
            add(escapes ? command.charAt(at++) : character);
        }
        return false;
    }

    private void end() {
        if (isOpen) {
            words.add(word.toString());
        }
        word.setLength(0);
        isOpen = false;
    }
}
