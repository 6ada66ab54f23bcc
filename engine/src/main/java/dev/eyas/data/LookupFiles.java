package dev.eyas.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The lookup files a query may name.
public interface LookupFiles {

    Found find(String name);

    /// The file of that name on disk, where it lies there.
    default Optional<Path> path(String name) {
        return Optional.empty();
    }

    /// What there is of that name.
    sealed interface Found {

        record Read(Table table) implements Found {}

        /// No such file.
        ///
        /// @param known the names there are
        record Missing(List<String> known) implements Found {
            public Missing {
                known = List.copyOf(known);
            }
        }

        /// A file that cannot be used.
        ///
        /// @param problem what is wrong, as the end of a sentence that begins with the file's name
        record Unusable(String problem) implements Found {}

        /// Nobody can tell: the query is checked far from its files.
        record Unknown() implements Found {}
    }

    /// There are no files.
    static LookupFiles none() {
        return _ -> new Found.Missing(List.of());
    }

    /// There may be any file.
    static LookupFiles unknown() {
        return _ -> new Found.Unknown();
    }
}
