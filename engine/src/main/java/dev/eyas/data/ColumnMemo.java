package dev.eyas.data;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Columns that are decoded when someone asks for them: each value once, however often it is asked
/// for.
public final class ColumnMemo {

    /// Decodes the values of one field.
    public interface Decoder {

        /// The value of a row; null where there is none.
        @Nullable String text(int row);
    }

    private final int rows;
    private final Function<String, Decoder> decoders;
    private final Map<String, Decoded> decoded = new HashMap<>();

    /// `decoders` gives the decoder of a field by its name.
    public ColumnMemo(int rows, Function<String, Decoder> decoders) {
        this.rows = rows;
        this.decoders = decoders;
    }

    /// The field's values, decoded for the asked rows and those asked for before.
    public Column column(String name, Selection asked) {
        Decoded known = decoded.get(name);
        if (known == null) {
            known = new Decoded(decoders.apply(name), rows);
            decoded.put(name, known);
        }
        return known.column(asked);
    }

    private static final class Decoded {

        private final Decoder decoder;
        private final Column.Text column;
        private final boolean[] done;
        private boolean hasValues;

        Decoded(Decoder decoder, int rows) {
            this.decoder = decoder;
            column = new Column.Text(rows);
            done = new boolean[rows];
        }

        Column column(Selection asked) {
            for (int position = 0; position < asked.size(); position++) {
                int row = asked.row(position);
                if (!done[row]) {
                    done[row] = true;
                    String value = decoder.text(row);
                    if (value != null) {
                        column.set(row, value);
                        hasValues = true;
                    }
                }
            }
            return hasValues ? column : Column.absent();
        }
    }
}
