package dev.eyas.function;

import java.util.Set;

/// What a row function touches, so that analysis and rewrites may reason about it.
///
/// @param reads fields whose values it looks at
/// @param writes fields it may write, drop or rename
/// @param open true when it may write fields nobody can name beforehand
/// @param multiplies true when one row may become several
/// @param keepsOnly true when every field but `writes` is gone afterwards
public record Effects(
        Set<String> reads,
        Set<String> writes,
        boolean open,
        boolean multiplies,
        boolean keepsOnly) {

    public Effects {
        reads = Set.copyOf(reads);
        writes = Set.copyOf(writes);
    }

    public static Effects of(Set<String> reads, Set<String> writes) {
        return new Effects(reads, writes, false, false, false);
    }

    /// Writes fields whose names come with the data.
    public static Effects open(Set<String> reads) {
        return new Effects(reads, Set.of(), true, false, false);
    }
}
