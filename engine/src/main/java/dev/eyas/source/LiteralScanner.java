package dev.eyas.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds any of several literals in bytes. Long and short ones are searched apart, for what makes
/// each fast would spoil the other. Immutable; shared by threads.
final class LiteralScanner {

    /// Told of every occurrence; answers whether to stop.
    interface Found {
        boolean at(int literal, int position);
    }

    /// One pass over bytes, for some of the literals.
    interface Pass {

        /// Tells of every occurrence within `[from, to)`, those of an earlier line before those of
        /// a later one. True when told to stop.
        boolean scan(byte[] data, int from, int to, Found found);
    }

    /// So many short literals are searched one by one; more of them by grams, all at once.
    private static final int MOST_WORD_PASSES = 3;

    private final List<Pass> passes;

    /// Finds the literals, which are numbered in the order given.
    LiteralScanner(List<Literal> literals, byte[] sample, int from, int to) {
        List<Pass> made = new ArrayList<>();
        for (Gram gram : Gram.values()) {
            int[] numbers = numbers(literals, literal -> Gram.of(literal) == gram);
            if (gram == Gram.PAIR && numbers.length <= MOST_WORD_PASSES) {
                for (int number : numbers) {
                    made.add(new WordScanner(literals.get(number), number));
                }
            } else if (numbers.length > 0) {
                made.add(new GramScanner(gram, literals, numbers, sample, from, to));
            }
        }
        passes = List.copyOf(made);
    }

    private static int[] numbers(List<Literal> literals, Predicate<Literal> wanted) {
        return java.util.stream.IntStream.range(0, literals.size())
                .filter(number -> wanted.test(literals.get(number)))
                .toArray();
    }

    /// Tells of every occurrence within `[from, to)`, in no certain order. True when told to stop.
    boolean scan(byte[] data, int from, int to, Found found) {
        for (Pass pass : passes) {
            if (pass.scan(data, from, to, found)) {
                return true;
            }
        }
        return false;
    }

    /// A search through bytes from front to back.
    Search search(byte[] data, int to) {
        return new Search(data, to);
    }

    /// Remembers for each pass where it found something, so that no byte is searched twice.
    final class Search {

        private final byte[] data;
        private final int to;
        private final int[] next = new int[passes.size()];

        private Search(byte[] data, int to) {
            this.data = data;
            this.to = to;
            java.util.Arrays.fill(next, -1);
        }

        /// An occurrence from `from` on in the first line that has one; `to` when there is none.
        /// `from` never goes back.
        int next(int from) {
            int first = to;
            for (int number = 0; number < next.length; number++) {
                if (next[number] < from) {
                    next[number] = find(passes.get(number), from);
                }
                first = Math.min(first, next[number]);
            }
            return first;
        }

        private int find(Pass pass, int from) {
            int[] hit = {to};
            pass.scan(
                    data,
                    from,
                    to,
                    (_, position) -> {
                        hit[0] = position;
                        return true;
                    });
            return hit[0];
        }
    }
}
