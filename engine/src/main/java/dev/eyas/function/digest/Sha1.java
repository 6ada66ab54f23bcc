package dev.eyas.function.digest;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes the SHA-1 hash of fields.
public final class Sha1 implements ScalarFunction {

    private static final String ALGORITHM = "SHA-1";

    @Override
    public Signature signature() {
        return Digests.signature("sha1", ALGORITHM)
                .example(
                        "The hash of a text",
                        "crypto:sha1(text)",
                        """
                        text
                        Hello, world!
                        """,
                        """
                        text          | _sha1
                        Hello, world! | 943a702d06f34599aee1f8da8ef9f7296031d699
                        """)
                .example(
                        "Values are put together; a missing one counts as empty",
                        "crypto:sha1([a, b], as=key)",
                        """
                        a | b | c
                        x | y | 1
                          | xy | 2
                          |    | 3
                        """,
                        """
                        a | b  | c | key
                        x | y  | 1 | 5f8459982f9f619f4b0d9af2542a2086e56a4bef
                          | xy | 2 | 5f8459982f9f619f4b0d9af2542a2086e56a4bef
                          |    | 3 |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return Digests.evaluator(arguments, ALGORITHM);
    }
}
