package dev.eyas.cli.output;

import java.util.List;
import java.util.Map;

/// Writes the rows of a result. A field that is absent from a row leaves no trace of a value.
public interface RowWriter {

    void write(List<String> columns, List<Map<String, String>> rows, Output out);
}
