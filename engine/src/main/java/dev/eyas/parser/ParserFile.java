package dev.eyas.parser;

import dev.eyas.yaml.DefinitionException;
import dev.eyas.yaml.YamlMap;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A parser as its YAML file tells it.
///
/// @param name what its events have as `#type`
/// @param script a query of steps for one event
/// @param tags fields that become tags after the script: `a` becomes `#a`
/// @param removed patterns of fields that the script does not see
public record ParserFile(
        Path file,
        String name,
        String script,
        List<String> tags,
        List<String> removed,
        List<ParserTest> tests) {

    /// What tells a parser from other YAML files before it is read.
    private static final Pattern SCRIPT =
            Pattern.compile("^[\"']?script[\"']?\\s*:", Pattern.MULTILINE);

    private static final Pattern KIND =
            Pattern.compile("^\\$schema:.*/(\\w+)/v[\\d.]+", Pattern.MULTILINE);

    public ParserFile {
        tags = List.copyOf(tags);
        removed = List.copyOf(removed);
        tests = List.copyOf(tests);
    }

    /// @throws DefinitionException when it cannot be used
    public static ParserFile load(Path file) {
        YamlMap whole = YamlMap.load(file);
        return new ParserFile(
                file,
                whole.text("name"),
                whole.text("script"),
                whole.texts("tagFields"),
                whole.texts("fieldsToBeRemovedBeforeParsing"),
                ParserTest.all(whole));
    }

    /// The parsers in a folder and those below it; a file is taken as it is.
    ///
    /// @throws DefinitionException when the folder cannot be read
    public static List<Path> find(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> paths = Files.walk(place)) {
            return paths.filter(ParserFile::isYaml).filter(ParserFile::isParser).sorted().toList();
        } catch (IOException failed) {
            throw new DefinitionException(place, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    public static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static boolean isParser(Path file) {
        try {
            String text = Files.readString(file);
            return SCRIPT.matcher(text).find()
                    && KIND.matcher(text)
                            .results()
                            .allMatch(kind -> kind.group(1).equals("parser"));
        } catch (MalformedInputException _) {
            return false;
        } catch (IOException failed) {
            throw new DefinitionException(file, "cannot be read (" + failed.getMessage() + ")");
        }
    }
}
