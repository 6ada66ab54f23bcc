package dev.eyas.cli;

import dev.eyas.cli.report.Report;
import dev.eyas.run.RunSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The file of a report. Whether there can be one is settled before anything is searched.
final class ReportFile {

    private final Path file;

    private ReportFile(Path file) {
        this.file = file;
    }

    static ReportFile of(String name) {
        Path file;
        try {
            file = Path.of(name);
        } catch (InvalidPathException _) {
            throw wrong(name, "there can be no such file");
        }
        if (name.isEmpty() || Files.isDirectory(file)) {
            throw wrong(name, "that is no file");
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw wrong(name, "there is no folder " + folder);
        }
        return new ReportFile(file);
    }

    void write(Report report) {
        try {
            report.write(file);
        } catch (IOException failure) {
            throw wrong(file.toString(), FailureWords.of(failure));
        }
    }

    private static UsageError wrong(String name, String why) {
        return new UsageError(
                "the report " + name + " cannot be written: " + why,
                "name a file such as report.html");
    }

    /// @param paths what was named to be searched
    /// @param amount how much that was, in words
    static Report.Search search(List<String> paths, String amount, RunSettings settings) {
        return new Report.Search(
                paths.isEmpty() ? List.of("standard input") : paths,
                amount,
                settings.start().isEmpty() && settings.end().isEmpty()
                        ? "all"
                        : time(settings.start(), "the beginning")
                                + " to "
                                + time(settings.end(), "the end"),
                time(OptionalLong.of(settings.now()), ""),
                "Eyas " + Commands.version());
    }

    private static String time(OptionalLong millis, String otherwise) {
        return millis.isPresent() ? Counts.moment(millis.getAsLong()) + " UTC" : otherwise;
    }
}
