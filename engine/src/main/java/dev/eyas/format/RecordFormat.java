package dev.eyas.format;

/// A format whose records can be told apart without reading what came before: lines, or JSON
/// values. Whoever opens the input finds the records, searches them for literals and hands the
/// worthwhile ones to a [RecordBatch].
public non-sealed interface RecordFormat extends Format {

    /// How records are delimited.
    enum Framing {
        /// Each line is a record (or several JSON values in a row); inputs may be split at any
        /// line.
        LINES,
        /// JSON values one after the other or as elements of one array, over any number of lines.
        DOCUMENTS
    }

    Framing framing(Sample sample);

    /// False when a line that begins and ends with these bytes is surely no record or only a part
    /// of one. Asked of every line, so it must be cheap.
    boolean mayBeWhole(byte first, byte last);

    /// Goes over what may stand between two records; answers where the next one starts, or `to`.
    int skipBetween(byte[] data, int from, int to);

    /// True when a record may begin with this byte.
    boolean mayBegin(byte first);

    /// True when a record may end with this byte.
    boolean mayEnd(byte last);

    /// How a literal shows in the raw bytes of a record.
    Spelling spelling();

    /// An empty batch to be filled by one thread.
    RecordBatch newBatch(int source);
}
