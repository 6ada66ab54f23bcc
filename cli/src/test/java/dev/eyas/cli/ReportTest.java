package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas detect --report FILE`.
final class ReportTest {

    private static final String DETECTIONS = Path.of("..", "detections").toString();
    private static final String SMALL =
            Path.of(DETECTIONS, "T1552.005", "tests", "aws-role-credentials.ndjson").toString();

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    @TempDir private Path folder;

    private String report(String... input) throws IOException {
        Path page = folder.resolve("report.html");
        Eyas.Outcome run =
                Eyas.run(
                        Stream.concat(
                                        Stream.of(
                                                "detect",
                                                "--detections",
                                                DETECTIONS,
                                                "--report",
                                                page.toString()),
                                        Stream.of(input))
                                .toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return Files.readString(page);
    }

    @Test
    void itTellsWhatWasSearchedAndWhatWasFound() throws IOException {
        assertThat(report(SMALL))
                .contains(
                        "<h1>1 finding on 1 host</h1>",
                        "<dd>" + SMALL + "</dd>",
                        "curl asked for the keys of the instance&#39;s role at 169.254.169.254.",
                        "<strong class=\"image\">/usr/lib/systemd/systemd</strong>",
                        "aws-role-credentials.ndjson:12</span>",
                        "role=&quot;web-prod-role&quot;",
                        "What to do next",
                        "What it cannot see");
    }

    @Test
    void itFetchesNothingRunsNothingAndIsWellFormed() throws IOException {
        String page = report(SMALL);
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-" + styleHash(page))
                .doesNotContain("<script", "<link", "@import", "url(", " src=", " style=")
                .doesNotContainPattern(" on[a-z]+=");
        Deque<String> open = new ArrayDeque<>();
        for (MatchResult tag :
                TAG.matcher(page.substring(page.indexOf("<body>"))).results().toList()) {
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (!open.isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    private static String styleHash(String page) {
        try {
            String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void nothingFoundIsAPageToo() throws IOException {
        Path empty =
                Files.writeString(
                        folder.resolve("e.ndjson"),
                        "{\"event_simpleName\":\"ProcessRollup2\",\"aid\":\"a\",\"CommandLine\":\"ls\"}\n");
        assertThat(report(empty.toString()))
                .contains(
                        "<h1>Nothing was found</h1>",
                        "No finding is no proof of safety",
                        "no NetworkConnectIP4 events");
    }

    @Test
    void manyFindingsAreGatheredByHostAndClosed() throws IOException {
        StringBuilder events = new StringBuilder();
        for (int number = 0; number < 40; number++) {
            events.append(
                    """
                    {"event_simpleName":"ProcessRollup2","timestamp":"1793700000000","aid":"a%1$d","ComputerName":"h%1$d","TargetProcessId":"%2$d","ImageFileName":"/usr/bin/curl","CommandLine":"curl http://169.254.169.254/latest/user-data"}
                    """
                            .formatted(number % 4, number));
        }
        Path many = Files.writeString(folder.resolve("many.ndjson"), events);
        String page = report(many.toString());
        assertThat(page).contains("<h1>40 findings on 4 hosts</h1>").doesNotContain(" open=");
        assertThat(Pattern.compile("<details class=\"group\">").matcher(page).results().count())
                .isEqualTo(4);
    }

    @Test
    void aPageThatStoodThereIsReplacedAndNothingElseIsLeft() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        report(SMALL);
        assertThat(Files.readString(page)).startsWith("<!doctype html>");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeAnythingIsSearched() {
        for (String name : List.of("", folder.toString(), folder.resolve("no/r.html").toString())) {
            Eyas.Outcome run =
                    Eyas.run("detect", "--detections", DETECTIONS, SMALL, "--report", name);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("error: the report " + name + " cannot be written: ");
        }
    }
}
