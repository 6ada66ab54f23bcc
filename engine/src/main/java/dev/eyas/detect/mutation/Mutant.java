package dev.eyas.detect.mutation;

import dev.eyas.detect.Detection;
import dev.eyas.detect.JointRun.Part;
import java.nio.file.Path;
import java.util.Set;

/// A detection with one small damage.
///
/// @param file the file that is damaged, and `line` where, from 1
/// @param before what stood there
/// @param after what stands there now; empty where it is gone
/// @param touched the queries that the damage may be felt by
public record Mutant(
        Kind kind,
        Path file,
        int line,
        String before,
        String after,
        Detection damaged,
        Set<Part> touched) {

    public Mutant {
        touched = Set.copyOf(touched);
    }
}
