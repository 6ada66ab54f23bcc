package dev.eyas.detect;

import dev.eyas.source.FileSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// What a test of a detection lets happen.
public sealed interface Telemetry {

    FileSource source();

    /// Files that lie beside the test.
    record Files(List<Path> paths) implements Telemetry {
        public Files {
            paths = List.copyOf(paths);
        }

        @Override
        public FileSource source() {
            return FileSource.of(paths.stream().map(Path::toString).toList());
        }
    }

    /// Lines that were made from a story.
    ///
    /// @param form what kind of telemetry they are
    /// @param timeline the story in sentences, in the order of time
    record Told(String form, List<String> lines, List<String> timeline) implements Telemetry {
        public Told {
            lines = List.copyOf(lines);
            timeline = List.copyOf(timeline);
        }

        @Override
        public FileSource source() {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return FileSource.ofBytes(form, text);
        }
    }
}
