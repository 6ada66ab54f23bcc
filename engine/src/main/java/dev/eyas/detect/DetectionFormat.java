package dev.eyas.detect;

import static dev.eyas.yaml.Shape.Key.needed;
import static dev.eyas.yaml.Shape.Key.optional;

import dev.eyas.yaml.Shape;
import dev.eyas.yaml.Shape.ListOf;
import dev.eyas.yaml.Shape.Mapping;
import dev.eyas.yaml.Shape.Matching;
import dev.eyas.yaml.Shape.Named;
import dev.eyas.yaml.Shape.Text;
import dev.eyas.yaml.Shape.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of `detection.yaml`. Those that Sigma has keep Sigma's names.
public final class DetectionFormat {

    /// Those of the Enterprise matrix, with the two that Defense Evasion was split into.
    static final List<String> TACTICS =
            List.of(
                    "Reconnaissance",
                    "Resource Development",
                    "Initial Access",
                    "Execution",
                    "Persistence",
                    "Privilege Escalation",
                    "Defense Evasion",
                    "Stealth",
                    "Defense Impairment",
                    "Credential Access",
                    "Discovery",
                    "Lateral Movement",
                    "Collection",
                    "Command and Control",
                    "Exfiltration",
                    "Impact");

    static final List<String> STATUSES = List.of("stable", "test", "experimental", "reference");

    private static final Shape TEXT = new Text();
    private static final Shape TEXTS = new ListOf(TEXT);

    /// Where a behaviour stands in ATT&CK.
    static final Mapping ATTACK =
            Mapping.of(
                    needed("tactic", new Word(TACTICS)),
                    needed(
                            "technique",
                            new Matching(
                                    Pattern.compile("T\\d{4}(\\.\\d{3})?"),
                                    "the id of a technique or sub-technique, such as T1552 or T1552.005")));

    /// What a query names as `?name`.
    static final Mapping PARAMETER =
            Mapping.of(needed("default", TEXT), needed("description", TEXT));

    private static final Shape LEVEL =
            new Word(Arrays.stream(Level.values()).map(Level::word).toList());

    /// Fields of a finding that no attacker chooses freely, as a command line is chosen.
    static final Mapping WHERE =
            Mapping.of(
                    Stream.of(
                                    "host",
                                    "host_id",
                                    "user",
                                    "process.image",
                                    "process.parent",
                                    "target.cloud",
                                    "target.endpoint",
                                    "target.address",
                                    "target.path",
                                    "target.path_class")
                            .map(field -> optional(field, TEXT))
                            .toArray(Shape.Key[]::new));

    /// Findings that are known and wanted.
    static final Mapping EXCLUSION =
            Mapping.of(
                    needed("where", WHERE),
                    needed("reason", TEXT),
                    needed("owner", TEXT),
                    optional(
                            "expires",
                            new Matching(
                                    Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
                                    "a day such as 2027-03-31")),
                    optional("level", LEVEL));

    /// A query over another log.
    static final Mapping FOLLOW_UP =
            Mapping.of(
                    needed("title", TEXT),
                    needed("log", TEXT),
                    needed("query", TEXT),
                    optional("cloud", TEXT),
                    optional("span", TEXT));

    /// One detection.
    static final Mapping DETECTION =
            Mapping.of(
                    needed("id", TEXT),
                    needed("title", TEXT),
                    optional("status", new Word(STATUSES)),
                    optional("description", TEXT),
                    optional("author", TEXT),
                    optional("references", TEXTS),
                    optional("tags", TEXTS),
                    needed("attack", ATTACK),
                    needed("level", LEVEL),
                    needed("query", TEXT),
                    optional("judge", TEXT),
                    optional("verdict", TEXT),
                    optional("files", TEXT),
                    optional("parameters", new Named(PARAMETER)),
                    optional("entity", TEXTS),
                    optional("window", TEXT),
                    optional("exclusions", new ListOf(EXCLUSION)),
                    optional("falsepositives", TEXTS),
                    optional("blind_spots", TEXTS),
                    optional("next_steps", TEXTS),
                    optional("follow_up", new ListOf(FOLLOW_UP)),
                    optional("response", TEXTS));

    /// A whole file.
    static final Mapping FILE =
            Mapping.of(optional("default", TEXT), needed("detections", new ListOf(DETECTION)));

    private DetectionFormat() {}
}
