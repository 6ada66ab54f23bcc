package dev.eyas.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A regex as places with steps between them, as Thompson drew it. A place is known by its number;
/// the last one is reached when the regex has matched.
final class Nfa {

    /// More places than this are not worth it: a repetition of a repetition.
    private static final int MOST_PLACES = 1_000;

    private final List<Step> steps = new ArrayList<>();
    private final int first;

    private Nfa(Node node) {
        int end = add(new Step.Matched());
        this.first = to(node, end);
    }

    /// How one leaves a place.
    sealed interface Step {

        record Matched() implements Step {}

        /// By taking a character of the set.
        record Take(BitSet set, int next) implements Step {}

        /// By taking nothing, to either of two.
        record Fork(int one, int other) implements Step {}

        /// By taking nothing, where the value begins or ends.
        record AtStart(int next) implements Step {}

        record AtEnd(int next) implements Step {}
    }

    /// Nothing for a regex that looks around, refers back, or needs to know how it came to a place.
    static Optional<Nfa> of(Node node) {
        return places(node) <= MOST_PLACES ? Optional.of(new Nfa(node)) : Optional.empty();
    }

    /// How many places a node needs; more than there may be for one that cannot be drawn.
    private static long places(Node node) {
        return switch (node) {
            case Node.Empty _ -> 0;
            case Node.Letter _, Node.Dot _ -> 1;
            case Node.OneOf oneOf ->
                    oneOf.items().stream().anyMatch(Node.Item.Property.class::isInstance)
                            ? MOST_PLACES + 1
                            : 1;
            case Node.Start start -> start.ofEveryLine() ? MOST_PLACES + 1 : 1;
            case Node.End end -> end.ofEveryLine() ? MOST_PLACES + 1 : 1;
            case Node.Sequence _, Node.Choice _ ->
                    node.children().stream().mapToLong(Nfa::places).sum() + node.children().size();
            case Node.Repeat repeat ->
                    repeat.greed() == Node.Greed.POSSESSIVE
                            ? MOST_PLACES + 1
                            : (places(repeat.body()) + 1)
                                    * (Math.max(repeat.min(), repeat.max()) + 1L);
            case Node.Group group ->
                    group.kind() == Node.GroupKind.ATOMIC ? MOST_PLACES + 1 : places(group.body());
            case Node.Boundary _, Node.Look _, Node.BackReference _, Node.Opaque _ ->
                    MOST_PLACES + 1;
        };
    }

    int first() {
        return first;
    }

    int size() {
        return steps.size();
    }

    Step at(int place) {
        return steps.get(place);
    }

    /// The sets of characters that steps take, each once.
    Set<BitSet> sets() {
        Set<BitSet> sets = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Take take) {
                sets.add(take.set());
            }
        }
        return sets;
    }

    private int add(Step step) {
        steps.add(step);
        return steps.size() - 1;
    }

    /// The place from which the node leads to `next`.
    private int to(Node node, int next) {
        return switch (node) {
            case Node.Empty _ -> next;
            case Node.Letter letter -> add(new Step.Take(LatinSet.of(letter), next));
            case Node.OneOf oneOf -> add(new Step.Take(LatinSet.of(oneOf), next));
            case Node.Dot dot -> add(new Step.Take(LatinSet.of(dot), next));
            case Node.Start _ -> add(new Step.AtStart(next));
            case Node.End _ -> add(new Step.AtEnd(next));
            case Node.Sequence sequence -> {
                int place = next;
                for (Node part : sequence.parts().reversed()) {
                    place = to(part, place);
                }
                yield place;
            }
            case Node.Choice choice -> {
                int place = to(choice.branches().getLast(), next);
                for (Node branch :
                        choice.branches().reversed().subList(1, choice.branches().size())) {
                    place = add(new Step.Fork(to(branch, next), place));
                }
                yield place;
            }
            case Node.Repeat repeat -> toRepeat(repeat, next);
            case Node.Group group -> to(group.body(), next);
            case Node.Boundary _, Node.Look _, Node.BackReference _, Node.Opaque _ ->
                    throw new IllegalArgumentException("cannot be drawn");
        };
    }

    private int toRepeat(Node.Repeat repeat, int next) {
        int place = next;
        if (repeat.max() == Node.UNBOUNDED) {
            place = add(new Step.Fork(next, next));
            steps.set(place, new Step.Fork(to(repeat.body(), place), next));
        }
        for (int times = repeat.min(); times < repeat.max(); times++) {
            place = add(new Step.Fork(to(repeat.body(), place), next));
        }
        for (int times = 0; times < repeat.min(); times++) {
            place = to(repeat.body(), place);
        }
        return place;
    }
}
