package dev.eyas.exec;

import dev.eyas.function.QueryException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What the states of a run may hold together, in bytes, as far as they know. Shared by all threads
/// of the run.
public final class MemoryBudget {

    private static final long MEGABYTE = 1 << 20;

    private final long limit;
    private final AtomicLong held = new AtomicLong();

    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /// An account for one holder, which holds nothing yet.
    public Account account() {
        return new Account();
    }

    /// What one holder holds. Used by one thread at a time.
    public final class Account {

        private long known;

        private Account() {}

        /// Says what is held now.
        ///
        /// @param holder names who holds most of it
        /// @throws QueryException when that is too much, together with all other accounts
        public void holds(long bytes, Supplier<String> holder) {
            long total = held.addAndGet(bytes - known);
            known = bytes;
            if (total > limit) {
                throw new QueryException(
                        "memory-limit",
                        String.format(
                                Locale.ROOT,
                                "%s needs more than the %,d MB that a run may hold: keep less (a filter, fewer groups,"
                                        + " a limit), or give Java more memory",
                                holder.get(),
                                limit / MEGABYTE));
            }
        }

        public void release() {
            held.addAndGet(-known);
            known = 0;
        }
    }
}
