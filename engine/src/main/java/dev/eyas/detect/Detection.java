package dev.eyas.detect;

import dev.eyas.analysis.AnalysisSettings;
import dev.eyas.data.LookupFiles;
import dev.eyas.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A detection: who it is, the query that finds rows, and how rows become findings.
///
/// @param status `stable`, `test`, `experimental`, or `reference` for a published query kept to the
///   letter
/// @param query finds rows in telemetry
/// @param judge keeps those that count, told about their process
/// @param verdict says of each finding how bad it is
/// @param files the lookup files the queries may name
/// @param parameters what the queries may name as `?name`
/// @param grouping what makes rows one finding
/// @param exclusions findings that matter less, and why
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
        Map<String, Parameter> parameters,
        Grouping grouping,
        List<Exclusion> exclusions,
        Optional<Attack> attack,
        Guidance guidance,
        Path folder,
        boolean runsByDefault) {

    public Detection {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        exclusions = List.copyOf(exclusions);
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
            case QUERY -> with(other, judge, verdict, files, parameters);
            case JUDGE -> with(query, Optional.of(other), verdict, files, parameters);
            case VERDICT -> with(query, judge, Optional.of(other), files, parameters);
        };
    }

    /// The same with other lookup files.
    public Detection withFiles(LookupFiles other) {
        return with(query, judge, verdict, other, parameters);
    }

    private Detection with(
            DetectionQuery newQuery,
            Optional<DetectionQuery> newJudge,
            Optional<DetectionQuery> newVerdict,
            LookupFiles newFiles,
            Map<String, Parameter> newParameters) {
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
                newParameters,
                grouping,
                exclusions,
                attack,
                guidance,
                folder,
                runsByDefault);
    }

    /// Where the behaviour stands in ATT&CK.
    public record Attack(String tactic, String technique) {}

    /// What the queries name as `?name`.
    ///
    /// @param value as long as nobody gives another
    public record Parameter(String value, String description) {}

    /// What people need to know about its findings.
    ///
    /// @param falsePositives what it is known to report wrongly
    /// @param blindSpots what it cannot see, in sentences
    /// @param nextSteps how to find out what happened
    /// @param followUps queries over other logs that tell what came of a finding
    /// @param response what to do once it is known to be an attack
    public record Guidance(
            List<String> references,
            List<String> falsePositives,
            List<String> blindSpots,
            List<String> nextSteps,
            List<FollowUp> followUps,
            List<String> response) {

        public static final Guidance NONE =
                new Guidance(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Guidance {
            references = List.copyOf(references);
            falsePositives = List.copyOf(falsePositives);
            blindSpots = List.copyOf(blindSpots);
            nextSteps = List.copyOf(nextSteps);
            followUps = List.copyOf(followUps);
            response = List.copyOf(response);
        }
    }

    /// The same with other values for those of its parameters that are named.
    public Detection withArguments(Map<String, String> arguments) {
        Map<String, Parameter> given = new LinkedHashMap<>();
        parameters.forEach((name, parameter) ->
                given.put(
                        name,
                        new Parameter(
                                arguments.getOrDefault(name, parameter.value()),
                                parameter.description())));
        return with(query, judge, verdict, files, given);
    }

    /// All its queries.
    public List<DetectionQuery> queries() {
        return Stream.of(Optional.of(query), judge, verdict).flatMap(Optional::stream).toList();
    }

    /// What its queries are checked against.
    public AnalysisSettings settings(AnalysisSettings others) {
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.value()));
        return others.withFiles(files).withParameters(values);
    }

    /// What is wrong with a query of a detection; a parameter without a value was not declared.
    public static Diagnostic advised(Diagnostic diagnostic) {
        return diagnostic.code().equals("missing-parameter")
                ? diagnostic.withHelp("declare it under `parameters`, with a default")
                : diagnostic;
    }
}
