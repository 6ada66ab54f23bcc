package dev.eyas.cli;

import dev.eyas.assist.Completion;
import dev.eyas.assist.Knowledge;
import dev.eyas.assist.Suggestion;
import dev.eyas.cli.shell.HistoryFile;
import dev.eyas.diagnostic.Span;
import java.util.Arrays;
import java.util.Optional;

/// The commands of the shell: words behind a colon, for what is no query.
final class ShellCommands {

    private enum Word {
        HELP("[NAME]", "what can be done here, or all about a function"),
        QUIT("", "leave; so does Ctrl-D");

        private final String arguments;
        private final String summary;

        Word(String arguments, String summary) {
            this.arguments = arguments;
            this.summary = summary;
        }

        private String written() {
            return ":" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final ShellSettings settings;
    private final HistoryFile history;

    ShellCommands(ShellSettings settings, HistoryFile history) {
        this.settings = settings;
        this.history = history;
    }

    static boolean isCommand(String text) {
        return text.matches("(?s):[a-zA-Z].*");
    }

    static int queryStart(String text) {
        return isCommand(text) ? -1 : 0;
    }

    static Completion complete(String text, int cursor, Knowledge known) {
        String written = text.substring(0, cursor);
        return new Completion(
                new Span(0, cursor),
                Arrays.stream(Word.values())
                        .filter(word -> word.written().startsWith(written))
                        .map(word ->
                                new Suggestion(
                                        word.written(), Suggestion.Kind.KEYWORD, word.summary))
                        .toList());
    }

    boolean run(String text, Console here, Optional<RowRun.Outcome.Ended> last) {
        return !text.equals(":quit");
    }
}
