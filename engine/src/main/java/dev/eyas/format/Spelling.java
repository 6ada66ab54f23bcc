package dev.eyas.format;

import java.util.Optional;

/// How text shows in the raw bytes of a format's records.
public interface Spelling {

    /// A piece of the literal that stands in the record byte for byte whenever the literal does,
    /// unless [#mayRespell] is true of the record; ASCII, and long enough to be worth a search.
    /// Empty when there is none.
    Optional<String> piece(String literal);

    /// What must be there for [#mayRespell] to be true; empty when the format has no way to respell
    /// characters.
    String respellMark();

    /// True when the mark at this position may stand for one of the characters that are set in
    /// `characters`, an array over ASCII.
    boolean mayRespell(byte[] data, int mark, int to, boolean[] characters);
}
