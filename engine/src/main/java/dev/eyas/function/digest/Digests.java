package dev.eyas.function.digest;

import dev.eyas.data.Column;
import dev.eyas.function.Arguments;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction.Evaluator;
import dev.eyas.function.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Cryptographic digests, and what the functions have in common that compute them.
public final class Digests {

    private Digests() {}

    /// One of the algorithms that every Java has.
    public static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    static Signature.Builder signature(String name, String algorithm) {
        return Signature.function("crypto:" + name)
                .summary("Computes the " + algorithm + " hash of the values of fields.")
                .required("field", Kind.FIELDS, "The fields, whose values are put together.")
                .as("_" + name)
                .limit(
                        "Hashes the UTF-8 bytes. A missing field counts as empty; without any there is no result.");
    }

    /// The digests of the fields of [#signature], in small hexadecimal digits.
    static Evaluator evaluator(Arguments arguments, String algorithm) {
        List<String> fields = arguments.texts("field");
        MessageDigest digest = of(algorithm);
        return batch -> {
            Column[] columns = fields.stream().map(batch::column).toArray(Column[]::new);
            return Computed.texts(batch, row -> hex(digest, columns, row), columns);
        };
    }

    private static Optional<String> hex(MessageDigest digest, Column[] columns, int row) {
        boolean isThere = false;
        for (Column column : columns) {
            if (column.isPresent(row)) {
                digest.update(column.text(row).getBytes(StandardCharsets.UTF_8));
                isThere = true;
            }
        }
        return isThere ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }
}
