package dev.eyas.cli.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts that were typed before, the oldest first, each once. They are kept in a file that only
/// its owner can read, one text a line, with its line breaks as `\n`; where no file can be written
/// they last as long as the process.
public final class HistoryFile {

    /// Older texts are forgotten.
    static final int MOST = 1000;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    private final Optional<Path> file;
    private final LinkedHashSet<String> texts = new LinkedHashSet<>();

    private HistoryFile(Optional<Path> file) {
        this.file = file;
    }

    /// A history that is not kept.
    public static HistoryFile none() {
        return new HistoryFile(Optional.empty());
    }

    /// The place of the file: `eyas/history` in the folder that `XDG_STATE_HOME` names, or in
    /// `~/.local/state`.
    public static Optional<Path> place(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        if (state.startsWith("/")) {
            return Optional.of(Path.of(state, "eyas", "history"));
        }
        String home = environment.getOrDefault("HOME", "");
        return home.isEmpty()
                ? Optional.empty()
                : Optional.of(Path.of(home, ".local", "state", "eyas", "history"));
    }

    /// @throws IOException when there is a file and it cannot be read
    public static HistoryFile open(Path file) throws IOException {
        HistoryFile history = new HistoryFile(Optional.of(file));
        if (Files.exists(file)) {
            Files.readAllLines(file, StandardCharsets.UTF_8)
                    .forEach(line -> history.remember(unescaped(line)));
        }
        return history;
    }

    /// The same texts, kept no longer.
    public HistoryFile unkept() {
        HistoryFile history = none();
        texts.forEach(history::remember);
        return history;
    }

    public List<String> texts() {
        return List.copyOf(texts);
    }

    /// Adds a text, and keeps it beside those that other processes have added since.
    ///
    /// @throws IOException when it cannot be kept; it is remembered all the same
    public void add(String text) throws IOException {
        remember(text);
        if (file.isPresent()) {
            HistoryFile kept = open(file.get());
            kept.remember(text);
            kept.write(file.get());
        }
    }

    private void remember(String text) {
        texts.remove(text);
        texts.add(text);
        if (texts.size() > MOST) {
            texts.removeFirst();
        }
    }

    private void write(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("there is no folder for " + target);
        }
        Files.createDirectories(folder, permissions("rwx------"));
        List<String> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(escaped(text)));
        Path fresh = Files.createTempFile(folder, "history", ".new", permissions("rw-------"));
        try {
            Files.write(fresh, lines, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?> permissions(String letters) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(
                                switch (escape.group(1)) {
                                    case "n" -> "\n";
                                    case "r" -> "\r";
                                    default -> escape.group(1);
                                }));
    }
}
