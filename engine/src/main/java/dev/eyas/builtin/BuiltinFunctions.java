package dev.eyas.builtin;

import dev.eyas.function.Functions;
import dev.eyas.function.filter.In;
import dev.eyas.function.stats.Count;
import dev.eyas.function.text.Lower;
import java.util.List;

/// The functions that come with Eyas, one line each, by name.
public final class BuiltinFunctions {

    private BuiltinFunctions() {}

    public static Functions create() {
        return new Functions(List.of(
                new Count(), //
                new In(),
                new Lower()));
    }
}
