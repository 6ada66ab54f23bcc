package dev.eyas.function.digest;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes the MD5 hash of fields.
public final class Md5 implements ScalarFunction {

    private static final String ALGORITHM = "MD5";

    @Override
    public Signature signature() {
        return Digests.signature("md5", ALGORITHM)
                .example(
                        "Compare the hash of a line with one from elsewhere",
                        "crypto:md5(CommandLine)",
                        """
                        CommandLine
                        curl -s http://example.com
                        """,
                        """
                        CommandLine                | _md5
                        curl -s http://example.com | f9ef572167d505e1a30a09680ce75ca8
                        """)
                .example(
                        "Values are put together; a missing one counts as empty",
                        "crypto:md5([a, b], as=key)",
                        """
                        a | b | c
                        x | y | 1
                          | xy | 2
                          |    | 3
                        """,
                        """
                        a | b  | c | key
                        x | y  | 1 | 3e44107170a520582ade522fa73c1d15
                          | xy | 2 | 3e44107170a520582ade522fa73c1d15
                          |    | 3 |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return Digests.evaluator(arguments, ALGORITHM);
    }
}
