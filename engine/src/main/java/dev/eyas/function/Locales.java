package dev.eyas.function;

import java.util.Locale;

/// Reads locales as people write them: `da`, `en-GB`, `en_US`.
public final class Locales {

    private Locales() {}

    /// The locale that the parameter `locale` names; without one that of no language.
    public static Locale of(Arguments arguments) {
        return arguments
                .maybeText("locale")
                .map(text -> Locale.forLanguageTag(text.replace('_', '-')))
                .orElse(Locale.ROOT);
    }
}
