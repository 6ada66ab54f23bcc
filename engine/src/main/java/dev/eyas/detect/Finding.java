package dev.eyas.detect;

import dev.eyas.detect.Detection.Attack;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a detection yields: one thing that one lineage of processes did on one host within one
/// window, with its evidence.
///
/// @param id hash of the content: the same on every run over the same data
/// @param firstSeen epoch milliseconds; empty when no evidence has a time
/// @param host the name people know the host by
/// @param hostId what the sensor calls the host
/// @param reasons sentences
/// @param exclusion why it matters less than its detection says, and who says so
/// @param sourceFile of the first evidence
public record Finding(
        String id,
        String detection,
        String title,
        Level severity,
        String confidence,
        Optional<Long> firstSeen,
        Optional<Long> lastSeen,
        String host,
        Optional<String> hostId,
        Optional<String> user,
        Process process,
        Target target,
        List<Evidence> evidence,
        List<String> reasons,
        Optional<Attack> attack,
        List<String> nextSteps,
        List<FollowUp.Filled> followUps,
        List<String> response,
        Optional<String> exclusion,
        Optional<String> sourceFile) {

    public Finding {
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        nextSteps = List.copyOf(nextSteps);
        followUps = List.copyOf(followUps);
        response = List.copyOf(response);
    }

    /// The same, lowered by an exclusion.
    Finding excused(Exclusion by) {
        return with(
                by.level().compareTo(severity) < 0 ? by.level() : severity,
                host,
                hostId,
                Optional.of(by.reason() + " (" + by.owner() + ")"));
    }

    /// The same on a host that is called otherwise.
    Finding onHost(String name, Optional<String> sensorId) {
        return with(severity, name, sensorId, exclusion);
    }

    private Finding with(
            Level newSeverity,
            String newHost,
            Optional<String> newHostId,
            Optional<String> newExclusion) {
        return new Finding(
                id,
                detection,
                title,
                newSeverity,
                confidence,
                firstSeen,
                lastSeen,
                newHost,
                newHostId,
                user,
                process,
                target,
                evidence,
                reasons,
                attack,
                nextSteps,
                followUps,
                response,
                newExclusion,
                sourceFile);
    }

    /// The process that acted; what is not known is empty.
    ///
    /// @param ancestors the nearest first
    public record Process(
            Optional<String> image,
            Optional<String> commandLine,
            Optional<String> pid,
            Optional<String> parent,
            List<Ancestor> ancestors) {
        public Process {
            ancestors = List.copyOf(ancestors);
        }

        /// Images of the ancestors, the nearest first.
        public List<String> lineage() {
            return ancestors.stream().flatMap(ancestor -> ancestor.image().stream()).toList();
        }
    }

    /// A process that started the one that acted, or one before it.
    public record Ancestor(
            Optional<String> image,
            Optional<String> commandLine,
            Optional<String> pid,
            Optional<String> user) {}

    /// What it reached for.
    public record Target(
            Optional<String> cloud,
            Optional<String> endpoint,
            Optional<String> address,
            Optional<String> path,
            Optional<String> pathClass) {}

    /// A line of a file, from 1.
    public record Place(String file, long line) {}

    /// One event behind the finding, or one row of an aggregate.
    ///
    /// @param pattern what kind of trace it is: `network`, `process`, `dns`, `aggregate`, or the
    ///   event type
    /// @param fields the fields the query kept of it
    /// @param place where it stands; a row of an aggregate stands nowhere
    public record Evidence(
            Optional<Long> time,
            String pattern,
            String eventType,
            Map<String, String> fields,
            Optional<Place> place) {
        public Evidence {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// The kinds of trace the evidence shows, in the order of time.
    public List<String> patterns() {
        return evidence.stream().map(Evidence::pattern).distinct().toList();
    }
}
