package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.yaml.Shape;
import dev.eyas.yaml.Shape.ListOf;
import dev.eyas.yaml.Shape.Mapping;
import dev.eyas.yaml.Shape.Matching;
import dev.eyas.yaml.Shape.Named;
import dev.eyas.yaml.Shape.Need;
import dev.eyas.yaml.Shape.Text;
import dev.eyas.yaml.Shape.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The reference lists every key of `detection.yaml`, in its order, with its type, and says which
/// are needed.
final class DetectionDocsTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "detections.md");

    @Test
    void everyKeyIsDocumented() throws IOException {
        String page = Files.readString(PAGE);
        for (Mapping mapping :
                List.of(
                        DetectionFormat.FILE,
                        DetectionFormat.DETECTION,
                        DetectionFormat.EXCLUSION,
                        DetectionFormat.FOLLOW_UP)) {
            assertThat(rows(page, mapping.keys().getFirst()))
                    .containsExactlyElementsOf(
                            mapping.keys().stream().map(DetectionDocsTest::row).toList());
        }
    }

    /// Key, type and whether it is needed, of the table whose first key is this.
    private static List<String> rows(String page, Shape.Key first) {
        String head = "|---|---|---|---|\n| `" + first.name() + "` |";
        return page.substring(page.indexOf(head))
                .lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> cells[1] + cells[2] + cells[cells.length - 1].equals(" an error "))
                .toList();
    }

    private static String row(Shape.Key key) {
        return " `" + key.name() + "`  " + type(key.shape()) + " " + (key.need() == Need.NEEDED);
    }

    private static String type(Shape shape) {
        return switch (shape) {
            case Text _, Matching _ -> "text";
            case Word _ -> "word";
            case ListOf(Mapping _) -> "list of mappings";
            case ListOf _ -> "list of texts";
            case Mapping _ -> "mapping";
            case Named _ -> "names to mappings";
        };
    }
}
