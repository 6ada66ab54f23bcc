package dev.eyas.lookup;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.eyas.data.LookupFiles.Found;
import dev.eyas.data.Table;
import dev.eyas.json.JsonFields;
import dev.eyas.json.JsonParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes a table of the bytes of a lookup file. CSV has a header line and keeps its blanks; JSON is
/// an array of objects, or an object of objects whose names are the keys. Objects within those are
/// left out.
///
/// See data-analysis/repositories-files-ui-filetypes.html.
final class LookupReader {

    /// What a file may hold, so that a table fits into memory.
    static final int MOST_BYTES = 64 << 20;

    private static final int MOST_CELLS = 10_000_000;
    private static final int MOST_COLUMNS = 8_000;
    private static final String KEY = "_key";

    private final Table.Builder table = new Table.Builder();
    private long cells;

    private LookupReader() {}

    static Found read(String name, byte[] bytes) {
        int from = startsWithMark(bytes) ? 3 : 0;
        LookupReader reader = new LookupReader();
        try {
            boolean isJson =
                    !name.toLowerCase(Locale.ROOT).endsWith(".csv") && looksLikeJson(bytes, from);
            return isJson ? reader.json(bytes, from) : reader.csv(bytes, from);
        } catch (TooLarge _) {
            return new Found.Unusable(
                    "has more than " + MOST_CELLS + " values or " + MOST_COLUMNS + " columns");
        }
    }

    /// The table is larger than any is allowed to be.
    private static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private static boolean looksLikeJson(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '[' || bytes[at] == '{');
    }

    private Found csv(byte[] bytes, int from) throws TooLarge {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(
                                new InputStreamReader(
                                        new ByteArrayInputStream(bytes, from, bytes.length - from),
                                        StandardCharsets.UTF_8))) {
            Iterator<CsvRecord> rows = records.iterator();
            if (!rows.hasNext()) {
                return new Found.Unusable("has no header line");
            }
            List<String> header = rows.next().getFields();
            count(header.size(), header.size());
            header.forEach(table::column);
            while (rows.hasNext()) {
                List<String> values = rows.next().getFields();
                int size = Math.min(header.size(), values.size());
                count(size, header.size());
                table.row();
                for (int column = 0; column < size; column++) {
                    table.put(header.get(column), values.get(column));
                }
            }
            return new Found.Read(table.build());
        } catch (CsvParseException | UncheckedIOException damaged) {
            return new Found.Unusable("is no CSV: " + damaged.getMessage());
        } catch (IOException failure) {
            return new Found.Unusable("cannot be read: " + failure.getMessage());
        }
    }

    private Found json(byte[] bytes, int from) throws TooLarge {
        JsonRows rows = new JsonRows();
        Optional<String> problem = JsonParts.read(bytes, from, rows);
        if (rows.isTooLarge) {
            throw new TooLarge();
        }
        if (rows.hasOthers) {
            return new Found.Unusable("has parts that are no objects");
        }
        return problem.<Found>map(Found.Unusable::new)
                .orElseGet(() -> new Found.Read(table.build()));
    }

    private void count(int more, int columns) throws TooLarge {
        cells += more;
        if (cells > MOST_CELLS || columns > MOST_COLUMNS) {
            throw new TooLarge();
        }
    }

    /// Takes a row of each object.
    private final class JsonRows implements JsonParts.Part {

        private boolean hasOthers;
        private boolean isTooLarge;

        @Override
        public void take(Optional<String> name, JsonFields fields) {
            hasOthers |= !fields.isContainer();
            if (hasOthers || isTooLarge) {
                return;
            }
            name.ifPresent(_ -> table.key(KEY));
            table.row();
            name.ifPresent(key -> table.put(KEY, key));
            fields.forEach(
                    0,
                    (column, leaf) -> {
                        if (fields.isOnTop(leaf) && !fields.isNull(leaf) && !isTooLarge) {
                            isTooLarge = ++cells > MOST_CELLS;
                            table.put(column, fields.text(leaf));
                        }
                    });
        }
    }
}
