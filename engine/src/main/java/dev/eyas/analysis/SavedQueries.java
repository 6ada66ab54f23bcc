package dev.eyas.analysis;

import java.util.Optional;

/// The saved queries there are: texts that a query calls as `$name(parameter=value)`.
@FunctionalInterface
public interface SavedQueries {

    /// The text of the query of that name; names of packages stand before it as `package/name:`.
    Optional<String> find(String name);

    static SavedQueries none() {
        return _ -> Optional.empty();
    }
}
