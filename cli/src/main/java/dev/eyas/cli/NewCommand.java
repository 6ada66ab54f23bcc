package dev.eyas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `eyas new`: makes the files that something new begins with.
final class NewCommand implements Command {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /// What the files have in place of the name.
    private static final String NAME = "NAME";

    /// What can be made, and of which files. They lie among the resources, in a folder of its name.
    // The list comes from List.of: it never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Kind {
        DETECTION(
                "detection.yaml",
                "query.cql",
                "data/programs.csv",
                "tests/stories/attack.yaml",
                "tests/stories/benign.yaml",
                "README.md");

        private final List<String> files;

        Kind(String... files) {
            this.files = List.of(files);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Options.command(
                        "new",
                        "KIND FOLDER",
                        "Makes a folder to begin with: a detection with its query, a lookup file and tests that pass. The last part of"
                                + " the folder's path is its name. What is there is never overwritten.",
                        """
                        eyas new detection suspicious-netcat
                        eyas new detection mine/suspicious-netcat
                        """);
        spec.addPositional(Options.positionals("KIND FOLDER", "detection, and where to make it."));
        return spec;
    }

    @Override
    public ExitCode run(ParseResult arguments, Console console) {
        List<String> words = Options.positionals(arguments);
        if (words.isEmpty()) {
            throw new MissingInput();
        }
        Kind kind = kind(words.getFirst());
        if (words.size() != 2) {
            throw new UsageError(
                    words.size() < 2
                            ? "the " + kind.word() + " needs a name"
                            : "`" + words.get(2) + "` is one name too many",
                    "write eyas new " + kind.word() + " NAME");
        }
        Path folder = folder(words.getLast());
        try {
            for (String file : kind.files) {
                write(kind, file, folder);
            }
        } catch (IOException failure) {
            throw new UsageError(
                    "`" + folder + "` cannot be made: " + FailureWords.of(failure), "");
        }
        print(kind, folder, console);
        return ExitCode.RAN;
    }

    private static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new UsageError(
                                "there is no new `" + word + "`",
                                "what can be made: "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Kind.values())
                                                        .map(Kind::word)
                                                        .toList())));
    }

    private static Path folder(String name) {
        try {
            Path folder = Path.of(name);
            if (!ID.matcher(String.valueOf(folder.getFileName())).matches()) {
                throw new UsageError(
                        "`" + name + "` is no name",
                        "use letters, digits, dots, dashes and underscores");
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageError(
                        "`" + name + "` is there already",
                        "nothing was written; take another name");
            }
            return folder;
        } catch (InvalidPathException _) {
            throw new UsageError("there can be no folder `" + name + "`", "");
        }
    }

    private static void write(Kind kind, String file, Path folder) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(
                target,
                template(kind.word() + "/" + file)
                        .replace(NAME, String.valueOf(folder.getFileName())));
    }

    private static String template(String name) {
        try (@Nullable InputStream text = NewCommand.class.getResourceAsStream("new/" + name)) {
            if (text == null) {
                throw new AssertionError("no template " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void print(Kind kind, Path folder, Console console) {
        for (String file : kind.files) {
            console.out().println(folder.resolve(file).toString());
        }
        console.out().flush();
        console.err()
                .println(
                        """
                        next: write what you look for into %s and its tests, then
                          eyas check %s
                          eyas test %s
                          eyas detect --detections %s FILES\
                        """
                                .formatted(
                                        folder.resolve(kind.files.get(1)), folder, folder, folder));
    }
}
