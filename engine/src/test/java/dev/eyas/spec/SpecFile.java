package dev.eyas.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A Markdown file of cases: what stands under a heading is a case if it has fences.
final class SpecFile {

    private static final String FENCE = "```";

    private final Path path;
    private final String name;
    private final List<String> lines;
    private final List<Case> cases = new ArrayList<>();

    /// A part of a case: `kind`, what follows it on the fence's line, and the text between.
    ///
    /// @param ordinal how many fences of the file stand before it
    /// @param first the line after the opening fence
    /// @param end the line of the closing fence
    record Fence(String kind, String info, String text, int ordinal, int first, int end) {}

    /// A heading with fences.
    record Case(String name, List<Fence> fences) {

        List<Fence> all(String kind) {
            return fences.stream().filter(fence -> fence.kind().equals(kind)).toList();
        }

        Optional<Fence> one(String kind) {
            List<Fence> found = all(kind);
            if (found.size() > 1) {
                throw new AssertionError(name + " has several fences `" + kind + "`");
            }
            return found.stream().findFirst();
        }
    }

    private SpecFile(Path path, String name) {
        this.path = path;
        this.name = name;
        this.lines = lines(path);
    }

    static SpecFile read(Path folder, Path path) {
        SpecFile file = new SpecFile(path, folder.relativize(path).toString());
        file.findCases();
        return file;
    }

    private static List<String> lines(Path path) {
        try {
            return new ArrayList<>(Files.readAllLines(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return name;
    }

    Path path() {
        return path;
    }

    List<Case> cases() {
        return cases;
    }

    private void findCases() {
        Set<String> names = new HashSet<>();
        int count = 0;
        String heading = "";
        List<Fence> fences = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith(FENCE)) {
                Fence fence = fence(at, count++);
                fences.add(fence);
                at = fence.end();
            } else if (line.startsWith("#")) {
                add(heading, fences);
                heading = line.replaceFirst("^#+ *", "");
                fences = new ArrayList<>();
                if (!names.add(heading)) {
                    throw new AssertionError(name + " has two headings \"" + heading + "\"");
                }
            }
        }
        add(heading, fences);
    }

    private void add(String heading, List<Fence> fences) {
        if (!fences.isEmpty()) {
            cases.add(new Case(name + "/" + heading, fences));
        }
    }

    private Fence fence(int opening, int ordinal) {
        String[] words = lines.get(opening).substring(FENCE.length()).strip().split(" ", 2);
        int end = opening + 1;
        while (end < lines.size() && !lines.get(end).equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            throw new AssertionError(name + ":" + (opening + 1) + ": the fence is not closed");
        }
        String text = String.join("\n", lines.subList(opening + 1, end));
        return new Fence(
                words[0], words.length > 1 ? words[1] : "", text, ordinal, opening + 1, end);
    }

    /// Puts another text between the lines of a fence, for someone to review.
    void rewrite(Fence fence, String text) {
        SpecFile current = new SpecFile(path, name);
        current.findCases();
        Fence place =
                current.cases.stream()
                        .flatMap(each -> each.fences().stream())
                        .filter(each -> each.ordinal() == fence.ordinal())
                        .findFirst()
                        .orElseThrow();
        List<String> between = current.lines.subList(place.first(), place.end());
        between.clear();
        between.addAll(text.lines().toList());
        try {
            Files.write(path, current.lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
