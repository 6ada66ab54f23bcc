package dev.eyas.format;

import dev.eyas.data.Rows;
import java.util.Optional;

/// Records on their way to become the rows of a batch. Filled, read as rows, cleared and filled
/// again; rows are valid until the batch is cleared.
public interface RecordBatch {

    /// What is wrong with a record that was not taken.
    record Damage(String code, String message) {}

    /// Takes the record that starts at `from`; `offset` is where that is in its source. Answers
    /// what is wrong when it did not.
    Optional<Damage> add(byte[] data, int from, int to, long offset);

    /// What is said of a record that was taken without all of its fields.
    Damage TOO_MANY_FIELDS =
            new Damage(
                    "record-too-many-fields",
                    "A record has more than 8,000 fields; the first 8,000 are read.");

    /// True when the last record taken has more fields than are read.
    boolean wasCut();

    /// Where the last record given ended, or was found to be wrong. Before `to` when more follows
    /// on the line.
    int stoppedAt();

    /// True when all that was wrong with the last record is that it ended too early.
    boolean wantsMore();

    /// Records taken since the last clearing.
    int size();

    /// Bytes held for them.
    int bytes();

    Rows rows();

    void clear();
}
