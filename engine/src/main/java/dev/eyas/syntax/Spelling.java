package dev.eyas.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Guesses which functions misspelt names mean, within one query. Guesses are kept, and there is an
/// end to them, so that a text full of unknown names costs no more than a few.
final class Spelling {

    /// More different misspelt names than anyone writes into one query.
    private static final int MOST_GUESSES = 200;

    private final FunctionCatalogue catalogue;
    private final Map<String, Optional<String>> guesses = new HashMap<>();

    Spelling(FunctionCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<String> closest(String name) {
        Optional<String> known = guesses.getOrDefault(name, Optional.empty());
        if (known.isPresent() || guesses.containsKey(name) || guesses.size() >= MOST_GUESSES) {
            return known;
        }
        Optional<String> guess = catalogue.closest(name);
        guesses.put(name, guess);
        return guess;
    }
}
