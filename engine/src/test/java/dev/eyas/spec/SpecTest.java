package dev.eyas.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs every case below `spec/` and those of `docs/language.md`. `-Dspec.only=language/filters`
/// runs those whose name begins so, `-Dspec.update` writes today's answers into the files.
final class SpecTest {

    static final Path FOLDER = Repository.root().resolve("spec");

    private static final String ONLY = System.getProperty("spec.only", "");

    @TempDir static Path folder;

    static List<SpecFile> files() throws IOException {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".md"))
                    .sorted(Comparator.naturalOrder())
                    .map(path -> SpecFile.read(FOLDER, path))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicNode> cases() throws IOException {
        Path root = Repository.root();
        SpecFile taught = SpecFile.read(root, root.resolve("docs/language.md"));
        return Stream.concat(files().stream(), Stream.of(taught))
                .map(file ->
                        DynamicContainer.dynamicContainer(
                                file.name(),
                                file.path().toUri(),
                                file.cases().stream()
                                        .filter(each -> each.name().startsWith(ONLY))
                                        .map(each ->
                                                DynamicTest.dynamicTest(
                                                        each.name(),
                                                        () ->
                                                                new SpecCase(file, each, folder)
                                                                        .check()))));
    }

    @Test
    void casesAreSmall() throws IOException {
        assertThat(files().stream().flatMap(file -> file.cases().stream()))
                .filteredOn(each ->
                        each.fences().getLast().end() - each.fences().getFirst().first() > 40)
                .extracting(SpecFile.Case::name)
                .isEmpty();
    }
}
