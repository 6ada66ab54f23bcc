package dev.eyas.function.join;

/// Finds the rows of a table for a key. Used by one thread; may keep scratch state.
interface RowFinder {

    /// Puts the rows for a key into `found`, best first, as many as there is room for; answers how
    /// many.
    ///
    /// @param key a text for each key column
    int find(String[] key, int[] found);
}
