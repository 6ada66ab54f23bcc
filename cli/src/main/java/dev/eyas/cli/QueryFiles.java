package dev.eyas.cli;

import dev.eyas.detect.DetectionFolder;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.yaml.DefinitionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// The queries a command was pointed at: files whatever they are called, `.cql` files in folders,
/// standard input; and beside them the files that describe detections. What cannot be read is told
/// on standard error and passed over.
final class QueryFiles {

    static final String STANDARD_INPUT = "-";

    /// What diagnostics call a query from standard input.
    private static final String STANDARD_INPUT_NAME = "<stdin>";

    private final Console console;
    private final List<SourceText> texts = new ArrayList<>();
    private final List<Path> definitions = new ArrayList<>();
    private boolean complete = true;

    private QueryFiles(Console console) {
        this.console = console;
    }

    /// @throws MissingInput when there is no path, and standard input is a terminal
    static QueryFiles read(List<String> paths, Console console) {
        if (paths.isEmpty() && console.terminal().input()) {
            throw new MissingInput();
        }
        QueryFiles files = new QueryFiles(console);
        (paths.isEmpty() ? List.of(STANDARD_INPUT) : paths).forEach(files::add);
        return files;
    }

    /// In the order of the paths, within a folder by name.
    List<SourceText> texts() {
        return List.copyOf(texts);
    }

    /// Files that describe detections: `detection.yaml`, and alerts of LogScale.
    List<Path> definitions() {
        return List.copyOf(definitions);
    }

    /// False when something could not be read.
    boolean isComplete() {
        return complete;
    }

    static boolean isStandardInput(SourceText text) {
        return text.name().equals(STANDARD_INPUT_NAME);
    }

    private void add(String path) {
        if (path.equals(STANDARD_INPUT)) {
            addStandardInput();
            return;
        }
        try {
            Path start = Path.of(path);
            if (path.isEmpty()) {
                complain("\"\"", "the path is empty");
            } else if (Files.isDirectory(start)) {
                addFolder(start);
                definitions.addAll(DetectionFolder.files(start));
            } else if (DetectionFolder.isDefinition(start)) {
                definitions.add(start);
            } else {
                addFile(start);
            }
        } catch (InvalidPathException _) {
            complain(path, "there can be no such file");
        } catch (DefinitionException unreadable) {
            complete = false;
            console.complain(String.valueOf(unreadable.getMessage()), "");
        }
    }

    private void addStandardInput() {
        try {
            String text = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
            texts.add(new SourceText(STANDARD_INPUT_NAME, QueryText.withoutMark(text)));
        } catch (IOException failure) {
            complain(STANDARD_INPUT_NAME, FailureWords.of(failure));
        }
    }

    private void addFile(Path file) {
        try {
            texts.add(
                    new SourceText(file.toString(), QueryText.withoutMark(Files.readString(file))));
        } catch (IOException failure) {
            complain(file.toString(), FailureWords.of(failure));
        }
    }

    private void addFolder(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Walk(folder, found));
        } catch (IOException failure) {
            complain(folder.toString(), FailureWords.of(failure));
        }
        found.stream().sorted().forEach(this::addFile);
    }

    private void complain(String name, String what) {
        complete = false;
        console.complain(name + ": " + what, "");
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;

        Walk(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".cql") && !name.startsWith(".")) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            complain(file.toString(), FailureWords.of(failure));
            return FileVisitResult.CONTINUE;
        }
    }
}
