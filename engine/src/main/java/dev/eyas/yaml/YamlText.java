package dev.eyas.yaml;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The text of a YAML file, as a tree whose nodes know where they stand.
final class YamlText {

    /// Definitions are small; a file that grows beyond this by anchors is an attack.
    private static final int MOST_ALIASES = 50;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final SourceText source;
    private final Optional<Node> root;

    private YamlText(Path file, SourceText source, Optional<Node> root) {
        this.file = file;
        this.source = source;
        this.root = root;
    }

    static YamlText read(Path file) {
        try {
            String text = Files.readString(file);
            return of(
                    file,
                    new SourceText(
                            file.toString(),
                            text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (IOException failed) {
            throw new DefinitionException(file, "cannot be read (" + failed.getMessage() + ")");
        }
    }

    private static YamlText of(Path file, SourceText source) {
        LoadSettings settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(MOST_ALIASES)
                        .setLabel(file.toString())
                        .build();
        try {
            return new YamlText(
                    file,
                    source,
                    new Compose(settings)
                            .composeString(source.text())
                            .filter(node -> !isNull(node)));
        } catch (MarkedYamlEngineException wrong) {
            Span place =
                    wrong.getProblemMark()
                            .or(wrong::getContextMark)
                            .map(mark -> offset(source, mark))
                            .map(at -> new Span(at, at))
                            .orElse(new Span(0, 0));
            throw new DefinitionException(
                    source,
                    Diagnostic.error("not-yaml", place, "this is no YAML: " + wrong.getProblem()));
        } catch (YamlEngineException wrong) {
            throw new DefinitionException(file, "is no YAML: " + wrong.getMessage());
        }
    }

    static boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    Path file() {
        return file;
    }

    SourceText source() {
        return source;
    }

    Optional<Node> root() {
        return root;
    }

    /// Where a node stands; of one that spans lines, its part of the first.
    Span span(Node node) {
        int start = start(node);
        int end = node.getEndMark().map(mark -> offset(source, mark)).orElse(start);
        return new Span(start, Math.clamp(end, start, lineEnd(start)));
    }

    private int lineEnd(int start) {
        return Math.max(start, source.lineEnd(source.line(start)));
    }

    int start(Node node) {
        return node.getStartMark().map(mark -> offset(source, mark)).orElse(0);
    }

    /// From 1.
    int line(Node node) {
        return source.line(start(node));
    }

    /// Where in the file each character of a text stands, and where the text ends.
    int[] places(ScalarNode node) {
        int end = node.getEndMark().map(mark -> offset(source, mark)).orElse(start(node));
        return ScalarPlaces.of(source.text(), start(node), end, node);
    }

    /// Marks count characters, texts count units of UTF-16.
    private static int offset(SourceText source, Mark mark) {
        String text = source.text();
        int start = source.lineStart(Math.min(mark.getLine() + 1, source.line(text.length())));
        int rest = text.codePointCount(start, text.length());
        return text.offsetByCodePoints(start, Math.min(mark.getColumn(), rest));
    }
}
