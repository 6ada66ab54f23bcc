package dev.eyas.yaml;

import java.nio.file.Path;

/// A file that defines something cannot be used: which file, and what is wrong with it.
public class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DefinitionException(Path file, String problem) {
        super(file + ": " + problem);
    }

    /// @param line from 1
    public DefinitionException(Path file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }
}
