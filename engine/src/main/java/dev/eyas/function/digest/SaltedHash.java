package dev.eyas.function.digest;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// The hashes that `hashRewrite` puts in place of values and `hashMatch` finds again: a digest of
/// value and salt, cut to so many bits, in Base64 without padding. Used by one thread.
final class SaltedHash {

    private static final String BITS = "bits";
    private static final int MOST_BITS = 256;

    private final MessageDigest digest;
    private final byte[] salt;
    private final int bytes;

    private SaltedHash(MessageDigest digest, byte[] salt, int bytes) {
        this.digest = digest;
        this.salt = salt;
        this.bytes = bytes;
    }

    /// Declares what [#of] reads.
    static Signature.Builder parameters(Signature.Builder signature) {
        return signature
                .required("salt", Kind.TEXT, "The text that is hashed behind each value.")
                .choice("hash", List.of("sha256", "sha512"), "sha256", "The algorithm.")
                .optional(
                        BITS,
                        Kind.NUMBER,
                        Integer.toString(MOST_BITS),
                        "How many bits of the hash count: 8 to 256, a multiple of 8.")
                .limit("In LogScale `salt` is the name of a secret; here it is the salt itself.");
    }

    static SaltedHash of(Arguments arguments) {
        double bits = arguments.number(BITS);
        if (bits < Byte.SIZE || bits > MOST_BITS || bits % Byte.SIZE != 0) {
            throw new BadArgument(
                    BITS, "a hash has no such number of bits", "write 8 to 256, a multiple of 8");
        }
        String algorithm = arguments.text("hash").equals("sha512") ? "SHA-512" : "SHA-256";
        return new SaltedHash(
                Digests.of(algorithm),
                arguments.text("salt").getBytes(StandardCharsets.UTF_8),
                (int) bits / Byte.SIZE);
    }

    String of(String value) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        byte[] hash = Arrays.copyOf(digest.digest(salt), bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(hash);
    }
}
