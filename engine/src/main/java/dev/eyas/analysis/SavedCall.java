package dev.eyas.analysis;

import dev.eyas.diagnostic.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A saved query while its text is read in place of its call.
final class SavedCall {

    private final String name;
    private final Span at;
    private final Map<String, String> arguments;
    private final Map<String, String> declared = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /// @param at where the text that was given calls it, directly or through others
    SavedCall(String name, Span at, Map<String, String> arguments) {
        this.name = name;
        this.at = at;
        this.arguments = arguments;
    }

    String name() {
        return name;
    }

    Span at() {
        return at;
    }

    /// The value the call gives a parameter.
    Optional<String> argument(String parameter) {
        asked.add(parameter);
        return Optional.ofNullable(arguments.get(parameter));
    }

    /// The parameters the call gave values that nobody asked for.
    Set<String> unasked() {
        Set<String> unasked = new HashSet<>(arguments.keySet());
        unasked.removeAll(asked);
        return unasked;
    }

    void declare(String parameter, String fallback) {
        declared.putIfAbsent(parameter, fallback);
    }

    Optional<String> declared(String parameter) {
        return Optional.ofNullable(declared.get(parameter));
    }
}
