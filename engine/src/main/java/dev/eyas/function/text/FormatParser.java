package dev.eyas.function.text;

import dev.eyas.function.BadArgument;
import dev.eyas.function.time.TimeLetters;
import java.util.ArrayList;
import java.util.List;

/// Reads a format text into pieces of text and specifiers.
final class FormatParser {

    private static final String PARAMETER = "format";
    private static final String FLAGS = "-+ #0,";
    private static final String TYPES = "dioxXfFeEgGbBcCstT";

    /// Wider texts are mistakes, or attempts to fill the memory.
    private static final int WIDEST = 10_000;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int nextArgument;
    private int lastArgument = -1;

    private FormatParser(String text) {
        this.text = text;
    }

    sealed interface Piece {
        record Text(String text) implements Piece {}

        record Value(FormatSpecifier specifier) implements Piece {}
    }

    /// @throws BadArgument when a specifier cannot be read
    static List<Piece> parse(String text) {
        FormatParser parser = new FormatParser(text);
        parser.parse();
        return List.copyOf(parser.pieces);
    }

    private void parse() {
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == '%') {
                specifier(at - 1);
            } else {
                literal.append(letter);
            }
        }
        flush();
    }

    private void flush() {
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Text(literal.toString()));
            literal.setLength(0);
        }
    }

    private void specifier(int from) {
        int argument = explicitArgument(from);
        String flags = flags();
        int width = number();
        int precision = -1;
        if (sees('.')) {
            at++;
            precision = Math.max(number(), 0);
        }
        boolean half = sees('h');
        if (half) {
            at++;
        }
        char type = letter(from);
        if (type == '%' || type == 'n') {
            literal.append(type == 'n' ? '\n' : '%');
            return;
        }
        if (TYPES.indexOf(type) < 0) {
            throw bad(
                    from,
                    "has no type that is known",
                    "types are d i o x f e g b c s t, and %% for a percent sign");
        }
        char time = type == 't' || type == 'T' ? letter(from) : ' ';
        if (time != ' ' && !TimeLetters.isLetter(time)) {
            throw TimeLetters.unknown(time, PARAMETER);
        }
        if (width > WIDEST || precision > WIDEST) {
            throw bad(from, "is too wide", "write at most " + WIDEST);
        }
        lastArgument = argument < 0 ? nextArgument++ : argument;
        flush();
        pieces.add(
                new Piece.Value(
                        new FormatSpecifier(
                                lastArgument,
                                flags,
                                Math.max(width, 0),
                                precision,
                                half,
                                type,
                                time)));
    }

    /// `1$` is the first field, `<` the one before; -1 when nothing is said.
    private int explicitArgument(int from) {
        if (sees('<')) {
            at++;
            if (lastArgument < 0) {
                throw bad(from, "has no field before it", "write `%s` first, then `%<s`");
            }
            return lastArgument;
        }
        int start = at;
        int number = sees('0') ? -1 : number();
        if (number > 0 && sees('$')) {
            at++;
            return number - 1;
        }
        at = start;
        return -1;
    }

    private String flags() {
        int start = at;
        while (at < text.length() && FLAGS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /// A number of a few digits, or -1.
    private int number() {
        int start = at;
        while (at < text.length()
                && text.charAt(at) >= '0'
                && text.charAt(at) <= '9'
                && at - start < 6) {
            at++;
        }
        return at == start ? -1 : Integer.parseInt(text.substring(start, at));
    }

    private boolean sees(char letter) {
        return at < text.length() && text.charAt(at) == letter;
    }

    private char letter(int from) {
        if (at == text.length()) {
            throw bad(from, "ends too early", "write `%%` for a percent sign");
        }
        return text.charAt(at++);
    }

    private BadArgument bad(int from, String what, String help) {
        return new BadArgument(
                PARAMETER, "the specifier `" + text.substring(from, at) + "` " + what, help);
    }
}
