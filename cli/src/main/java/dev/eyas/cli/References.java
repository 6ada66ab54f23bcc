package dev.eyas.cli;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.assist.Knowledge;
import dev.eyas.function.Functions;
import dev.eyas.lookup.LookupFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Where a query finds what it only names: lookup files and saved queries.
final class References {

    private static final String FILES_DIR = "--files-dir";
    private static final String QUERIES_DIR = "--queries-dir";

    private References() {}

    static void addOptions(CommandSpec spec) {
        spec.addOption(
                Options.value(
                        "DIR",
                        "The folder of the lookup files (CSV, JSON) that match() and readFile() name.",
                        FILES_DIR));
        spec.addOption(
                Options.value(
                        "DIR",
                        "The folder of saved queries: $name() is the query in name.cql, $a/b:name() that in a/b/name.cql.",
                        QUERIES_DIR));
    }

    /// The settings with what lies in the folders given.
    static AnalysisSettings in(AnalysisSettings settings, ParseResult arguments) {
        AnalysisSettings known =
                folder(arguments, FILES_DIR)
                        .map(path -> settings.withFiles(new LookupFolder(path)))
                        .orElse(settings);
        return folder(arguments, QUERIES_DIR)
                .map(path -> known.withSavedQueries(new QueryFolder(path)))
                .orElse(known);
    }

    /// The functions, and the names of what lies in the folders given.
    static Knowledge known(Functions functions, ParseResult arguments) {
        return new Knowledge(
                functions,
                List.of(),
                folder(arguments, QUERIES_DIR)
                        .map(path -> new QueryFolder(path).names())
                        .orElse(List.of()),
                folder(arguments, FILES_DIR)
                        .map(path -> new LookupFolder(path).names())
                        .orElse(List.of()));
    }

    private static Optional<Path> folder(ParseResult arguments, String option) {
        Optional<String> name = Options.value(arguments, option);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> path = path(name.get()).filter(Files::isDirectory);
        if (path.isEmpty()) {
            throw new UsageError("there is no folder `" + name.get() + "` for " + option, "");
        }
        return path;
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
