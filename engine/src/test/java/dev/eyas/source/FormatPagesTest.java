package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.format.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages of the reference about formats tell all there is to tell.
final class FormatPagesTest {

    private static final Path PAGES = Repository.root().resolve("docs/reference/formats");

    private static final Pattern WARNING =
            Pattern.compile("\"((?:record|audit|input|gzip|zstd)-[a-z-]+)\"");

    @Test
    void everyFormatHasAPageAndALineOnTheFirst() {
        assertThat(Formats.all())
                .extracting(Format::name)
                .allSatisfy(name -> {
                    assertThat(PAGES.resolve(name + ".md"))
                            .content()
                            .startsWith("# " + name + "\n");
                    assertThat(PAGES.resolve("README.md")).content().contains("(" + name + ".md)");
                });
    }

    @Test
    void everyWarningIsNamed() {
        List<String> codes =
                Repository.mainSources().stream()
                        .filter(source ->
                                Stream.of("/format/", "/source/")
                                        .anyMatch(source.toString()::contains))
                        .flatMap(source -> WARNING.matcher(Repository.read(source)).results())
                        .map(match -> "`" + match.group(1) + "`")
                        .distinct()
                        .toList();
        String pages =
                Stream.concat(Stream.of("README"), Formats.all().stream().map(Format::name))
                        .map(name -> Repository.read(PAGES.resolve(name + ".md")))
                        .collect(Collectors.joining());

        assertThat(codes).isNotEmpty().allSatisfy(code -> assertThat(pages).contains(code));
    }
}
