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

    /// The query that is this part of it, if there is one.
    public Optional<DetectionQuery> query(JointRun.Part part) {
        return switch (part) {
            case QUERY -> Optional.of(query);
            case JUDGE -> judge;
            case VERDICT -> verdict;
        };
    }

    /// The same with another query for a part it has.
    public Detection withQuery(JointRun.Part part, DetectionQuery other) {
        return switch (part) {
            case QUERY -> with(other, judge, verdict, files);
            case JUDGE -> with(query, Optional.of(other), verdict, files);
            case VERDICT -> with(query, judge, Optional.of(other), files);
        };
    }

    /// The same with other lookup files.
    public Detection withFiles(LookupFiles other) {
        return with(query, judge, verdict, other);
    }

    private Detection with(
            DetectionQuery newQuery,
            Optional<DetectionQuery> newJudge,
            Optional<DetectionQuery> newVerdict,
            LookupFiles newFiles) {
        return new Detection(
                id,
                title,
                status,
                description,
                level,
                newQuery,
                newJudge,
                newVerdict,
                newFiles,
                windowMillis,
                attack,
                references,
                falsePositives,
                nextSteps,
                followUps,
                blindSpots,
                folder,
                runsByDefault);
    }

    /// Where the behaviour stands in ATT&CK.
    public record Attack(String tactic, String technique) {}
}
