package dev.eyas.lookup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Says where the rows of a lookup file stand, for people who look them up.
public final class RowLines {

    private RowLines() {}

    /// The line of each row, from 1; those of a file that is no CSV are all the first.
    ///
    /// @param rows how many rows the file has
    public static int[] of(Path file, int rows) {
        int[] lines = new int[rows];
        Arrays.fill(lines, 1);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return lines;
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            int row = -1;
            for (CsvRecord found : records) {
                if (row >= 0 && row < rows) {
                    lines[row] = Math.toIntExact(found.getStartingLineNumber());
                }
                row++;
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (CsvParseException | UncheckedIOException _) {
            return lines;
        }
    }
}
