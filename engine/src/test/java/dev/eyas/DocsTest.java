package dev.eyas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents name only types that exist: `Type.java`, or `dev.eyas.package.Type`.
final class DocsTest {

    private static final Pattern TYPE =
            Pattern.compile(
                    "`(?:(?:[\\w-]+/)*([A-Z]\\w*)\\.java|dev\\.eyas\\.(?:[a-z]+\\.)*([A-Z]\\w*))`");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"})
    void namesTypesThatExist(String document) {
        List<String> existing = Repository.sources().stream().map(DocsTest::typeName).toList();
        List<String> named =
                TYPE.matcher(Repository.read(Repository.root().resolve(document)))
                        .results()
                        .map(DocsTest::typeName)
                        .toList();

        assertThat(existing).containsAll(named);
    }

    private static String typeName(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String typeName(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2);
    }
}
