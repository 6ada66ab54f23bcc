package dev.eyas.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;

/// Finds the files that paths, folders and patterns stand for, sorted by absolute path, each once.
/// In folders, hidden files, markers such as `_SUCCESS`, links that lead round in a circle and what
/// is no regular file are passed over; what was named itself is read whatever it is called.
final class FileListing {

    /// Written into folders by the tools that fill them; not data.
    private static final Set<String> MARKERS = Set.of("_SUCCESS", "_started", "_committed");

    private static final String PATTERN_CHARACTERS = "*?[{";

    private final InputStream standardInput;
    private final Map<String, InputFile> files = new TreeMap<>();

    /// By which of its paths a file is listed: the first in order.
    private final Map<Path, String> keys = new HashMap<>();

    FileListing(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    List<InputFile> list(List<String> paths) {
        for (String path : paths) {
            add(path);
        }
        return List.copyOf(files.values());
    }

    private void add(String given) {
        if (given.equals(FileSource.STANDARD_INPUT)) {
            files.put(
                    given,
                    new InputFile.Streamed(
                            given, new Spool(() -> standardInput, Spool.MEMORY_BYTES)));
            return;
        }
        if (given.isEmpty()) {
            files.put(
                    given, new InputFile.Unreadable("\"\"", "input-missing", "The path is empty."));
            return;
        }
        try {
            Path path = Path.of(given);
            if (Files.exists(path)) {
                addNamed(path);
            } else if (given.chars()
                    .anyMatch(character -> PATTERN_CHARACTERS.indexOf(character) >= 0)) {
                addMatching(given);
            } else {
                addUnreadable(path, "input-missing", "There is no such file.");
            }
        } catch (InvalidPathException _) {
            files.put(
                    given,
                    new InputFile.Unreadable(given, "input-missing", "There can be no such file."));
        }
    }

    private void addNamed(Path path) {
        if (Files.isDirectory(path)) {
            addFolder(path, _ -> true);
        } else if (Files.isRegularFile(path)) {
            addFile(path);
        } else {
            files.put(key(path), streamed(path));
        }
    }

    private static InputFile streamed(Path path) {
        Spool spool = new Spool(() -> Files.newInputStream(path), Spool.MEMORY_BYTES);
        return new InputFile.Streamed(path.toString(), spool);
    }

    /// A size of zero is not believed: kernels give it to files they write when asked, such as
    /// `/proc/net/tcp`.
    private static InputFile regular(Path path) throws IOException {
        long size = Files.size(path);
        return size == 0 ? streamed(path) : new InputFile.Stored(path.toString(), path, size);
    }

    private void addFile(Path path) {
        try {
            String key = key(path);
            String known = keys.putIfAbsent(path.toRealPath(), key);
            if (known == null || known.compareTo(key) > 0) {
                files.remove(String.valueOf(known));
                files.put(key, regular(path));
                keys.put(path.toRealPath(), key);
            }
        } catch (IOException failure) {
            addFailed(path, failure);
        }
    }

    private void addFailed(Path path, IOException failure) {
        InputDamage damage = InputDamage.of(failure);
        addUnreadable(path, damage.code(), String.valueOf(damage.getMessage()));
    }

    private void addUnreadable(Path path, String code, String message) {
        files.put(key(path), new InputFile.Unreadable(path.toString(), code, message));
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private void addMatching(String pattern) {
        Glob glob;
        try {
            glob = Glob.of(pattern);
        } catch (PatternSyntaxException _) {
            addUnreadable(
                    Path.of(pattern),
                    "input-missing",
                    "There is no such file, and this is no pattern either.");
            return;
        }
        if (!Files.isDirectory(glob.folder()) || addFolder(glob.folder(), glob::matches) == 0) {
            addUnreadable(Path.of(pattern), "input-missing", "No file matches this pattern.");
        }
    }

    /// Tells which paths below a folder are wanted.
    private interface Wanted {
        boolean includes(Path path);
    }

    /// Answers how many paths below it are wanted, new or not.
    private int addFolder(Path folder, Wanted wanted) {
        Walk walk = new Walk(folder, wanted);
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException failure) {
            addFailed(folder, failure);
        }
        return walk.found;
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final Wanted wanted;
        private int found;

        Walk(Path root, Wanted wanted) {
            this.root = root;
            this.wanted = wanted;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (attributes.isRegularFile()
                    && !isHidden(file)
                    && !MARKERS.contains(name)
                    && wanted.includes(file)) {
                found++;
                addFile(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (!(failure instanceof FileSystemLoopException)
                    && !isHidden(file)
                    && wanted.includes(file)) {
                found++;
                addFailed(file, failure);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
