package dev.eyas.format;

import java.util.Optional;
import java.util.Set;

/// How text shows in the raw bytes of a format's records.
public interface Spelling {

    /// A piece of the literal that stands in the record byte for byte whenever the literal does,
    /// unless one of the [#respellings] of its characters does; ASCII, and long enough to be worth
    /// a search. Empty when there is none.
    Optional<String> piece(String literal);

    /// Texts, in any case, one of which a record holds if it spells one of these characters in
    /// another way; none when the format has no other way.
    Set<String> respellings(Set<Character> characters);
}
