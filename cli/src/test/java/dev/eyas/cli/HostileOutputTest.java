package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What attackers write into names and command lines harms nobody who looks at any output.
final class HostileOutputTest {

    private static final String DETECTIONS = Path.of("..", "detections").toString();

    /// JSON escapes of what could move a cursor, run, or hide something.
    private static final Map<String, String> HOSTILE =
            Map.of(
                    "escape", "\\u001b[2J\\u001b]0;x\\u0007",
                    "markup",
                            "<script>alert(1)</script><img src=x onerror=alert(1)>\\\"'></td>&amp;",
                    "formula", "=cmd|' /C calc'!A0",
                    "bidi", "\\u202e\\u2066gpj.exe",
                    "surrogate", "a\\ud800b",
                    "nul", "a\\u0000b",
                    "lines", "a\\r\\nb\\u2028c");

    @TempDir private Path folder;

    private Path events() throws IOException {
        String all =
                HOSTILE.entrySet().stream()
                        .map(hostile ->
                                """
                                {"event_simpleName":"ProcessRollup2","timestamp":"1793700000000","aid":"%1$s","ComputerName":"%2$s","TargetProcessId":"1","ParentBaseFileName":"%2$s","RawProcessId":"%2$s","ImageFileName":"%2$s","UserName":"%2$s","CommandLine":"%2$s http://169.254.169.254/latest/meta-data/iam/security-credentials/%2$s"}
                                """
                                        .formatted(hostile.getKey(), hostile.getValue()))
                        .collect(Collectors.joining());
        return Files.writeString(folder.resolve("events.ndjson"), all);
    }

    private static void assertHarmlessOnATerminal(String shown) {
        assertThat(shown.codePoints().filter(HostileOutputTest::isHidden).toArray())
                .as(shown)
                .isEmpty();
    }

    private static boolean isHidden(int character) {
        return character != '\n'
                && switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            true;
                    default -> false;
                };
    }

    @Test
    void findingsAreHarmlessAsTextAndAsJson() throws IOException {
        String file = events().toString();
        for (String format : List.of("text", "ndjson")) {
            Eyas.Outcome run =
                    Eyas.run("detect", "--detections", DETECTIONS, file, "--format", format);
            assertThat(run.lines()).hasSizeGreaterThanOrEqualTo(HOSTILE.size());
            assertHarmlessOnATerminal(run.out() + run.err());
        }
    }

    @Test
    void rowsAreHarmlessInEveryFormatOfATerminal() throws IOException {
        String file = events().toString();
        for (String format : List.of("table", "json", "ndjson")) {
            Eyas.Outcome run = Eyas.typed(200).and("run", "*", file, "--format", format);
            assertHarmlessOnATerminal(run.out() + run.err());
        }
        Eyas.Outcome csv = Eyas.typed(200).and("run", "*", file, "--format", "csv");
        assertHarmlessOnATerminal(csv.out().replace("\r\n", "\n") + csv.err());
    }

    @Test
    void noCellOfACsvFileIsAFormula() throws IOException {
        Eyas.Outcome run =
                Eyas.run("run", "table([ImageFileName])", events().toString(), "--format", "csv");
        assertThat(run.out()).contains("'=cmd|' /C calc'!A0\r\n");
        assertThat(run.out().lines()).noneMatch(line -> line.startsWith("="));
    }

    @Test
    void noCellBeginsBehindASeparatorOfOtherCountries() {
        Eyas.Outcome run =
                Eyas.piped("{\"a\":\"x;=cmd\",\"b\":\"x\\t=cmd\",\"c\":\"-5\"}\n")
                        .and("run", "table([a, b, c])", "--format", "csv");
        assertThat(run.out()).isEqualTo("a,b,c\r\n\"x;=cmd\",\"x\t=cmd\",-5\r\n");
    }

    @Test
    void theReportHoldsNoMarkupOfTelemetry() throws IOException {
        Path page = folder.resolve("report.html");
        Eyas.Outcome run =
                Eyas.run(
                        "detect",
                        "--detections",
                        DETECTIONS,
                        events().toString(),
                        "--report",
                        page.toString());
        assertThat(run.code()).isZero();
        String html = Files.readString(page);
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContain("javascript:")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;U+202E&gt;");
        assertHarmlessOnATerminal(html);
    }

    @Test
    void anArgumentOfAMegabyteFloodsNeitherListNorReport() throws IOException {
        Path events =
                Files.writeString(
                        folder.resolve("long.ndjson"),
                        """
                        {"event_simpleName":"ProcessRollup2","timestamp":"1793700000000","aid":"a","TargetProcessId":"1","ImageFileName":"/usr/bin/curl","CommandLine":"curl http://169.254.169.254/latest/user-data %s"}
                        """
                                .formatted("A".repeat(1 << 20)));
        Path page = folder.resolve("report.html");
        Eyas.Outcome run =
                Eyas.typed(100)
                        .and(
                                "detect",
                                "--detections",
                                DETECTIONS,
                                events.toString(),
                                "--report",
                                page.toString());
        assertThat(run.code()).isZero();
        assertThat(run.lines()).allMatch(line -> line.length() <= 100);
        assertThat(Files.size(page)).isLessThan(100_000);
        assertThat(Files.readString(page)).contains("characters in all)");
    }
}
