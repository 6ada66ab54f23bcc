package dev.eyas.lookup;

import dev.eyas.data.LookupFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Lookup files in a folder and the folders within, called by their paths from there. Each is read
/// once, when first asked for.
public final class LookupFolder implements LookupFiles {

    /// Names listed to find out which one was meant.
    private static final int MOST_LISTED = 1_000;

    private static final int DEEPEST = 8;

    private final Path root;
    private final Map<String, Found> read = new ConcurrentHashMap<>();

    public LookupFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public Found find(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    @Override
    public Optional<Path> path(String name) {
        Path file = root.resolve(name).normalize();
        return file.startsWith(root) ? Optional.of(file) : Optional.empty();
    }

    private Found read(String name) {
        try {
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return new Found.Missing(names());
            }
            if (name.endsWith(NetworkFile.SUFFIX)) {
                return NetworkFile.read(file);
            }
            if (Files.size(file) > LookupReader.MOST_BYTES) {
                return new Found.Unusable(
                        "is larger than " + (LookupReader.MOST_BYTES >> 20) + " MiB");
            }
            return LookupReader.read(name, Files.readAllBytes(file));
        } catch (InvalidPathException _) {
            return new Found.Missing(names());
        } catch (IOException failure) {
            return new Found.Unusable("cannot be read: " + failure.getMessage());
        }
    }

    /// The names of the files, of many some; none where they cannot be listed.
    public List<String> names() {
        try (Stream<Path> files = Files.walk(root, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .limit(MOST_LISTED)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
