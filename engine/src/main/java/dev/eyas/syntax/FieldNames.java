package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.Span;

/// Turns the token left of an operator into a field's name, and says when it needs quotes.
final class FieldNames {

    private final Report report;

    FieldNames(Report report) {
        this.report = report;
    }

    FieldName read(Token token) {
        return switch (token) {
            case Token.Word word -> plain(word);
            case Token.Quoted quoted -> new FieldName(quoted.span(), quoted.text());
            case Token.Backtick backtick -> new FieldName(backtick.span(), backtick.name(), true);
            case Token.Regex _, Token.Parameter _, Token.Symbol _, Token.Stray _, Token.End _ ->
                    new FieldName(token.span(), "");
        };
    }

    private FieldName plain(Token.Word word) {
        if (!Characters.isPlainFieldName(word.text())) {
            report.error(complaint(word.span(), word.text()));
        }
        return new FieldName(word.span(), word.text());
    }

    private static Diagnostic complaint(Span span, String name) {
        if (name.endsWith("[]")) {
            return Diagnostic.error(
                            "array-as-field",
                            span,
                            "`" + name + "` names a whole array, not a field")
                    .withHelp(
                            "name one element, `"
                                    + name.replace("[]", "[0]")
                                    + "`, or use `array:contains()`");
        }
        String odd =
                name.codePoints()
                        .filter(character -> !Characters.isName(character))
                        .mapToObj(Character::toString)
                        .findFirst()
                        .orElse(name);
        return Diagnostic.error(
                        "unquoted-field-name", span, "a field name with `" + odd + "` needs quotes")
                .withHelp("write `" + Quoting.quoted(name) + "`")
                .withFix(span, Quoting.quoted(name));
    }
}
