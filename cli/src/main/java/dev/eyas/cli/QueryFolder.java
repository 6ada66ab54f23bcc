package dev.eyas.cli;

import dev.eyas.analysis.SavedQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Saved queries in a folder: `name` is the text of `name.cql`, `a/b:name` that of `a/b/name.cql`.
final class QueryFolder implements SavedQueries {

    /// Larger files are no queries.
    private static final long MOST_BYTES = 1 << 20;

    private final Path root;

    QueryFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Optional<String> find(String name) {
        try {
            Path file = root.resolve(name.replace(':', '/') + ".cql").normalize();
            if (!file.startsWith(root)
                    || !Files.isRegularFile(file)
                    || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            return Optional.of(QueryText.withoutMark(Files.readString(file)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UsageError(
                    "reading the saved query `" + name + "` failed: " + failure.getMessage(), "");
        }
    }
}
