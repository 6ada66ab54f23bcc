package dev.eyas.regex;

import dev.eyas.regex.Nfa.Step;
import dev.eyas.regex.Regex.Outcome;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Tells whether a regex occurs in a value by looking at each character once: it follows all ways
/// through an [Nfa] at a time, and keeps each set of places it comes to as a state.
///
/// It knows the first 256 characters; a value with others is beyond it, as is an empty one, and so
/// is a regex whose states do not come again.
final class LazyDfa {

    /// The table holds at most so many numbers: a quarter of a megabyte.
    private static final int MOST_ENTRIES = 1 << 16;

    /// One transition in so many characters may be new, for learning one takes long; some may be at
    /// the beginning.
    private static final int LEAST_USE = 50;

    private static final int FREE = 2_000;

    private static final int UNKNOWN = -1;
    private static final int MATCHED = -2;
    private static final int LOST = -3;

    private final Nfa nfa;
    private final int[] kinds = new int[LatinSet.SIZE];
    private final int width;
    private final int mostStates;

    private final Map<IntBuffer, Integer> states = new HashMap<>();
    private int[][] places = new int[16][];
    private boolean[] matchesAtEnd = new boolean[16];
    private int[] table = new int[0];
    private int start;
    private long characters;
    private long learnt;
    private boolean worthwhile = true;

    private LazyDfa(Nfa nfa, int mostEntries) {
        this.nfa = nfa;
        this.width = sortIntoKinds();
        this.mostStates = Math.max(2, mostEntries / width);
        this.start = begin();
    }

    /// Nothing for a regex that needs to know more than where it is.
    static Optional<LazyDfa> of(Node node) {
        return of(node, MOST_ENTRIES);
    }

    static Optional<LazyDfa> of(Node node, int mostEntries) {
        return Nfa.of(node).map(nfa -> new LazyDfa(nfa, mostEntries));
    }

    /// [Outcome#EXHAUSTED] where it cannot tell.
    Outcome find(String value) {
        if (!worthwhile || value.isEmpty()) {
            return Outcome.EXHAUSTED;
        }
        int state = start;
        for (int at = 0; at < value.length() && state >= 0; at++) {
            char character = value.charAt(at);
            if (character >= LatinSet.SIZE) {
                return Outcome.EXHAUSTED;
            }
            int next = table[state * width + kinds[character]];
            if (next != UNKNOWN) {
                state = next;
            } else if (++learnt > FREE + (characters + at) / LEAST_USE) {
                worthwhile = false;
                return Outcome.EXHAUSTED;
            } else {
                state = learn(state, kinds[character]);
            }
        }
        characters += value.length();
        return state == MATCHED || (state >= 0 && matchesAtEnd[state])
                ? Outcome.FOUND
                : Outcome.NOT_FOUND;
    }

    /// Characters that no step tells apart are of one kind.
    private int sortIntoKinds() {
        int count = 1;
        for (BitSet set : nfa.sets()) {
            Map<Integer, Integer> numbers = new HashMap<>();
            for (int character = 0; character < LatinSet.SIZE; character++) {
                int part = 2 * kinds[character] + (set.get(character) ? 1 : 0);
                kinds[character] = numbers.computeIfAbsent(part, _ -> numbers.size());
            }
            count = numbers.size();
        }
        return count;
    }

    private int begin() {
        return state(closure(new int[] {nfa.first()}, true, false));
    }

    /// The state behind a kind of character, which is looked up from now on.
    private int learn(int from, int kind) {
        BitSet reached = new BitSet(nfa.size());
        for (int place : places[from]) {
            if (nfa.at(place) instanceof Step.Take take && take.set().get(sample(kind))) {
                reached.set(take.next());
            }
        }
        reached.set(nfa.first());
        BitSet closed = closure(reached.stream().toArray(), false, false);
        if (states.size() == mostStates) {
            forget();
            return state(closed);
        }
        int to = state(closed);
        table[from * width + kind] = to;
        return to;
    }

    private int sample(int kind) {
        int character = 0;
        while (kinds[character] != kind) {
            character++;
        }
        return character;
    }

    private void forget() {
        states.clear();
        start = begin();
    }

    private int state(BitSet set) {
        if (isMatch(set)) {
            return MATCHED;
        }
        if (set.isEmpty()) {
            return LOST;
        }
        int[] members = set.stream().toArray();
        Integer known = states.get(IntBuffer.wrap(members));
        return known == null ? add(members) : known;
    }

    private int add(int[] members) {
        int state = states.size();
        if (state == places.length) {
            places = Arrays.copyOf(places, 2 * state);
            matchesAtEnd = Arrays.copyOf(matchesAtEnd, 2 * state);
        }
        if ((state + 1) * width > table.length) {
            table = Arrays.copyOf(table, Math.min(mostStates, 2 * state + 4) * width);
        }
        Arrays.fill(table, state * width, (state + 1) * width, UNKNOWN);
        places[state] = members;
        matchesAtEnd[state] = isMatch(closure(members, false, true));
        states.put(IntBuffer.wrap(members), state);
        return state;
    }

    private boolean isMatch(BitSet set) {
        return set.stream().anyMatch(place -> nfa.at(place) instanceof Step.Matched);
    }

    /// The places that are reached without a character, of those that matter: where one is taken,
    /// where the end may come, and where all is matched.
    private BitSet closure(int[] from, boolean atStart, boolean atEnd) {
        BitSet seen = new BitSet(nfa.size());
        BitSet kept = new BitSet(nfa.size());
        Deque<Integer> open = new ArrayDeque<>();
        Arrays.stream(from).forEach(open::push);
        while (!open.isEmpty()) {
            int place = open.pop();
            if (seen.get(place)) {
                continue;
            }
            seen.set(place);
            switch (nfa.at(place)) {
                case Step.Matched _, Step.Take _ -> kept.set(place);
                case Step.Fork fork -> {
                    open.push(fork.one());
                    open.push(fork.other());
                }
                case Step.AtStart(int next) -> {
                    if (atStart) {
                        open.push(next);
                    }
                }
                case Step.AtEnd(int next) -> {
                    kept.set(place);
                    if (atEnd) {
                        open.push(next);
                    }
                }
            }
        }
        return kept;
    }
}
