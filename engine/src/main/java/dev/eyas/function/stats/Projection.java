package dev.eyas.function.stats;

import dev.eyas.data.Batch;
import dev.eyas.data.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Which fields of a row are kept.
public sealed interface Projection {

    record Whole() implements Projection {}

    /// These, in this order; a name given twice counts once.
    record Columns(List<String> names) implements Projection {
        public Columns {
            names = names.stream().distinct().toList();
        }
    }

    /// Copies the kept fields of a row of the batch.
    default IntFunction<Map<String, String>> copier(Batch batch) {
        return switch (this) {
            case Whole _ -> batch::fields;
            case Columns columns -> {
                Column[] sources =
                        columns.names().stream().map(batch::column).toArray(Column[]::new);
                yield row -> copy(columns.names(), sources, row);
            }
        };
    }

    private static Map<String, String> copy(List<String> names, Column[] sources, int row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int column = 0; column < sources.length; column++) {
            if (sources[column].isPresent(row)) {
                fields.put(names.get(column), sources[column].text(row));
            }
        }
        return fields;
    }
}
