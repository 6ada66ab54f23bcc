package dev.eyas.regex;

import dev.eyas.regex.Node.Item;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds out which texts a regex cannot match without. Each part of the tree gives the texts it
/// stands for, where those are few, and a set of texts of which one must occur.
final class LiteralAnalysis {

    /// More texts than this are not worth searching for.
    private static final int MOST_TEXTS = 64;

    /// Larger classes say too little to be spelt out.
    private static final int MOST_MEMBERS = 4;

    /// Longer repetitions are not spelt out.
    private static final int MOST_COPIES = 8;

    private boolean someIgnoreCase;
    private boolean someMindCase;

    /// @param exact all texts the part can match, each of them whole
    /// @param required texts of which at least one occurs in whatever the part matches; never holds
    ///   the empty text
    record Facts(Optional<Set<String>> exact, Optional<Set<String>> required) {
        static final Facts NOTHING = new Facts(Optional.empty(), Optional.empty());
    }

    /// True when letters both with and without a case of their own were seen.
    boolean mixesCase() {
        return someIgnoreCase && someMindCase;
    }

    boolean ignoresCase() {
        return someIgnoreCase;
    }

    Facts of(Node node) {
        return switch (node) {
            case Node.Empty _, Node.Start _, Node.End _, Node.Boundary _ -> exactly(Set.of(""));
            case Node.Letter letter -> {
                noteCase(letter.codePoint(), letter.ignoresCase());
                yield exactly(Set.of(Character.toString(letter.codePoint())));
            }
            case Node.OneOf oneOf -> ofClass(oneOf);
            case Node.Dot _, Node.BackReference _, Node.Opaque _ -> Facts.NOTHING;
            case Node.Sequence sequence -> ofSequence(sequence.parts());
            case Node.Choice choice -> ofChoice(choice.branches());
            case Node.Repeat repeat -> ofRepeat(repeat);
            case Node.Group group -> of(group.body());
            case Node.Look look when look.ahead() && !look.negative() ->
                    new Facts(Optional.of(Set.of("")), of(look.body()).required());
            case Node.Look _ -> exactly(Set.of(""));
        };
    }

    private void noteCase(int codePoint, boolean ignoresCase) {
        boolean hasCase =
                (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
        someIgnoreCase |= hasCase && ignoresCase;
        someMindCase |= hasCase && !ignoresCase;
    }

    private static Facts exactly(Set<String> texts) {
        return new Facts(Optional.of(texts), usable(texts));
    }

    private static Optional<Set<String>> usable(Set<String> texts) {
        return texts.contains("") || texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private Facts ofClass(Node.OneOf oneOf) {
        Set<String> members = new LinkedHashSet<>();
        for (Item item : oneOf.items()) {
            if (!(item instanceof Item.Range range) || range.to() - range.from() >= MOST_MEMBERS) {
                return Facts.NOTHING;
            }
            for (int member = range.from(); member <= range.to(); member++) {
                members.add(Character.toString(member));
                noteCase(member, oneOf.ignoresCase());
            }
        }
        return oneOf.negated() || members.size() > MOST_MEMBERS ? Facts.NOTHING : exactly(members);
    }

    private Facts ofChoice(List<Node> branches) {
        Optional<Set<String>> exact = Optional.of(Set.of());
        Optional<Set<String>> required = Optional.of(Set.of());
        for (Node branch : branches) {
            Facts facts = of(branch);
            exact = union(exact, facts.exact());
            required = union(required, facts.required());
        }
        return new Facts(exact, required);
    }

    private static Optional<Set<String>> union(
            Optional<Set<String>> left, Optional<Set<String>> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        Set<String> texts = new LinkedHashSet<>(left.get());
        texts.addAll(right.get());
        return texts.size() > MOST_TEXTS ? Optional.empty() : Optional.of(texts);
    }

    private Facts ofRepeat(Node.Repeat repeat) {
        Facts body = of(repeat.body());
        if (repeat.min() == 0) {
            return repeat.max() == 1
                    ? new Facts(union(body.exact(), Optional.of(Set.of(""))), Optional.empty())
                    : Facts.NOTHING;
        }
        Run run = new Run();
        for (int copy = 0; copy < Math.min(repeat.min(), MOST_COPIES); copy++) {
            run.add(body);
        }
        Facts facts = run.facts();
        boolean complete = repeat.min() == repeat.max() && repeat.min() <= MOST_COPIES;
        return complete ? facts : new Facts(Optional.empty(), facts.required());
    }

    private Facts ofSequence(List<Node> parts) {
        Run run = new Run();
        parts.forEach(part -> run.add(of(part)));
        return run.facts();
    }

    /// Parts one after the other: their texts are joined for as long as they are few.
    private static final class Run {

        private Set<String> joined = Set.of("");
        private boolean whole = true;
        private Optional<Set<String>> best = Optional.empty();

        void add(Facts part) {
            consider(part.required());
            Optional<Set<String>> product = part.exact().flatMap(texts -> product(joined, texts));
            if (product.isPresent()) {
                joined = product.get();
                return;
            }
            flush();
            whole = false;
            joined = part.exact().orElse(Set.of(""));
        }

        Facts facts() {
            Optional<Set<String>> exact = whole ? Optional.of(joined) : Optional.empty();
            flush();
            return new Facts(exact, best);
        }

        private void flush() {
            consider(usable(joined));
        }

        private void consider(Optional<Set<String>> texts) {
            if (texts.isPresent() && (best.isEmpty() || worth(texts.get()) > worth(best.get()))) {
                best = texts;
            }
        }

        /// The shortest text decides how selective a set is; of equal ones the smaller is cheaper.
        private static int worth(Set<String> texts) {
            int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
            return shortest * (MOST_TEXTS + 1) - texts.size();
        }

        private static Optional<Set<String>> product(Set<String> left, Set<String> right) {
            if (left.size() * right.size() > MOST_TEXTS) {
                return Optional.empty();
            }
            Set<String> texts = new LinkedHashSet<>();
            for (String start : left) {
                for (String end : right) {
                    texts.add(start + end);
                }
            }
            return Optional.of(texts);
        }
    }
}
