package dev.eyas.cli;

import dev.eyas.analysis.SavedQueries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Saved queries in a folder: `name` is the text of `name.cql`, `a/b:name` that of `a/b/name.cql`.
final class QueryFolder implements SavedQueries {

    /// Larger files are no queries.
    private static final long MOST_BYTES = 1 << 20;

    private static final String SUFFIX = ".cql";
    private static final int DEEPEST = 8;
    private static final int MOST_LISTED = 1_000;

    private final Path root;

    QueryFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /// What the queries of the folder are called.
    List<String> names() {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .limit(MOST_LISTED)
                    .map(QueryFolder::name)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }

    private static String name(String path) {
        String written = path.substring(0, path.length() - SUFFIX.length()).replace('\\', '/');
        int last = written.lastIndexOf('/');
        return last < 0 ? written : written.substring(0, last) + ":" + written.substring(last + 1);
    }

    @Override
    public Optional<String> find(String name) {
        try {
            Path file = root.resolve(name.replace(':', '/') + SUFFIX).normalize();
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
