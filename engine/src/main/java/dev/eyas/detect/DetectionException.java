package dev.eyas.detect;

import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.diagnostic.SourceText;
import dev.eyas.yaml.DefinitionException;
import java.nio.file.Path;

/// A detection or its tests cannot be read: which file, and what is wrong with it.
public final class DetectionException extends DefinitionException {

    private static final long serialVersionUID = 1L;

    public DetectionException(Path file, String problem) {
        super(file, problem);
    }

    public DetectionException(SourceText file, Diagnostic diagnostic) {
        super(file, diagnostic);
    }
}
