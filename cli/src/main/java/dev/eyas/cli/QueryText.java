package dev.eyas.cli;

import dev.eyas.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/// The query a command was given, and the arguments behind it.
///
/// @param source the query's text, named after its file if it came from one
/// @param paths what the query is to run over
record QueryText(SourceText source, List<String> paths) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// From `--query-file`, else the first argument.
    static QueryText of(ParseResult arguments) {
        List<String> positionals = Options.positionals(arguments);
        Optional<String> file = Options.value(arguments, Options.QUERY_FILE);
        if (file.isPresent()) {
            return new QueryText(new SourceText(file.get(), read(file.get())), positionals);
        }
        if (positionals.isEmpty()) {
            throw new MissingInput();
        }
        String text = positionals.getFirst();
        if (isFile(text)) {
            throw new UsageError(
                    "`" + text + "` is a file, not a query",
                    "to run the query in it: --query-file " + text);
        }
        return new QueryText(new SourceText("", text), positionals.subList(1, positionals.size()));
    }

    private static boolean isFile(String text) {
        try {
            return text.endsWith(".cql") && Files.exists(Path.of(text));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static String read(String file) {
        try {
            return withoutMark(Files.readString(Path.of(file)));
        } catch (InvalidPathException _) {
            throw new UsageError("there is no file `" + file + "` to read the query from", "");
        } catch (IOException failure) {
            throw new UsageError(
                    "the query cannot be read from `" + file + "`: " + FailureWords.of(failure),
                    "");
        }
    }

    /// Editors on Windows put a mark in front of UTF-8.
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
