package dev.eyas.function.digest;

/// A fast hash of texts, to spread and to sample: the same on every machine, and no secret.
public final class Hash32 {

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private Hash32() {}

    /// Hashes a text. Hashes of several texts are made by giving that of one as the seed of the
    /// next.
    public static int of(String text, int seed) {
        int hash = FNV_OFFSET ^ seed;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        return mixed(hash);
    }

    /// Lets every bit depend on every other, as the last step of MurmurHash3 does.
    private static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
