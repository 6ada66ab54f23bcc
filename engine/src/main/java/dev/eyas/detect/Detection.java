package dev.eyas.detect;

import java.nio.file.Path;
import java.util.List;

/// A detection: who it is, the query that finds rows, and how rows become findings.
///
/// @param status `stable`, `test`, `experimental`, or `reference` for a published query kept to the
///   letter
/// @param queryFile where the query stands
/// @param windowMillis what one lineage of processes does within so much time is one finding
/// @param folder the folder that describes it
/// @param runsByDefault whether it runs when nobody asks for one by its id
public record Detection(
        String id,
        String title,
        String status,
        String description,
        Level level,
        Path queryFile,
        String query,
        long windowMillis,
        Attack attack,
        List<String> references,
        List<String> falsePositives,
        List<String> nextSteps,
        Path folder,
        boolean runsByDefault) {

    public Detection {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        nextSteps = List.copyOf(nextSteps);
    }

    /// Where the behaviour stands in ATT&CK.
    public record Attack(String tactic, String technique) {}
}
