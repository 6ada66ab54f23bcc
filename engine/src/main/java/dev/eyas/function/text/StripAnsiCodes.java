package dev.eyas.function.text;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Takes the codes for colors and movements of a terminal out of a text.
public final class StripAnsiCodes implements ScalarFunction {

    private static final char ESCAPE = '\u001b';

    /// An escape and an opening bracket in one character.
    private static final char CONTROL = '\u009b';

    private static final char BELL = '\u0007';

    @Override
    public Signature signature() {
        return Signature.function("stripAnsiCodes")
                .summary("Takes the codes for colors and movements of a terminal out of a text.")
                .optional("field", Kind.FIELD, "@rawstring", "The field to clean.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; `field` itself if not said.")
                .limit("A code that does not end is left as it is.")
                .example(
                        "Make output of a terminal readable",
                        "stripAnsiCodes(text)",
                        """
                        text
                        "\\033[93;41mWarning\\033[0m: hot"
                        """,
                        """
                        text
                        Warning: hot
                        """)
                .example(
                        "Brackets alone are no code",
                        "stripAnsiCodes(text, as=clean)",
                        """
                        text
                        [0m stays
                        """,
                        """
                        text      | clean
                        [0m stays | [0m stays
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(withoutCodes(text)));
    }

    private static String withoutCodes(String text) {
        if (text.indexOf(ESCAPE) < 0 && text.indexOf(CONTROL) < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOfCode(text, at);
            if (end < 0) {
                clean.append(text.charAt(at));
                at++;
            } else {
                at = end;
            }
        }
        return clean.toString();
    }

    /// Where the code ends that begins here; -1 when none does.
    private static int endOfCode(String text, int at) {
        char first = text.charAt(at);
        if (first == CONTROL) {
            return endOfControl(text, at + 1);
        }
        if (first != ESCAPE || at + 1 == text.length()) {
            return -1;
        }
        return switch (text.charAt(at + 1)) {
            case '[' -> endOfControl(text, at + 2);
            case ']' -> endOfCommand(text, at + 2);
            default -> endAt(text, skip(text, at + 1, ' ', '/'), '0', '~');
        };
    }

    /// Numbers and marks, then the letter that says what to do.
    private static int endOfControl(String text, int from) {
        return endAt(text, skip(text, skip(text, from, '0', '?'), ' ', '/'), '@', '~');
    }

    /// A command to the terminal, such as a title for its window, ends with a bell or an escape and
    /// a backslash.
    private static int endOfCommand(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == BELL) {
                return at + 1;
            }
            if (text.charAt(at) == ESCAPE) {
                return endAt(text, at + 1, '\\', '\\');
            }
        }
        return -1;
    }

    private static int skip(String text, int from, char low, char high) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= low && text.charAt(at) <= high) {
            at++;
        }
        return at;
    }

    private static int endAt(String text, int at, char low, char high) {
        return at < text.length() && text.charAt(at) >= low && text.charAt(at) <= high
                ? at + 1
                : -1;
    }
}
