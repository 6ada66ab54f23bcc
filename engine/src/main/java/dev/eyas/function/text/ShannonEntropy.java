package dev.eyas.function.text;

import dev.eyas.data.NumberText;
import dev.eyas.function.Arguments;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Measures how mixed the characters of a text are.
public final class ShannonEntropy implements ScalarFunction {

    private static final double LN_2 = Math.log(2);

    @Override
    public Signature signature() {
        return Signature.function("shannonEntropy")
                .summary(
                        "Measures how mixed the characters of a text are, in bits for each: the more, the more random.")
                .required("field", Kind.FIELD, "The text.")
                .as("_shannonentropy")
                .example(
                        "Find names that nobody would choose",
                        "shannonEntropy(name) | _shannonentropy >= 3",
                        """
                        name
                        banana
                        xq7kz0vj
                        """,
                        """
                        name     | _shannonentropy
                        xq7kz0vj | 3
                        """)
                .example(
                        "One letter all over and an empty text say nothing",
                        "shannonEntropy(name, as=entropy)",
                        """
                        name
                        aaaa
                        ""
                        """,
                        """
                        name | entropy
                        aaaa | 0
                        ""   | 0
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return ScalarFunction.ofText(
                arguments.text("field"), text -> Optional.of(NumberText.format(entropy(text))));
    }

    private static double entropy(String text) {
        int[] letters = text.codePoints().sorted().toArray();
        double entropy = 0;
        int start = 0;
        for (int end = 1; end <= letters.length; end++) {
            if (end == letters.length || letters[end] != letters[start]) {
                double share = (double) (end - start) / letters.length;
                entropy -= share * Math.log(share) / LN_2;
                start = end;
            }
        }
        return entropy;
    }
}
