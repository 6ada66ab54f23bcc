package dev.eyas.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a record must hold, as raw text, to be worth decoding: at least one alternative, of which
/// every part must occur. A hint for scans: a gate may let too much through, never too little, so a
/// scan that cannot search a literal safely in its format lets the record pass.
public record Gate(List<Alternative> anyOf) {

    /// Lets everything through.
    public static final Gate OPEN = new Gate(List.of(new Alternative(List.of())));

    public Gate {
        anyOf = List.copyOf(anyOf);
    }

    /// Passes records in which every piece of the glob occurs. A number may be spelt in other ways,
    /// so it says nothing.
    public static Gate of(Glob glob) {
        if (glob.isNumber()) {
            return OPEN;
        }
        return new Gate(
                List.of(
                        new Alternative(
                                glob.pieces().stream()
                                        .filter(piece -> !piece.isEmpty())
                                        .map(piece ->
                                                new Literals(Set.of(piece), glob.ignoresCase()))
                                        .toList())));
    }

    /// True when no record can be told away.
    public boolean isOpen() {
        return anyOf.stream().anyMatch(alternative -> alternative.allOf().isEmpty());
    }

    /// True when every record that holds the text is let through.
    public boolean passesAllWith(String text) {
        return anyOf.stream()
                .anyMatch(alternative ->
                        alternative.allOf().stream()
                                .allMatch(literals ->
                                        literals.anyOf().stream().anyMatch(text::contains)));
    }

    /// Passes what either gate passes.
    public Gate or(Gate other) {
        return isOpen() || other.isOpen()
                ? OPEN
                : new Gate(Stream.concat(anyOf.stream(), other.anyOf.stream()).distinct().toList());
    }

    /// Passes what both gates pass; of many combinations only one side is kept.
    public Gate and(Gate other) {
        if (isOpen()) {
            return other;
        }
        if (other.isOpen()) {
            return this;
        }
        if ((long) anyOf.size() * other.anyOf.size() > MOST_ALTERNATIVES) {
            return anyOf.size() <= other.anyOf.size() ? this : other;
        }
        return new Gate(
                anyOf.stream()
                        .flatMap(mine ->
                                other.anyOf.stream()
                                        .map(theirs ->
                                                new Alternative(
                                                        Stream.concat(
                                                                        mine.allOf().stream(),
                                                                        theirs.allOf().stream())
                                                                .distinct()
                                                                .toList())))
                        .toList());
    }

    /// More alternatives than this cost more to search than they save.
    private static final int MOST_ALTERNATIVES = 64;

    /// Everything here must occur; nothing here means everything passes.
    public record Alternative(List<Literals> allOf) {
        public Alternative {
            allOf = List.copyOf(allOf);
        }
    }

    /// One of these texts must occur, as (part of) a value or as a field's name; `ignoreCase` folds
    /// ASCII letters.
    public record Literals(Set<String> anyOf, boolean ignoreCase) {
        public Literals {
            anyOf = Set.copyOf(anyOf);
        }
    }
}
