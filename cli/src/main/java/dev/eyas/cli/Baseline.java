package dev.eyas.cli;

import dev.eyas.detect.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Findings that are known already, by their ids: an earlier run's output, or a list of ids.
record Baseline(Set<String> ids) {

    private static final Pattern ID =
            Pattern.compile("^(?:\\{\"id\":\")?([0-9a-f]{12})\\b", Pattern.MULTILINE);

    static Baseline of(Optional<String> file) {
        Set<String> ids = new HashSet<>();
        file.ifPresent(name -> {
            try {
                Matcher matcher = ID.matcher(Files.readString(Path.of(name)));
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            } catch (IOException failure) {
                throw new UsageError(
                        "the baseline " + name + " cannot be read: " + FailureWords.of(failure),
                        "write one with --format ndjson");
            }
        });
        return new Baseline(ids);
    }

    boolean knows(Finding finding) {
        return ids.contains(finding.id());
    }
}
