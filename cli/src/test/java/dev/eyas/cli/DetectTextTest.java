package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas detect`: what people see.
final class DetectTextTest {

    private static final String DETECTIONS = Path.of("..", "detections").toString();
    private static final String PUBLISHED = "--only=T1552.005-published";
    private static final String SMALL =
            Path.of(DETECTIONS, "T1552.005", "tests", "aws-role-credentials.ndjson").toString();

    /// A command line that clears the screen and one that reads backwards, below hostile names.
    private static final String HOSTILE =
            """
            {"event_simpleName":"ProcessRollup2","timestamp":"1793700000000","aid":"a","TargetProcessId":"1","RawProcessId":"7","ImageFileName":"/x/\\u001b[31mcurl","UserName":"\\u001b]0;u\\u0007","CommandLine":"\\u001b[2J\\u202e 169.254.169.254"}
            {"aid":"a","ComputerName":"h\\u001b[0m","Time":"1793700000.0"}
            """;

    @TempDir private Path folder;

    @Test
    void aTerminalGetsAListThatFits() {
        for (int width : new int[] {60, 80, 100, 200}) {
            Eyas.Outcome run =
                    Eyas.typed(width).and("detect", "--detections", DETECTIONS, PUBLISHED, SMALL);
            assertThat(run.code()).isZero();
            assertThat(run.lines())
                    .as(width + " columns")
                    .hasSize(5)
                    .allMatch(line -> line.codePointCount(0, line.length()) <= width)
                    .allMatch(
                            line -> line.startsWith("   ") || line.matches(".* (ID|[0-9a-f]{12})"));
        }
    }

    @Test
    void theListNamesWhoAndWhatOnTwoLines() {
        Eyas.Outcome run =
                Eyas.typed(200).and("detect", "--detections", DETECTIONS, PUBLISHED, SMALL);
        assertThat(run.out())
                .isEqualTo(
                        """
                        TIME (UTC)           SEVERITY  HOST   PROCESS                 TARGET                                                       ID
                        2026-11-03 10:07:20  medium    web-7  vault 1344 ← systemd    169.254.169.254                                              94759f6e5534
                            /usr/bin/vault agent -config=/etc/vault.d/agent.hcl
                        2026-11-03 10:14:07  medium    web-7  curl 4711 ← php-fpm8.3  169.254.169.254 /latest/meta-data/iam/security-credentials/  34ac366a36fa
                            curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/
                        """);
    }

    @Test
    void severalDetectionsAreToldApart() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("all.cql"), "#event_simpleName=ProcessRollup2");
        String detection =
                "  - {id: %s, title: t, level: %s, query: all.cql, attack: {tactic: x, technique: T1}}\n";
        Files.writeString(
                own.resolve("detection.yaml"),
                "detections:\n"
                        + detection.formatted("one", "high")
                        + detection.formatted("two", "low"));
        Path events =
                Files.writeString(
                        folder.resolve("events"),
                        "{\"event_simpleName\":\"ProcessRollup2\",\"timestamp\":\"1793700000000\",\"aid\":\"a\"}\n");
        Eyas.Outcome run =
                Eyas.typed(100)
                        .and(
                                "detect",
                                "--detections=" + own,
                                "--only=one",
                                "--only=two",
                                "" + events);
        assertThat(run.lines().stream().map(line -> line.replaceAll(" [0-9a-f]{12}", " ID")))
                .containsExactly(
                        "TIME (UTC)           SEVERITY  HOST  PROCESS  TARGET  ID            DETECTION",
                        "2026-11-03 10:00:00  high      a     unknown          ID  one",
                        "    no command line is known",
                        "2026-11-03 10:00:00  low       a     unknown          ID  two",
                        "    no command line is known");
        assertThat(run.err()).contains("2 findings: 1 high, 1 low · 1 event · ");
    }

    @Test
    void oneFindingIsShownWithAllThatIsKnown() {
        Eyas.Outcome run =
                Eyas.run(
                        "detect", "--detections", DETECTIONS, PUBLISHED, SMALL, "--show", "34ac36");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(
                        """
                        Cloud instance metadata API access, as published (T1552.005-published)

                        finding     34ac366a36fa
                        severity    medium, confidence medium
                        seen        2026-11-03 10:14:07 to 2026-11-03 10:14:09 UTC
                        host        web-7 (a68978e654502ce101bcf62271e17f14)
                        user        www-data
                        process     /usr/bin/curl, pid 4711
                        command     curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/
                        started by  /usr/sbin/php-fpm8.3 ← /usr/sbin/php-fpm8.3 ← /usr/lib/systemd/systemd
                        target      169.254.169.254 /latest/meta-data/iam/security-credentials/ (aws)

                        why
                          - curl was started with a command line that names it
                          - curl connected to 169.254.169.254 port 80

                        evidence
                          2026-11-03 10:14:07  ProcessRollup2  %1$s:12
                            @timestamp: 1793700847117
                            ComputerName: web-7
                        """
                                .formatted(SMALL));
        assertThat(run.out())
                .contains(
                        "  2026-11-03 10:14:07  NetworkConnectIP4  " + SMALL + ":13\n",
                        "    ipv4Destination: 169.254.169.254\n",
                        "\nnext steps\n  - Read the path that was asked for.");
        assertThat(run.err()).doesNotContain("next:");
    }

    @Test
    void whatToSearchNextStandsReadyToBePasted() {
        Eyas.Outcome list = Eyas.typed(200).and("detect", "--detections", DETECTIONS, SMALL);
        Eyas.Outcome run =
                Eyas.run("detect", "--detections", DETECTIONS, SMALL, "--show", id(list));
        assertThat(run.out())
                .contains(
                        """

                        follow up: What the role's keys were used for, and from where (AWS CloudTrail)
                            // AWS CloudTrail: what the role's temporary keys were used for, from where, and with what.
                        """,
                        """
                            setTimeInterval(start=1793700847117, end=1793722449704)
                        """,
                        """
                            | role="web-prod-role" session=?{instance_id="*"}
                        """);
    }

    @Test
    void aFindingThatIsNotThereIsRefused() {
        Eyas.Outcome run = Eyas.run("detect", "--detections", DETECTIONS, SMALL, "--show", "ffff");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        """
                        error: there is no finding `ffff` in this telemetry
                          ids stand in the list of findings
                        """);
    }

    @Test
    void whatAttackersWroteIsSpeltOut() throws IOException {
        Path file = Files.writeString(folder.resolve("events"), HOSTILE);
        Eyas.Outcome list = Eyas.typed(200).and("detect", "--detections", DETECTIONS, "" + file);
        assertThat(list.lines()).hasSize(3);
        assertThat(list.lines().get(1)).contains("h<U+001B>[0m", "<U+001B>[31mcurl 7");
        assertThat(list.lines().get(2)).isEqualTo("    <U+001B>[2J<U+202E> 169.254.169.254");

        Eyas.Outcome shown =
                Eyas.run("detect", "--detections", DETECTIONS, "" + file, "--show", id(list));
        assertThat(shown.lines())
                .contains(
                        "user        <U+001B>]0;u<U+0007>",
                        "process     /x/<U+001B>[31mcurl, pid 7",
                        "command     <U+001B>[2J<U+202E> 169.254.169.254",
                        "    CommandLine: <U+001B>[2J<U+202E> 169.254.169.254");
        for (Eyas.Outcome run : List.of(list, shown)) {
            assertThat(run.out() + run.err()).doesNotContain("\u001b").doesNotContain("\u202e");
        }
    }

    private static String id(Eyas.Outcome list) {
        String line = list.lines().get(1);
        return line.substring(line.length() - 12);
    }
}
