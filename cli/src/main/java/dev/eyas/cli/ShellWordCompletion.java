package dev.eyas.cli;

import dev.eyas.assist.Completion;
import dev.eyas.assist.KnownField;
import dev.eyas.assist.Suggestion;
import dev.eyas.assist.Suggestion.Kind;
import dev.eyas.cli.output.RowFormat;
import dev.eyas.diagnostic.Span;
import dev.eyas.function.Functions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Completes the shell's own commands, and their arguments where there are only so many.
final class ShellWordCompletion {

    private final Functions functions;
    private final List<KnownField> fields;

    ShellWordCompletion(Functions functions, List<KnownField> fields) {
        this.functions = functions;
        this.fields = fields;
    }

    Completion of(String text, int cursor, ShellWord.Line line) {
        boolean inWord = cursor <= ":".length() + line.word().length();
        int start = inWord ? 0 : line.start();
        String written = text.substring(start, cursor).toLowerCase(Locale.ROOT);
        List<Suggestion> offers = inWord ? words() : arguments(line);
        return new Completion(
                new Span(start, cursor),
                offers.stream()
                        .filter(offer -> offer.text().toLowerCase(Locale.ROOT).startsWith(written))
                        .toList());
    }

    private static List<Suggestion> words() {
        return Arrays.stream(ShellWord.values())
                .map(word ->
                        new Suggestion(
                                word.arguments().isEmpty() ? word.word() : word.word() + " ",
                                Kind.KEYWORD,
                                word.summary()))
                .toList();
    }

    private List<Suggestion> arguments(ShellWord.Line line) {
        List<Suggestion> offers = new ArrayList<>();
        line.command()
                .ifPresent(command -> {
                    switch (command) {
                        case HELP ->
                                functions.all().stream()
                                        .map(function -> function.signature())
                                        .forEach(signature ->
                                                offers.add(
                                                        new Suggestion(
                                                                signature.name(),
                                                                Kind.FUNCTION,
                                                                signature.summary())));
                        case FIELDS ->
                                fields.forEach(field ->
                                        offers.add(new Suggestion(field.name(), Kind.FIELD, "")));
                        case FORMAT ->
                                RowFormat.words()
                                        .forEach(word ->
                                                offers.add(new Suggestion(word, Kind.VALUE, "")));
                        case FUNCTIONS, EXPLAIN, TIME, SAVE, OPEN, HISTORY, QUIT -> {}
                    }
                });
        return offers;
    }
}
