package dev.eyas.format;

/// A way to read bytes as events. Adding one: a file here and a line in `dev.eyas.source.Formats`.
public sealed interface Format permits RecordFormat, StreamFormat {

    /// What `--input-format` calls it.
    String name();

    /// True when these first bytes of an input look like this format.
    boolean recognises(Sample sample);

    /// What reads an input of this format that begins like this; another than itself for a format
    /// that is written in several ways.
    default Format in(Sample sample) {
        return this;
    }
}
