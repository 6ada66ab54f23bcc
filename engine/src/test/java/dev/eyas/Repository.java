package dev.eyas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The working copy that the tests run in, for tests about sources and documents.
public final class Repository {

    private static final List<String> MODULES = List.of("engine", "cli", "bench");

    private Repository() {}

    /// The folder that holds `ARCHITECTURE.md`, whichever folder below it the tests run in.
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new AssertionError("the tests run outside the repository");
            }
            folder = parent;
        }
        return folder;
    }

    /// All Java files below `src/main` of every module.
    public static List<Path> mainSources() {
        return MODULES.stream()
                .flatMap(module -> javaFiles(module + "/src/main").stream())
                .toList();
    }

    /// All Java files below `src` of every module.
    static List<Path> sources() {
        return MODULES.stream().flatMap(module -> javaFiles(module + "/src").stream()).toList();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(String folder) {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
