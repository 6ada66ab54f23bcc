package dev.eyas.function.parse;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.util.Optional;
import java.util.function.Function;

/// What the functions that lay texts out have in common.
final class PrettyPrint {

    /// Longer results are not made: indentation can grow a small text a lot.
    static final int LONGEST = 1_000_000;

    private static final int LARGEST_NUMBER = 1_000;

    private PrettyPrint() {}

    static Signature.Builder function(String name, String language) {
        return Signature.function(name)
                .summary("Lays " + language + " out in lines, for people to read.")
                .optional("field", Kind.FIELD, "@rawstring", "The field that holds the text.")
                .optional(
                        Signature.AS,
                        Kind.OUTPUT,
                        "The field the result goes to; the input if not said.")
                .optional("step", Kind.NUMBER, "2", "How many blanks each level goes further in.")
                .optional(
                        "strict",
                        Kind.FLAG,
                        "false",
                        "Whether what is no "
                                + language
                                + " writes nothing; else it is copied as it is.")
                .limit(
                        "What nests deeper than 64 levels, or would be longer than 1,000,000 characters, counts as no "
                                + language
                                + ".");
    }

    static Evaluator evaluator(Arguments arguments, Function<String, Optional<String>> layout) {
        boolean strict = arguments.flag("strict");
        return ScalarFunction.ofText(
                arguments.text("field"),
                text -> layout.apply(text).or(() -> strict ? Optional.empty() : Optional.of(text)));
    }

    static int number(Arguments arguments, String parameter, int least) {
        double number = arguments.number(parameter);
        if (number != Math.rint(number) || number < least || number > LARGEST_NUMBER) {
            throw new BadArgument(
                    parameter,
                    "`" + parameter + "` is out of range",
                    "write a whole number from " + least + " to " + LARGEST_NUMBER);
        }
        return (int) number;
    }
}
