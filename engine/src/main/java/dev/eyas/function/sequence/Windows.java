package dev.eyas.function.sequence;

import dev.eyas.data.Batch;
import dev.eyas.data.TableRows;
import dev.eyas.function.Accumulator;
import dev.eyas.function.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Aggregates windows over rows. Rows are put into blocks of a fixed length, blocks into pairs, and
/// so on; what a window covers whole is aggregated once and merged, so that a window costs about as
/// much as the logarithm of its length.
final class Windows {

    private static final int BLOCK = 16;
    private static final int[] SAME = {0};

    private final TableRows rows;
    private final Supplier<Accumulator> maker;

    /// The states of a level's blocks, each as long as two of the level below; made when needed.
    private final List<List<Optional<Accumulator>>> levels = new ArrayList<>();

    Windows(TableRows rows, Supplier<Accumulator> maker) {
        this.rows = rows;
        this.maker = maker;
        for (int blocks = rows.size() / BLOCK; blocks > 0; blocks /= 2) {
            List<Optional<Accumulator>> level = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                level.add(Optional.empty());
            }
            levels.add(level);
        }
    }

    /// A state of the rows from one up to, but not including, another.
    Accumulator over(int from, int to) {
        Accumulator state = maker.get();
        int firstBlock = Math.ceilDiv(from, BLOCK);
        int lastBlock = to / BLOCK;
        if (firstBlock >= lastBlock) {
            add(state, from, to);
            return state;
        }
        add(state, from, firstBlock * BLOCK);
        add(state, lastBlock * BLOCK, to);
        int level = 0;
        while (firstBlock < lastBlock) {
            if (firstBlock % 2 == 1) {
                state.merge(block(level, firstBlock++), SAME);
            }
            if (lastBlock % 2 == 1) {
                state.merge(block(level, --lastBlock), SAME);
            }
            firstBlock /= 2;
            lastBlock /= 2;
            level++;
        }
        return state;
    }

    private void add(Accumulator state, int from, int to) {
        if (from < to) {
            Batch batch = Batch.of(rows.slice(from, to));
            state.add(batch, Groups.one(batch));
        }
    }

    private Accumulator block(int level, int block) {
        Optional<Accumulator> known = levels.get(level).get(block);
        if (known.isPresent()) {
            return known.get();
        }
        Accumulator state = maker.get();
        if (level == 0) {
            add(state, block * BLOCK, (block + 1) * BLOCK);
        } else {
            state.merge(block(level - 1, block * 2), SAME);
            state.merge(block(level - 1, block * 2 + 1), SAME);
        }
        levels.get(level).set(block, Optional.of(state));
        return state;
    }
}
