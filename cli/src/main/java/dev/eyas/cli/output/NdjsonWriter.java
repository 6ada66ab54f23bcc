package dev.eyas.cli.output;

import java.util.List;
import java.util.Map;

/// One object a line, its fields in the row's own order.
public final class NdjsonWriter implements RowWriter {

    @Override
    public void write(List<String> columns, List<Map<String, String>> rows, Output out) {
        rows.forEach(row -> out.println(JsonText.row(row)));
    }
}
