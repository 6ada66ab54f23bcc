package dev.eyas.function;

/// A state whose results for a group depend on other groups, too: those of the buckets before it.
public interface FramedAccumulator extends Accumulator {

    /// The rows of each group, given where each stands among the others.
    GroupedRows results(int groups, Frames frames);

    /// The rows of any state, given frames that matter to some.
    static GroupedRows results(Accumulator state, int groups, Frames frames) {
        return state instanceof FramedAccumulator framed
                ? framed.results(groups, frames)
                : state.results(groups);
    }

    /// Groups in the order of time.
    interface Frames {

        /// Milliseconds of a bucket.
        long bucketMillis();

        /// The group of the bucket that lies so many buckets before that of a group, for the same
        /// series; -1 where nothing happened in it.
        int before(int group, int buckets);

        /// Whether there are so many buckets before that of a group.
        boolean reaches(int group, int buckets);
    }
}
