package dev.eyas.function.digest;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Computes the SHA-256 hash of fields.
public final class Sha256 implements ScalarFunction {

    private static final String ALGORITHM = "SHA-256";

    @Override
    public Signature signature() {
        return Digests.signature("sha256", ALGORITHM)
                .example(
                        "Make one key of a long value",
                        "crypto:sha256(url)",
                        """
                        url
                        https://example.com/a/b/c
                        """,
                        """
                        url                       | _sha256
                        https://example.com/a/b/c | ceb4aa2f1356e82d242440b3d772b3c9605ac4de0e8554de25db899ddd10ecc9
                        """)
                .example(
                        "Values are put together; a missing one counts as empty",
                        "crypto:sha256([a, b], as=key)",
                        """
                        a | b | c
                        x | y | 1
                          | xy | 2
                          |    | 3
                        """,
                        """
                        a | b  | c | key
                        x | y  | 1 | 769a4e6d0003189c7e96c5d9b7e810a0d11c3a12832527ec94b0f86d277f51ca
                          | xy | 2 | 769a4e6d0003189c7e96c5d9b7e810a0d11c3a12832527ec94b0f86d277f51ca
                          |    | 3 |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return Digests.evaluator(arguments, ALGORITHM);
    }
}
