package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the tokens that have a closing delimiter: strings, names in backticks, parameters, and
/// quotes that other languages use. Each ends somewhere sensible even when the delimiter is
/// missing.
final class Literals {

    private static final String TRIPLE = "\"\"\"";

    private final String text;
    private final Lines lines;
    private final Lexer.Strings strings;
    private final RegexLiterals regexes;
    private int noTripleFrom = Integer.MAX_VALUE;

    /// The first closing brace behind the place where one was looked for last.
    private int closeBrace = -1;

    Literals(String text, Lines lines, Lexer.Strings strings) {
        this.text = text;
        this.lines = lines;
        this.strings = strings;
        this.regexes = new RegexLiterals(text, lines);
    }

    Token regex(int start, Lexer.Mode mode, List<Diagnostic> problems) {
        return mode == Lexer.Mode.FILTER
                ? regexes.read(start, problems)
                : regexes.readClosed(start, problems);
    }

    Token quoted(int start, Lexer.Mode mode, List<Diagnostic> problems) {
        int tripleEnd = tripleEnd(start);
        if (tripleEnd > start) {
            if (mode != Lexer.Mode.FILTER) {
                return tripleQuoted(start, tripleEnd, problems);
            }
            problems.add(
                    Diagnostic.warning(
                                    "triple-quotes",
                                    new Span(start, start + TRIPLE.length()),
                                    "CQL has no triple quotes: this is an empty string and then another one")
                            .withHelp("write one quote on each side"));
        }
        StringBuilder value = new StringBuilder();
        boolean spansLines = false;
        int position = start + 1;
        while (position < text.length()) {
            char character = text.charAt(position);
            if (character == '"') {
                Span span = new Span(start, position + 1);
                if (spansLines) {
                    problems.add(multiline(span));
                }
                return new Token.Quoted(span, value.toString());
            }
            if (character == '\n') {
                if (strings == Lexer.Strings.SINGLE_LINE) {
                    break;
                }
                spansLines = true;
            }
            position += append(position, value);
        }
        Span span = new Span(start, position);
        problems.add(
                Diagnostic.error("unclosed-string", span, "this string is never closed")
                        .withHelp("write `\"` where it ends"));
        return new Token.Quoted(span, value.toString());
    }

    /// Adds what stands at `position` inside quotes and tells how many characters that took.
    private int append(int position, StringBuilder value) {
        char character = text.charAt(position);
        char next = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
        if (character != '\\' || next == '\n') {
            value.append(character);
            return 1;
        }
        switch (next) {
            case '"', '\\' -> value.append(next);
            case 'n' -> value.append('\n');
            default -> {
                value.append(character);
                return 1;
            }
        }
        return 2;
    }

    private static Diagnostic multiline(Span span) {
        return Diagnostic.warning(
                        "multiline-string", span, "this string runs over the end of its line")
                .withHelp("the line break is part of the value; write `\\n` to say so");
    }

    private int tripleEnd(int start) {
        if (!text.startsWith(TRIPLE, start) || start >= noTripleFrom) {
            return start;
        }
        int close = text.indexOf(TRIPLE, start + TRIPLE.length());
        if (close < 0) {
            noTripleFrom = start;
            return start;
        }
        return close + TRIPLE.length();
    }

    private Token tripleQuoted(int start, int end, List<Diagnostic> problems) {
        String value = text.substring(start + TRIPLE.length(), end - TRIPLE.length());
        Span span = new Span(start, end);
        problems.add(
                Diagnostic.error("triple-quotes", span, "CQL has no triple quotes")
                        .withHelp("write one quote on each side, and `\\\"` for a quote inside")
                        .withFix(span, Quoting.quoted(value)));
        return new Token.Quoted(span, value);
    }

    Token backtick(int start, List<Diagnostic> problems) {
        int close = text.indexOf('`', start + 1);
        if (close < 0 || close > lines.end(start)) {
            Span span = new Span(start, start + 1);
            problems.add(
                    Diagnostic.error("unclosed-backtick", span, "this backtick is never closed")
                            .withHelp("write the second backtick, or use double quotes"));
            return new Token.Stray(span);
        }
        return new Token.Backtick(new Span(start, close + 1), text.substring(start + 1, close));
    }

    /// A quote that is none in CQL.
    Token foreignQuote(int start, int opening, List<Diagnostic> problems) {
        int end = lines.end(start);
        int close = start + 1;
        while (close < end && !closesForeign(opening, text.charAt(close))) {
            close++;
        }
        if (close == end) {
            Span span = new Span(start, start + 1);
            problems.add(foreignQuoteProblem(opening, span));
            return new Token.Stray(span);
        }
        Span span = new Span(start, close + 1);
        String value = text.substring(start + 1, close);
        problems.add(foreignQuoteProblem(opening, span).withFix(span, Quoting.quoted(value)));
        return new Token.Quoted(span, value);
    }

    private static boolean closesForeign(int opening, int character) {
        return opening == '\'' ? character == '\'' : Characters.isTypographicQuote(character);
    }

    private static Diagnostic foreignQuoteProblem(int opening, Span span) {
        return opening == '\''
                ? Diagnostic.error("single-quotes", span, "CQL quotes text with `\"`, not with `'`")
                        .withHelp("write double quotes")
                : Diagnostic.error(
                                "typographic-quotes", span, "CQL does not know typographic quotes")
                        .withHelp("write plain double quotes");
    }

    Token parameter(int start, List<Diagnostic> problems) {
        int next = start + 1;
        if (next < text.length() && text.charAt(next) == '{') {
            return parameterWithFallback(start, problems);
        }
        if (next < text.length() && text.charAt(next) == '"') {
            Token name = quoted(next, Lexer.Mode.FILTER, problems);
            return new Token.Parameter(
                    new Span(start, name.span().end()), valueOf(name), Optional.empty());
        }
        int end = next;
        while (end < text.length()
                && (Characters.isName(text.codePointAt(end)) || text.charAt(end) == '-')) {
            end += Character.charCount(text.codePointAt(end));
        }
        if (end == next) {
            Span span = new Span(start, next);
            problems.add(
                    Diagnostic.error(
                                    "nameless-parameter",
                                    span,
                                    "`?` begins a parameter, and its name is missing")
                            .withHelp("write `?name`; the only wildcard is `*`"));
            return new Token.Stray(span);
        }
        return new Token.Parameter(
                new Span(start, end), text.substring(next, end), Optional.empty());
    }

    private Token parameterWithFallback(int start, List<Diagnostic> problems) {
        int nameEnd = partEnd(skipBlanks(start + 2), problems);
        String name = part(skipBlanks(start + 2), nameEnd);
        int equal = skipBlanks(nameEnd);
        if (name.isEmpty() || equal >= text.length() || text.charAt(equal) != '=') {
            return brokenParameter(start, name, problems);
        }
        int fallbackStart = skipBlanks(equal + 1);
        int fallbackEnd = partEnd(fallbackStart, problems);
        int close = skipBlanks(fallbackEnd);
        if (fallbackEnd == fallbackStart || close >= text.length() || text.charAt(close) != '}') {
            return brokenParameter(start, name, problems);
        }
        String fallback = part(fallbackStart, fallbackEnd);
        return new Token.Parameter(new Span(start, close + 1), name, Optional.of(fallback));
    }

    private Token brokenParameter(int start, String name, List<Diagnostic> problems) {
        if (closeBrace < start) {
            int found = text.indexOf('}', start);
            closeBrace = found < 0 ? Integer.MAX_VALUE - 1 : found;
        }
        int end = closeBrace > lines.end(start) ? start + 2 : closeBrace + 1;
        Span span = new Span(start, end);
        problems.add(
                Diagnostic.error(
                                "broken-parameter",
                                span,
                                "a parameter with a default is `?{name=default}`")
                        .withHelp("write `?{name=\"default\"}`, or `?name` without a default"));
        return new Token.Parameter(span, name, Optional.empty());
    }

    private int skipBlanks(int position) {
        int current = position;
        while (current < text.length() && Characters.isBlank(text.charAt(current))) {
            current++;
        }
        return current;
    }

    /// The end of the word or string at `start` inside `?{..}`.
    private int partEnd(int start, List<Diagnostic> problems) {
        if (start < text.length() && text.charAt(start) == '"') {
            return quoted(start, Lexer.Mode.FILTER, problems).span().end();
        }
        int end = start;
        while (end < text.length()
                && (Characters.isPattern(text.codePointAt(end))
                        || (text.charAt(end) == '/' && end > start))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private String part(int start, int end) {
        if (start < end && text.charAt(start) == '"') {
            return valueOf(quoted(start, Lexer.Mode.FILTER, new ArrayList<>(0)));
        }
        return text.substring(start, end);
    }

    private static String valueOf(Token token) {
        return token instanceof Token.Quoted quoted ? quoted.text() : "";
    }
}
