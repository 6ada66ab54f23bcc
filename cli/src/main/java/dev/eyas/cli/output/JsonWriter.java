package dev.eyas.cli.output;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// One array, an object a line.
public final class JsonWriter implements RowWriter {

    @Override
    public void write(List<String> columns, List<Map<String, String>> rows, Output out) {
        out.println("[");
        Iterator<Map<String, String>> remaining = rows.iterator();
        while (remaining.hasNext()) {
            String row = JsonText.row(remaining.next());
            out.println(remaining.hasNext() ? row + "," : row);
        }
        out.println("]");
    }
}
