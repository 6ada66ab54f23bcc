package dev.eyas.data;

import java.util.List;
import java.util.Set;

/// What a record must hold, as raw text, to be worth decoding: at least one alternative, of which every part must occur.
/// A hint for scans: a gate may let too much through, never too little, so a scan that cannot search a literal safely in
/// its format lets the record pass.
public record Gate(List<Alternative> anyOf) {

    /// Lets everything through.
    public static final Gate OPEN = new Gate(List.of(new Alternative(List.of())));

    public Gate {
        anyOf = List.copyOf(anyOf);
    }

    /// True when no record can be told away.
    public boolean isOpen() {
        return anyOf.stream().anyMatch(alternative -> alternative.allOf().isEmpty());
    }

    /// Passes what either gate passes.
    public Gate or(Gate other) {
        return isOpen() || other.isOpen()
                ? OPEN
                : new Gate(java.util.stream.Stream.concat(anyOf.stream(), other.anyOf.stream())
                        .distinct()
                        .toList());
    }

    /// Everything here must occur; nothing here means everything passes.
    public record Alternative(List<Literals> allOf) {
        public Alternative {
            allOf = List.copyOf(allOf);
        }
    }

    /// One of these texts must occur, as (part of) a value or as a field's name; `ignoreCase` folds ASCII letters.
    public record Literals(Set<String> anyOf, boolean ignoreCase) {
        public Literals {
            anyOf = Set.copyOf(anyOf);
        }
    }
}
