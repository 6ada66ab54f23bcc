package dev.eyas.regex;

import dev.eyas.regex.Regex.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A regex that only says what a value contains and what not, as `^(?!.*(a|b)).*`: on a value
/// without line breaks that means "contains neither a nor b". A dot stops at a line break, so
/// values with one need the regex itself.
final class LookAheads {

    private record Demand(Finder finder, Outcome wanted) {}

    private final List<Demand> demands;
    private final boolean needsOneLine;

    private LookAheads(List<Demand> demands, boolean needsOneLine) {
        this.demands = demands;
        this.needsOneLine = needsOneLine;
    }

    /// The demands of a regex that has this shape.
    static Optional<LookAheads> of(Node root) {
        List<Node> parts =
                root.children().stream().filter(part -> !(part instanceof Node.Empty)).toList();
        if (!(root instanceof Node.Sequence)
                || parts.isEmpty()
                || !(parts.getFirst() instanceof Node.Start start)
                || start.ofEveryLine()
                || root.refersBack()) {
            return Optional.empty();
        }
        List<Demand> demands = new ArrayList<>();
        boolean needsOneLine = false;
        int at = 1;
        for (; at < parts.size() && parts.get(at) instanceof Node.Look look; at++) {
            Optional<Node> sought = sought(look);
            if (sought.isEmpty()) {
                return Optional.empty();
            }
            Finder finder = new Finder(sought.get(), List.of(""));
            demands.add(new Demand(finder, look.negative() ? Outcome.NOT_FOUND : Outcome.FOUND));
            needsOneLine |= !crossesLines(leading(look));
        }
        boolean swallowsRest = at < parts.size() && isAnything(parts.get(at));
        if (swallowsRest) {
            needsOneLine |= !crossesLines(parts.get(at));
            at++;
            if (at < parts.size() && parts.get(at) instanceof Node.End) {
                at++;
            }
        }
        return demands.isEmpty() || at < parts.size()
                ? Optional.empty()
                : Optional.of(new LookAheads(demands, needsOneLine));
    }

    /// What is looked for anywhere, in `(?!.*what)`.
    private static Optional<Node> sought(Node.Look look) {
        if (!look.ahead()
                || !(look.body() instanceof Node.Sequence body)
                || !isAnything(body.parts().getFirst())) {
            return Optional.empty();
        }
        return Optional.of(new Node.Sequence(body.parts().subList(1, body.parts().size())));
    }

    private static Node leading(Node.Look look) {
        return look.children().getFirst().children().getFirst();
    }

    private static boolean isAnything(Node node) {
        return node instanceof Node.Repeat repeat
                && repeat.body() instanceof Node.Dot
                && repeat.isAnyNumber();
    }

    private static boolean crossesLines(Node anything) {
        return anything.children().getFirst() instanceof Node.Dot dot && dot.crossesLines();
    }

    /// Whether the regex is found; nothing when only the regex itself can tell.
    Optional<Outcome> find(String value) {
        if (needsOneLine && hasLineBreak(value)) {
            return Optional.empty();
        }
        for (Demand demand : demands) {
            Outcome outcome = demand.finder().find(value);
            if (outcome == Outcome.EXHAUSTED) {
                return Optional.empty();
            }
            if (outcome != demand.wanted()) {
                return Optional.of(Outcome.NOT_FOUND);
            }
        }
        return Optional.of(Outcome.FOUND);
    }

    private static boolean hasLineBreak(String value) {
        for (int at = 0; at < value.length(); at++) {
            switch (value.charAt(at)) {
                case '\n', '\r', '\u0085', '\u2028', '\u2029' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
