package dev.eyas.detect;

import static dev.eyas.yaml.Shape.Key.needed;
import static dev.eyas.yaml.Shape.Key.optional;

import dev.eyas.yaml.Shape;
import dev.eyas.yaml.Shape.ListOf;
import dev.eyas.yaml.Shape.Mapping;
import dev.eyas.yaml.Shape.Matching;
import dev.eyas.yaml.Shape.Text;
import dev.eyas.yaml.Shape.Word;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The keys of `detection.yaml`. Those that Sigma has keep Sigma's names.
public final class DetectionFormat {

    /// Those of the Enterprise matrix, with the two that Defense Evasion was split into.
    private static final List<String> TACTICS =
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

    private static final Shape TEXT = new Text();
    private static final Shape TEXTS = new ListOf(TEXT);

    /// Where a behaviour stands in ATT&CK.
    static final Mapping ATTACK =
            new Mapping(
                    needed("tactic", new Word(TACTICS)),
                    needed(
                            "technique",
                            new Matching(
                                    Pattern.compile("T\\d{4}(\\.\\d{3})?"),
                                    "the id of a technique or sub-technique, such as T1552 or T1552.005")));

    /// One detection.
    static final Mapping DETECTION =
            new Mapping(
                    needed("id", TEXT),
                    needed("title", TEXT),
                    optional(
                            "status",
                            new Word(List.of("stable", "test", "experimental", "reference"))),
                    optional("description", TEXT),
                    optional("author", TEXT),
                    optional("references", TEXTS),
                    optional("tags", TEXTS),
                    needed("attack", ATTACK),
                    needed(
                            "level",
                            new Word(Arrays.stream(Level.values()).map(Level::word).toList())),
                    needed("query", TEXT),
                    optional("judge", TEXT),
                    optional("verdict", TEXT),
                    optional("files", TEXT),
                    optional("window", TEXT),
                    optional("falsepositives", TEXTS),
                    optional("next_steps", TEXTS));

    /// A whole file.
    static final Mapping FILE =
            new Mapping(optional("default", TEXT), needed("detections", new ListOf(DETECTION)));

    private DetectionFormat() {}
}
