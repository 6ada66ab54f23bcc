package dev.eyas.cli;

import dev.eyas.cli.output.Output;
import dev.eyas.cli.output.RowFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// A file for rows, in the format that its name ends in.
record RowFile(Path path, RowFormat format) {

    private static final List<RowFormat> FORMATS =
            List.of(RowFormat.CSV, RowFormat.JSON, RowFormat.NDJSON);

    static RowFile of(String name) {
        try {
            return FORMATS.stream()
                    .filter(format -> name.endsWith("." + format.word()))
                    .findFirst()
                    .map(format -> new RowFile(Path.of(name), format))
                    .orElseThrow(() ->
                            new UsageError(
                                    "`" + name + "` does not say how to write rows",
                                    "name a file that ends in .csv, .json or .ndjson"));
        } catch (InvalidPathException _) {
            throw new UsageError("there can be no file `" + name + "`", "");
        }
    }

    void write(RowRun.Outcome.Ended rows, Console console) {
        try (OutputStream stream = Files.newOutputStream(path)) {
            Output output = new Output(stream);
            new RowPrinter(format, console.into(output)).print(rows.result(), rows.rawText());
            output.flush();
        } catch (IOException failure) {
            throw wrong(FailureWords.of(failure));
        } catch (Output.Failed failure) {
            throw wrong(String.valueOf(failure.getMessage()));
        }
    }

    private UsageError wrong(String why) {
        return new UsageError(path + " cannot be written: " + why, "");
    }
}
