package dev.eyas.function.digest;

import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.HexFormat;
import java.util.Optional;
import java.util.StringTokenizer;

/// Hashes the words of a text, whatever their order.
public final class TokenHash implements ScalarFunction {

    @Override
    public Signature signature() {
        return Signature.function("tokenHash")
                .summary(
                        "Hashes the words of a text to eight hexadecimal digits; their order does not matter.")
                .required("field", Kind.FIELD, "The text.")
                .as("_tokenHash")
                .limit("Words are what stands between blanks.")
                .limit(
                        "The digits are the same in every run, but not those of LogScale, which does not name its algorithm.")
                .example(
                        "Find lines that say the same in another order",
                        "tokenHash(a, as=x) | tokenHash(b, as=y) | same := x == y | drop([x, y])",
                        """
                        a           | b
                        abc def ghi | def ghi abc
                        abc def ghi | abc def
                        """,
                        """
                        a           | b           | same
                        abc def ghi | def ghi abc | true
                        abc def ghi | abc def     | false
                        """)
                .example(
                        "How often a word stands there matters",
                        "tokenHash(a, as=x) | tokenHash(b, as=y) | same := x == y | drop([x, y])",
                        """
                        a    | b
                        no   | no no
                        a  b | b a
                        """,
                        """
                        a    | b     | same
                        no   | no no | false
                        a  b | b a   | true
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"),
                text -> Optional.of(HexFormat.of().toHexDigits(sum(text))));
    }

    private static int sum(String text) {
        StringTokenizer words = new StringTokenizer(text);
        int sum = 0;
        while (words.hasMoreTokens()) {
            sum += Hash32.of(words.nextToken(), 0);
        }
        return sum;
    }
}
