package dev.eyas.syntax;

/// The symbols of the language. Which of them a text holds depends on the [Lexer.Mode]: `*` is a
/// word in a filter and an operator behind an operand.
enum Mark {
    PIPE("|"),
    SEMICOLON(";"),
    COMMA(","),
    COLON(":"),
    OPEN_PAREN("("),
    CLOSE_PAREN(")"),
    OPEN_BRACKET("["),
    CLOSE_BRACKET("]"),
    OPEN_BRACE("{"),
    CLOSE_BRACE("}"),
    DOLLAR("$"),
    BANG("!"),
    ASSIGN(":="),
    ARROW("=>"),
    EQUAL("="),
    DOUBLE_EQUAL("=="),
    NOT_EQUAL("!="),
    ANGLES("<>"),
    MATCHES("=~"),
    NOT_MATCHES("!~"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LINK("<=>"),
    PLUS("+"),
    MINUS("-"),
    STAR("*"),
    SLASH("/"),
    PERCENT("%");

    private final String text;

    Mark(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean opens() {
        return this == OPEN_PAREN || this == OPEN_BRACKET || this == OPEN_BRACE;
    }

    /// The bracket that closes this opening one.
    Mark closer() {
        if (this == OPEN_PAREN) {
            return CLOSE_PAREN;
        }
        return this == OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_BRACE;
    }

    boolean closes() {
        return this == CLOSE_PAREN || this == CLOSE_BRACKET || this == CLOSE_BRACE;
    }

    /// Whether a condition on a field goes on with this.
    boolean compares() {
        return compareTo(EQUAL) >= 0 && compareTo(GREATER_OR_EQUAL) <= 0;
    }
}
