package dev.eyas.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/// A pattern over paths as shells know it (`*`, `?`, `[..]`, `{a,b}`, `**` for any depth). A folder
/// that matches stands for all in it.
///
/// @param folder where everything that can match lies
record Glob(Path folder, PathMatcher matcher) {

    private static final String PATTERN_CHARACTERS = "*?[{";

    static Glob of(String pattern) {
        String[] names = pattern.split("/", -1);
        StringBuilder fixed = new StringBuilder();
        int plain = 0;
        while (plain < names.length && !isPattern(names[plain])) {
            fixed.append(names[plain++]).append('/');
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return new Glob(Path.of(fixed.isEmpty() ? "." : fixed.toString()), matcher);
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(character -> PATTERN_CHARACTERS.indexOf(character) >= 0);
    }

    boolean matches(Path path) {
        Path seen = folder.equals(Path.of(".")) ? folder.relativize(path) : path;
        if (matcher.matches(seen)) {
            return true;
        }
        Path parent = seen.getParent();
        while (parent != null) {
            if (matcher.matches(parent)) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }
}
