package dev.eyas.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What files looked like at a moment, to find those that changed since.
///
/// @param stamps time and size of each
record FileStamps(Map<Path, String> stamps) {

    FileStamps {
        stamps = Map.copyOf(stamps);
    }

    /// Of all files in some places. What cannot be read, such as a file that was there a moment
    /// ago, is left out.
    static FileStamps of(List<Path> places) {
        Map<Path, String> stamps = new HashMap<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                files.filter(Files::isRegularFile).forEach(file -> put(stamps, file));
            } catch (IOException | UncheckedIOException _) {
                stamps.put(place, "unreadable");
            }
        }
        return new FileStamps(stamps);
    }

    private static void put(Map<Path, String> stamps, Path file) {
        try {
            stamps.put(file, Files.getLastModifiedTime(file).toMillis() + " " + Files.size(file));
        } catch (IOException _) {
            stamps.remove(file);
        }
    }

    /// Files that are new, other or gone since.
    Set<Path> changed(FileStamps before) {
        Set<Path> changed = new HashSet<>(stamps.keySet());
        changed.addAll(before.stamps.keySet());
        changed.removeIf(file ->
                stamps.containsKey(file) && stamps.get(file).equals(before.stamps.get(file)));
        return changed;
    }
}
