package dev.eyas.function.join;

import dev.eyas.data.NumberText;
import dev.eyas.data.Numeric;
import dev.eyas.data.OrderKey;
import dev.eyas.function.join.Matches.Identity;
import dev.eyas.function.join.Matches.Match;
import dev.eyas.function.join.Pattern.Constraint;
import dev.eyas.function.join.Pattern.Sequence;
import dev.eyas.function.stats.CodePointOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Finds an event for each query of a pattern so that all that is asked for holds. Roots are taken
/// from the oldest on, and so are the partners of each; an event stands in a constellation once.
final class ConstellationSearch {

    /// Events looked at as partners, over all roots; what is linked badly would never end.
    static final long MOST_STEPS = 50_000_000;

    static final int MOST_ROWS = 200_000;

    private final Pattern pattern;
    private final List<List<Match>> events;
    private final int maxPerRoot;
    private final Reuse reuse;

    /// For each query in the order of the search, its events by the values of the fields that link
    /// it with those before.
    private final List<Map<List<String>, List<Match>>> indexes = new ArrayList<>();

    private final List<List<Constraint>> links = new ArrayList<>();
    private final Set<Identity> used = new HashSet<>();
    private final Match[] placed;
    private long steps;
    private int ofRoot;
    private int rows;
    private Outcome outcome = Outcome.COMPLETE;

    /// Whether an event may stand in several constellations.
    enum Reuse {
        ALLOWED,
        REFUSED
    }

    /// How a search ended.
    enum Outcome {
        COMPLETE,
        TOO_MANY_STEPS,
        TOO_MANY_ROWS
    }

    /// @param events of each query, the oldest first
    ConstellationSearch(Pattern pattern, List<List<Match>> events, int maxPerRoot, Reuse reuse) {
        this.pattern = pattern;
        this.events = events;
        this.maxPerRoot = maxPerRoot;
        this.reuse = reuse;
        this.placed = new Match[pattern.queries().size()];
        Set<Integer> before = new HashSet<>();
        for (int query : pattern.order()) {
            List<Constraint> linking = linking(query, before);
            links.add(linking);
            indexes.add(index(query, linking));
            before.add(query);
        }
    }

    private List<Constraint> linking(int query, Set<Integer> before) {
        return pattern.constraints().stream()
                .filter(constraint ->
                        constraint.fieldOf(query).isPresent()
                                && before.contains(constraint.other(query)))
                .toList();
    }

    private Map<List<String>, List<Match>> index(int query, List<Constraint> linking) {
        Map<List<String>, List<Match>> index = new HashMap<>();
        List<String> fields =
                linking.stream().flatMap(link -> link.fieldOf(query).stream()).toList();
        for (Match match : events.get(query)) {
            List<String> key =
                    fields.stream().flatMap(field -> match.field(field).stream()).toList();
            if (key.size() == fields.size()) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(match);
            }
        }
        return index;
    }

    /// Hands on each constellation, an event for each query.
    Outcome find(Consumer<Match[]> consumer) {
        for (Match root : events.get(pattern.root())) {
            if (isFree(root) && outcome == Outcome.COMPLETE) {
                ofRoot = 0;
                placed[pattern.root()] = root;
                search(1, consumer);
            }
        }
        return outcome;
    }

    private boolean isFree(Match match) {
        return reuse == Reuse.ALLOWED || !used.contains(match.identity());
    }

    private void take(Consumer<Match[]> consumer) {
        if (rows == MOST_ROWS) {
            outcome = Outcome.TOO_MANY_ROWS;
            return;
        }
        rows++;
        ofRoot++;
        if (reuse == Reuse.REFUSED) {
            Stream.of(placed).map(Match::identity).forEach(used::add);
        }
        consumer.accept(placed.clone());
    }

    private void search(int depth, Consumer<Match[]> consumer) {
        if (depth == placed.length) {
            take(consumer);
            return;
        }
        int query = pattern.order().get(depth);
        Optional<List<String>> key = key(depth, query);
        if (key.isEmpty()) {
            return;
        }
        List<Match> candidates = indexes.get(depth).getOrDefault(key.get(), List.of());
        Window window = window(depth);
        for (int at = first(candidates, window.from()); at < candidates.size(); at++) {
            Match candidate = candidates.get(at);
            if (candidate.place().time() > window.to()) {
                return;
            }
            if (++steps > MOST_STEPS) {
                outcome = Outcome.TOO_MANY_STEPS;
                return;
            }
            placed[query] = candidate;
            if (isFree(candidate) && !isPlacedBefore(candidate, depth) && isInOrder(query, depth)) {
                search(depth + 1, consumer);
                if (ofRoot == maxPerRoot || outcome != Outcome.COMPLETE || !areFree(depth)) {
                    return;
                }
            }
        }
    }

    /// Whether the events placed so far may still be used.
    private boolean areFree(int depth) {
        return reuse == Reuse.ALLOWED
                || pattern.order().stream().limit(depth).allMatch(query -> isFree(placed[query]));
    }

    /// What the linking fields must hold, as the events placed before say.
    private Optional<List<String>> key(int depth, int query) {
        List<Constraint> linking = links.get(depth);
        List<String> key =
                linking.stream()
                        .flatMap(link -> {
                            int other = link.other(query);
                            return placed[other].field(link.fieldOf(other).orElseThrow()).stream();
                        })
                        .toList();
        return key.size() == linking.size() ? Optional.of(key) : Optional.empty();
    }

    private record Window(long from, long to) {}

    /// The times that are not too far from any event placed before.
    private Window window(int depth) {
        if (pattern.within().isEmpty()) {
            return new Window(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        long within = pattern.within().getAsLong();
        long from = OrderKey.NO_TIME + 1;
        long to = Long.MAX_VALUE;
        for (int before = 0; before < depth; before++) {
            long time = placed[pattern.order().get(before)].place().time();
            if (time == OrderKey.NO_TIME) {
                return new Window(1, 0);
            }
            from = Math.max(from, time - within);
            to = Math.min(to, time + within);
        }
        return new Window(from, to);
    }

    private static int first(List<Match> sorted, long from) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).place().time() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isPlacedBefore(Match candidate, int depth) {
        return pattern.order().stream()
                .limit(depth)
                .anyMatch(query -> placed[query].identity().equals(candidate.identity()));
    }

    /// Whether an event just placed stands right among those of the queries before and behind.
    private boolean isInOrder(int query, int depth) {
        return pattern.sequence().isEmpty()
                || pattern.order().stream()
                        .limit(depth)
                        .allMatch(other ->
                                other < query
                                        ? follows(placed[other], placed[query])
                                        : follows(placed[query], placed[other]));
    }

    private boolean follows(Match earlier, Match later) {
        Sequence sequence = pattern.sequence().orElseThrow();
        if (sequence.isByTime()) {
            return follows(earlier.place(), later.place(), sequence.jitter());
        }
        for (String field : sequence.fields()) {
            Optional<String> left = earlier.field(field);
            Optional<String> right = later.field(field);
            if (left.isEmpty() || right.isEmpty()) {
                return false;
            }
            Numeric first = NumberText.parse(left.get());
            Numeric second = NumberText.parse(right.get());
            boolean numbers = first.isNumber() && second.isNumber();
            int comparison =
                    numbers
                            ? Numeric.compare(first, second)
                            : CodePointOrder.INSTANCE.compare(left.get(), right.get());
            if (comparison != 0) {
                return comparison < 0
                        || (numbers && first.real() - second.real() <= sequence.jitter());
            }
        }
        return true;
    }

    private static boolean follows(OrderKey left, OrderKey right, long jitter) {
        if (left.time() == OrderKey.NO_TIME || right.time() == OrderKey.NO_TIME) {
            return false;
        }
        long early = left.time() - right.time();
        if (early == 0 && jitter == 0) {
            return left.nanos() <= right.nanos();
        }
        return early <= jitter;
    }
}
