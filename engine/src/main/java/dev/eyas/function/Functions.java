package dev.eyas.function;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The functions a query may call, found by name in any case.
public final class Functions {

    private final Map<String, QueryFunction> byName = new TreeMap<>();

    @SafeVarargs
    public Functions(List<? extends QueryFunction>... lists) {
        for (List<? extends QueryFunction> functions : lists) {
            for (QueryFunction function : functions) {
                String name = function.signature().name().toLowerCase(Locale.ROOT);
                if (byName.put(name, function) != null) {
                    throw new IllegalArgumentException("two functions are called " + name);
                }
            }
        }
    }

    public Optional<QueryFunction> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /// All of them, by name.
    public Collection<QueryFunction> all() {
        return byName.values();
    }
}
