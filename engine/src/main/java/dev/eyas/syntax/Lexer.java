package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads single tokens from a text. What a character means depends on where it stands (`/` begins a
/// regex in a filter and divides in an expression), so the parser names the place and the mode for
/// every token it wants.
///
/// Reading has no side effects on what is read later; every read costs the length of the token and
/// the blanks before it.
final class Lexer {

    /// How to read the next token.
    enum Mode {
        /// Where a condition, a pattern or a stage may begin: words are wide (`foo*`, `a-b`,
        /// `10.0.0.0/8`), `/` begins a regex.
        FILTER,
        /// Where an expression expects a value: words are names, `-` is a sign, `%` begins a word.
        OPERAND,
        /// Behind a value or a field: `* / % + -` and the comparisons are operators.
        OPERATOR
    }

    /// Whether a quoted string may run over the end of its line.
    enum Strings {
        MULTILINE,
        SINGLE_LINE
    }

    private static final Mark[] FILTER_MARKS = {
        Mark.ASSIGN,
        Mark.ARROW,
        Mark.DOUBLE_EQUAL,
        Mark.MATCHES,
        Mark.NOT_EQUAL,
        Mark.LINK,
        Mark.ANGLES,
        Mark.LESS_OR_EQUAL,
        Mark.GREATER_OR_EQUAL,
        Mark.PIPE,
        Mark.SEMICOLON,
        Mark.COMMA,
        Mark.OPEN_PAREN,
        Mark.CLOSE_PAREN,
        Mark.OPEN_BRACKET,
        Mark.CLOSE_BRACKET,
        Mark.OPEN_BRACE,
        Mark.CLOSE_BRACE,
        Mark.DOLLAR,
        Mark.BANG,
        Mark.EQUAL,
        Mark.LESS,
        Mark.GREATER
    };

    private final String text;
    private final Dialect dialect;
    private final Lines lines;
    private final Blanks blanks;
    private final Literals literals;

    Lexer(String text, Dialect dialect, Strings strings) {
        this.text = text;
        this.dialect = dialect;
        this.blanks = new Blanks(text, dialect);
        this.lines = new Lines(text);
        this.literals = new Literals(text, lines, strings);
    }

    /// The token that begins at or after `position`.
    Lexed read(int position, Mode mode) {
        List<Diagnostic> problems = new ArrayList<>(0);
        int start = blanks.skip(position, problems);
        return new Lexed(token(start, mode, problems), problems);
    }

    /// The end of the line that holds `position`.
    int lineEnd(int position) {
        return lines.end(position);
    }

    private Token token(int start, Mode mode, List<Diagnostic> problems) {
        if (start >= text.length()) {
            return new Token.End(new Span(text.length(), text.length()));
        }
        int character = text.codePointAt(start);
        switch (character) {
            case '"' -> {
                return literals.quoted(start, mode, problems);
            }
            case '?' -> {
                return literals.parameter(start, problems);
            }
            case '`' -> {
                return literals.backtick(start, problems);
            }
            case '/' -> {
                return mode == Mode.OPERATOR
                        ? symbol(start, Mark.SLASH)
                        : literals.regex(start, mode, problems);
            }
            default -> {}
        }
        if (character == '\'' || Characters.isTypographicQuote(character)) {
            return literals.foreignQuote(start, character, problems);
        }
        return switch (mode) {
            case FILTER -> filterToken(start, character, problems);
            case OPERAND -> operandToken(start, character, problems);
            case OPERATOR -> operatorToken(start, character, problems);
        };
    }

    private Token filterToken(int start, int character, List<Diagnostic> problems) {
        if (Characters.isPattern(character) && !text.startsWith(":=", start)) {
            return filterWord(start, problems);
        }
        return mark(start, character);
    }

    private Token operandToken(int start, int character, List<Diagnostic> problems) {
        if (character == '*') {
            return filterWord(start, problems);
        }
        if (character == '-' || character == '+') {
            return symbol(start, character == '-' ? Mark.MINUS : Mark.PLUS);
        }
        return nameOrMark(start, character, problems);
    }

    private Token operatorToken(int start, int character, List<Diagnostic> problems) {
        if (text.startsWith("!~", start)) {
            return symbol(start, Mark.NOT_MATCHES);
        }
        return switch (character) {
            case '+' -> symbol(start, Mark.PLUS);
            case '-' -> symbol(start, Mark.MINUS);
            case '*' -> symbol(start, Mark.STAR);
            case '%' -> symbol(start, Mark.PERCENT);
            default -> nameOrMark(start, character, problems);
        };
    }

    private Token nameOrMark(int start, int character, List<Diagnostic> problems) {
        if (Characters.isName(character)) {
            return name(start, problems);
        }
        if (character == ':' && !text.startsWith(":=", start)) {
            return symbol(start, Mark.COLON);
        }
        return mark(start, character);
    }

    private Token mark(int start, int character) {
        for (Mark mark : FILTER_MARKS) {
            if (text.startsWith(mark.text(), start)) {
                return symbol(start, mark);
            }
        }
        return new Token.Stray(new Span(start, start + Character.charCount(character)));
    }

    private static Token symbol(int start, Mark mark) {
        return new Token.Symbol(new Span(start, start + mark.text().length()), mark);
    }

    private Token filterWord(int start, List<Diagnostic> problems) {
        int end = start;
        boolean indexed = false;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (character == '[' && indexEnd(end) > end) {
                end = indexEnd(end);
                indexed = true;
            } else if ((Characters.isPattern(character) || character == '/')
                    && !text.startsWith(":=", end)) {
                end += Character.charCount(character);
            } else {
                break;
            }
        }
        return word(start, end, indexed, problems);
    }

    private Token name(int start, List<Diagnostic> problems) {
        int end = start;
        boolean indexed = false;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (character == '[' && indexEnd(end) > end) {
                end = indexEnd(end);
                indexed = true;
            } else if (Characters.isName(character) || isSignOfExponent(start, end)) {
                end += Character.charCount(character);
            } else {
                break;
            }
        }
        int qualified = indexed ? end : qualifiedEnd(end);
        return word(start, qualified, indexed, problems);
    }

    /// Whether the sign at `position` belongs to the number that begins at `start`: `1.6E-19`.
    private boolean isSignOfExponent(int start, int position) {
        char sign = text.charAt(position);
        if ((sign != '-' && sign != '+')
                || position + 1 >= text.length()
                || !Characters.isDigit(text.charAt(position + 1))) {
            return false;
        }
        char exponent = text.charAt(position - 1);
        return (exponent == 'e' || exponent == 'E')
                && Numbers.isLiteral(text.substring(start, position - 1));
    }

    /// Behind the first half of `array:length(`: the end of the second half, or `end`.
    private int qualifiedEnd(int end) {
        if (end + 1 >= text.length()
                || text.charAt(end) != ':'
                || !Characters.isLetter(text.charAt(end + 1))) {
            return end;
        }
        int position = end + 1;
        while (position < text.length() && Characters.isIdentifier(text.charAt(position))) {
            position++;
        }
        int next = blanks.skip(position, new ArrayList<>(0));
        return next < text.length() && text.charAt(next) == '(' ? position : end;
    }

    /// Behind `[0]` or `[]` at `open`, or `open` when something else is in the brackets.
    private int indexEnd(int open) {
        int position = open + 1;
        while (position < text.length() && Characters.isDigit(text.charAt(position))) {
            position++;
        }
        return position < text.length() && text.charAt(position) == ']' ? position + 1 : open;
    }

    private Token word(int start, int end, boolean indexed, List<Diagnostic> problems) {
        Span span = new Span(start, end);
        String word = text.substring(start, end);
        if (word.endsWith("//")) {
            problems.add(
                    Diagnostic.error(
                                    "word-ends-in-slashes",
                                    span,
                                    "an unquoted word cannot end in `//`")
                            .withHelp("put it in quotes: `\"" + word + "\"`")
                            .withFix(span, "\"" + word + "\""));
        }
        int position = 0;
        while (position < word.length()) {
            int character = word.codePointAt(position);
            if (character > 0xFF && !Character.isUnicodeIdentifierPart(character)) {
                problems.add(oddCharacter(span, character));
                break;
            }
            position += Character.charCount(character);
        }
        return new Token.Word(span, word, indexed);
    }

    private Diagnostic oddCharacter(Span span, int character) {
        String shown = Character.toString(character);
        return Report.lenient(
                dialect,
                Diagnostic.warning(
                                "odd-character",
                                span,
                                "`" + shown + "` in an unquoted word is rarely meant")
                        .withHelp("remove it, or put the word in quotes"));
    }
}
