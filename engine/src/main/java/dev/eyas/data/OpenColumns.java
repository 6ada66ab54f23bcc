package dev.eyas.data;

import java.util.function.BiConsumer;

/// Fields whose names nobody knows beforehand: the members of a parsed JSON text, the facts of a
/// process.
public interface OpenColumns {

    /// The field's values; sure to be right for the asked rows only.
    Column column(String name, Selection asked);

    /// Every field a row has here.
    void fields(int row, BiConsumer<String, String> consumer);
}
