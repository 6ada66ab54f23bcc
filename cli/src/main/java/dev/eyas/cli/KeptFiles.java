package dev.eyas.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/// The files whose layout is somebody else's: a list in their folder names them, one name or
/// pattern a line, `#` before a comment. A query kept to the letter cannot say so itself.
final class KeptFiles {

    static final String LIST = ".fmtignore";

    private final Map<Path, List<String>> lists = new HashMap<>();

    boolean holds(Path file) {
        Path name = file.getFileName();
        Path folder = file.toAbsolutePath().normalize().getParent();
        return name != null
                && folder != null
                && lists.computeIfAbsent(folder, KeptFiles::read).stream()
                        .anyMatch(pattern -> matches(pattern, name, folder));
    }

    private static boolean matches(String pattern, Path name, Path folder) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(name);
        } catch (PatternSyntaxException broken) {
            throw new UsageError(
                    folder.resolve(LIST)
                            + ": `"
                            + pattern
                            + "` is no pattern: "
                            + broken.getDescription(),
                    "write a file's name, or one with `*`");
        }
    }

    private static List<String> read(Path folder) {
        Path list = folder.resolve(LIST);
        try {
            return Files.exists(list)
                    ? Files.readAllLines(list).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UsageError(list + ": " + FailureWords.of(failure), "");
        }
    }
}
