package dev.eyas.detect;

import dev.eyas.alert.Alert;
import dev.eyas.alert.AlertFile;
import dev.eyas.analysis.AlertKind;
import dev.eyas.detect.Detection.Attack;
import dev.eyas.detect.Detection.Guidance;
import dev.eyas.detect.Grouping.ByRow;
import dev.eyas.detect.Grouping.Throttle;
import dev.eyas.lookup.LookupFolder;
import dev.eyas.yaml.YamlMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes detections of LogScale alerts: each row that an alert fires on is a finding.
///
/// Its id is the name of the file without its ending. Labels may say the severity, the status and
/// the place in ATT&CK: `severity:high` or `high`, `status:test`, `T1552.005`, `credential-access`.
final class AlertDetection {

    private static final Pattern PREFIX =
            Pattern.compile("^(severity|level|status|attack|mitre)[:=._ -]\\s*");
    private static final Pattern TECHNIQUE = Pattern.compile("t\\d{4}(\\.\\d{3})?");
    private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

    private AlertDetection() {}

    static Detection read(YamlMap whole, AlertKind kind) {
        Alert alert = AlertFile.read(whole, kind);
        Path folder = alert.file().toAbsolutePath().normalize().resolveSibling("");
        List<String> labels = alert.labels().stream().map(AlertDetection::plain).toList();
        return new Detection(
                ENDING.matcher(String.valueOf(alert.file().getFileName())).replaceFirst(""),
                alert.name(),
                labels.stream()
                        .filter(DetectionFormat.STATUSES::contains)
                        .findFirst()
                        .orElse("stable"),
                alert.description(),
                labels.stream()
                        .flatMap(label -> Level.of(label).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Level.MEDIUM),
                new DetectionQuery(alert.file(), alert.query()),
                Optional.empty(),
                Optional.empty(),
                new LookupFolder(folder),
                Map.of(),
                new ByRow(
                        alert.throttle()
                                .map(throttle -> new Throttle(throttle.field(), throttle.millis())),
                        alert.searchMillis()),
                List.of(),
                attack(labels),
                Guidance.NONE,
                folder,
                alert.isEnabled());
    }

    private static String plain(String label) {
        return PREFIX.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static Optional<Attack> attack(List<String> labels) {
        Optional<String> technique =
                labels.stream()
                        .map(TECHNIQUE::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group().toUpperCase(Locale.ROOT))
                        .findFirst();
        Optional<String> tactic =
                DetectionFormat.TACTICS.stream()
                        .filter(name -> labels.stream().anyMatch(label -> names(label, name)))
                        .findFirst();
        return technique.flatMap(id -> tactic.map(name -> new Attack(name, id)));
    }

    private static boolean names(String label, String tactic) {
        return Arrays.equals(label.split("[ _-]"), tactic.toLowerCase(Locale.ROOT).split(" "));
    }
}
