package dev.eyas.detect;

import dev.eyas.data.LookupFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A detection: who it is, the query that finds rows, and how rows become findings.
///
/// @param status `stable`, `test`, `experimental`, or `reference` for a published query kept to the
///   letter
/// @param query finds rows in telemetry
/// @param judge keeps those that count, told about their process
/// @param verdict says of each finding how bad it is
/// @param files the lookup files the queries may name
/// @param followUps queries over other logs that tell what came of a finding
/// @param blindSpots what it cannot see, in sentences
/// @param windowMillis what one lineage of processes does within so much time is one finding
/// @param folder the folder that describes it
/// @param runsByDefault whether it runs when nobody asks for one by its id
public record Detection(
        String id,
        String title,
        String status,
        String description,
        Level level,
        DetectionQuery query,
        Optional<DetectionQuery> judge,
        Optional<DetectionQuery> verdict,
        LookupFiles files,
        long windowMillis,
        Attack attack,
        List<String> references,
        List<String> falsePositives,
        List<String> nextSteps,
        List<FollowUp> followUps,
        List<String> blindSpots,
        Path folder,
        boolean runsByDefault) {

    public Detection {
        references = List.copyOf(references);
        falsePositives = List.copyOf(falsePositives);
        nextSteps = List.copyOf(nextSteps);
        followUps = List.copyOf(followUps);
        blindSpots = List.copyOf(blindSpots);
    }

    /// Where the behaviour stands in ATT&CK.
    public record Attack(String tactic, String technique) {}
}
