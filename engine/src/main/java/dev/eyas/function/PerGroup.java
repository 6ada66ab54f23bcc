package dev.eyas.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One state per group, made when a group is first seen.
public final class PerGroup<S> {

    private final Supplier<S> maker;
    private final List<@Nullable S> states = new ArrayList<>();

    public PerGroup(Supplier<S> maker) {
        this.maker = maker;
    }

    public S of(int group) {
        while (states.size() <= group) {
            states.add(null);
        }
        S state = states.get(group);
        if (state == null) {
            state = maker.get();
            states.set(group, state);
        }
        return state;
    }

    /// The state of a group that has been seen.
    public Optional<S> seen(int group) {
        return group < states.size() ? Optional.ofNullable(states.get(group)) : Optional.empty();
    }

    /// Merges every state of `other` into this; `merge` takes this one's state and the other's,
    /// which it must not keep.
    public void merge(PerGroup<S> other, int[] mapping, BiConsumer<S, S> merge) {
        for (int group = 0; group < other.states.size(); group++) {
            S state = other.states.get(group);
            if (state != null) {
                merge.accept(of(mapping[group]), state);
            }
        }
    }

    public int size() {
        return states.size();
    }
}
