package dev.eyas.cli.report;

import dev.eyas.detect.Detection;
import dev.eyas.detect.Finding;
import dev.eyas.detect.Gap;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What one run of detections found, and over what.
///
/// @param warnings what went wrong with inputs, in sentences
public record Report(
        List<Detection> detections,
        List<Finding> findings,
        List<Gap> gaps,
        List<String> warnings,
        Search search) {

    public Report {
        detections = List.copyOf(detections);
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /// What was searched.
    ///
    /// @param inputs as they were named
    /// @param amount how much that was, in words
    /// @param interval which times were looked at, in words
    /// @param made when, in words
    /// @param maker by what
    public record Search(
            List<String> inputs, String amount, String interval, String made, String maker) {
        public Search {
            inputs = List.copyOf(inputs);
        }
    }

    /// Writes the page. Until it is whole, what stood there before stays.
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        Path part =
                Path.of(String.valueOf(folder))
                        .resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (Writer out =
                    Files.newBufferedWriter(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                new ReportPage(this, new HtmlWriter(out)).write();
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
