package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas detect`: which findings there are, how they are chosen, and how the run ends.
final class DetectTest {

    private static final String DETECTIONS = Path.of("..", "detections").toString();
    private static final String EXAMPLES = Path.of("..", "examples").toString();

    /// When and where: the attacks and harmless callers that `docs/examples.md` lists as reported.
    private static final List<String> REPORTED =
            List.of(
                    "10:04:11 cache-1 python3.10",
                    "10:06:03 k8s-node-4 kubelet",
                    "10:07:20 vault-1 vault",
                    "10:08:33 api-3 chronyd",
                    "10:11:05 app-2 python3.10",
                    "10:12:30 ecs-12 agent",
                    "10:14:07 web-7 curl",
                    "10:14:44 db-1 ssm-agent-worker",
                    "10:16:05 aci-1 python3.10",
                    "10:18:20 api-3 systemd-resolved",
                    "10:19:00 web-8 amazon-cloudwatch-agent",
                    "10:22:40 app-2 curl",
                    "10:24:01 bastion-1 curl",
                    "10:26:05 az-db-2 python3.10",
                    "10:29:30 ml-1 sshd",
                    "10:31:15 aci-1 virtual-kubelet",
                    "10:31:52 build-2 python3.10",
                    "10:36:55 batch-5 systemd-resolved",
                    "10:36:55 batch-5 curl",
                    "10:43:12 lab-3 grep",
                    "10:47:31 fin-ws-14 aws.exe");

    /// A Vault agent at 10:07:20, then curl below a web server at 10:14:07.
    private static final String SMALL =
            Path.of(DETECTIONS, "T1552.005", "tests", "aws-role-credentials.ndjson").toString();

    private static final List<String> SMALL_REPORTED =
            List.of("10:07:20 web-7 vault", "10:14:07 web-7 curl");

    @TempDir private Path folder;

    @Test
    void theExamplesHoldTheirStories() {
        Eyas.Outcome run = detect(EXAMPLES);
        assertThat(run.code()).isZero();
        assertThat(run.lines().stream().map(DetectTest::summary))
                .containsExactlyElementsOf(REPORTED);
        assertThat(run.err().lines().toList().get(1))
                .startsWith("21 findings: 21 medium · 21,176 events · 22.0 MB · ");
    }

    @Test
    void theDefaultFindsTheAttacksOfTheExamplesAndLittleElse() {
        Eyas.Outcome run = Eyas.run("detect", "--detections", DETECTIONS, EXAMPLES);
        assertThat(
                        run.lines().stream()
                                .map(line ->
                                        Json.fields(line).get("severity") + " " + summary(line)))
                .containsExactly(
                        "high 10:14:07 web-7 curl",
                        "high 10:22:40 app-2 curl",
                        "low 10:31:15 aci-1 virtual-kubelet",
                        "medium 10:31:52 build-2 python3.10",
                        "high 10:36:55 batch-5 curl",
                        "medium 10:40:19 api-3 java",
                        "medium 10:47:31 fin-ws-14 aws.exe",
                        "high 10:52:08 ecs-12 curl");
    }

    @Test
    void aFindingSaysWhoDidWhatToWhom() {
        Map<String, String> finding = Json.fields(detect(SMALL).lines().getLast());
        assertThat(finding)
                .containsEntry("detection", "T1552.005-published")
                .containsEntry("title", "Cloud instance metadata API access, as published")
                .containsEntry("severity", "medium")
                .containsEntry("confidence", "medium")
                .containsEntry("first_seen", "2026-11-03T10:14:07.117Z")
                .containsEntry("last_seen", "2026-11-03T10:14:09.704Z")
                .containsEntry("host", "web-7")
                .containsEntry("host_id", "a68978e654502ce101bcf62271e17f14")
                .containsEntry("user", "www-data")
                .containsEntry("process.image", "/usr/bin/curl")
                .containsEntry(
                        "process.command_line",
                        "curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/")
                .containsEntry("process.pid", "4711")
                .containsEntry("process.parent", "/usr/sbin/php-fpm8.3")
                .containsEntry("process.lineage[2]", "/usr/lib/systemd/systemd")
                .containsEntry("target.cloud", "aws")
                .containsEntry("target.address", "169.254.169.254")
                .containsEntry("target.path", "/latest/meta-data/iam/security-credentials/")
                .containsEntry("evidence[1].time", "2026-11-03T10:14:07.125Z")
                .containsEntry("evidence[1].pattern", "network")
                .containsEntry("evidence[1].event_type", "NetworkConnectIP4")
                .containsEntry("evidence[1].fields.ipv4Destination", "169.254.169.254")
                .containsEntry("evidence[1].line", "13")
                .containsEntry("reasons[1]", "curl connected to 169.254.169.254 port 80")
                .containsEntry("attack.tactic", "Credential Access")
                .containsEntry("attack.technique", "T1552.005")
                .containsEntry("evidence[1].source_file", SMALL)
                .containsEntry("source_file", SMALL)
                .containsKey("next_steps[0]");
    }

    /// Ids are written down here so that a run by another process must give the same.
    @Test
    void findingsKeepTheirIds() {
        Eyas.Outcome one = detect(SMALL, "--threads=1");
        assertThat(one.out()).isEqualTo(detect(SMALL, "--threads=3").out());
        assertThat(one.lines().getFirst()).startsWith("{\"id\":\"94759f6e5534\",");
        assertThat(one.lines().getLast()).startsWith("{\"id\":\"34ac366a36fa\",");
    }

    @Test
    void whatTheBaselineKnowsIsLeftOut() throws IOException {
        List<String> all = detect(SMALL).lines();
        for (String known : new String[] {all.getFirst(), "94759f6e5534\n"}) {
            Path baseline = Files.writeString(folder.resolve("known"), known);
            Eyas.Outcome run = detect(SMALL, "--baseline", "" + baseline);
            assertThat(run.lines()).containsExactly(all.getLast());
            assertThat(run.err()).contains("1 finding: 1 medium, 1 known by the baseline · ");
        }

        Eyas.Outcome wrong = detect(SMALL, "--baseline", folder + "/none");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .isEqualTo(
                        "error: the baseline "
                                + folder
                                + "/none cannot be read: there is no such file\n"
                                + "  write one with --format ndjson\n");
    }

    @Test
    void findingsFailTheRunOnlyWhenAskedTo() throws IOException {
        assertThat(detect(SMALL).code()).isZero();
        assertThat(detect(SMALL, "--fail-on=medium").code()).isEqualTo(1);
        assertThat(detect(SMALL, "--fail-on=informational").code()).isEqualTo(1);
        assertThat(detect(SMALL, "--fail-on=high").code()).isZero();

        Path all = Files.writeString(folder.resolve("known"), detect(SMALL).out());
        assertThat(detect(SMALL, "--fail-on=low", "--baseline", "" + all).code()).isZero();
    }

    @Test
    void anInputThatIsMissingWinsOverFindings() {
        Eyas.Outcome run = detect(SMALL, "--fail-on=medium", folder + "/none");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.lines().stream().map(DetectTest::summary))
                .containsExactlyElementsOf(SMALL_REPORTED);
        assertThat(run.err())
                .startsWith(
                        "error[input-missing]: There is no such file.\n --> " + folder + "/none\n");
    }

    @Test
    void badLinesAreAnErrorOnlyWhenStrict() {
        assertThat(Eyas.piped("{\"a\":1}\n{").and("detect", "--detections", DETECTIONS).code())
                .isZero();
        assertThat(
                        Eyas.piped("{\"a\":1}\n{")
                                .and("detect", "--detections", DETECTIONS, "--strict")
                                .code())
                .isEqualTo(3);
    }

    @Test
    void anIntervalChoosesEvents() {
        assertThat(summaries("--end=2026-11-03T10:10Z")).containsExactly(SMALL_REPORTED.get(0));
        assertThat(summaries("--start=110m")).containsExactly(SMALL_REPORTED.get(1));
        assertThat(summaries("--start=2026-11-03T10:00Z", "--end=2026-11-03T10:05Z")).isEmpty();
    }

    private static List<String> summaries(String... options) {
        return detect(SMALL, options).lines().stream().map(DetectTest::summary).toList();
    }

    @Test
    void silenceSaysWhatItCouldNotHaveSeen() {
        Eyas.Outcome run =
                Eyas.piped("{\"event_simpleName\":\"ProcessRollup2\",\"aid\":\"a\"}\n")
                        .and("detect", "--detections", DETECTIONS);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.complaints())
                .isEqualTo(
                        """
                        note: no DnsRequest events in this telemetry; no name that was looked up was searched, nor what it stood for
                        note: no NetworkConnectIP4 events in this telemetry; what they would show was not found
                        note: no NetworkConnectIP6 events in this telemetry; what they would show was not found
                        note: of 1 event looked at, all had no time; --start and --end leave these out
                        """);
        assertThat(run.err()).contains("\n0 findings · 1 event · 48 bytes · ");
    }

    @Test
    void whatCannotStartIsRefused() throws IOException {
        assertRefused(
                "there is no severity `hihg`\n  severities: informational, low, medium, high, critical",
                "--fail-on=hihg");
        assertRefused("there is no format `csv`\n  formats: text, ndjson", "--format=csv");
        assertRefused(
                "there is no detection `T1`\n  detections: T1552.005, T1552.005-published",
                "--only=T1");
        assertRefused("there is no option `--ony`\n  did you mean `--only`?", "--ony=T1");
        assertRefused(
                "--start is not before --end\n  no event can lie between them",
                "--start=1d",
                "--end=2d");

        Path broken = Files.createDirectory(folder.resolve("broken"));
        assertThat(Eyas.run("detect", SMALL, "--detections", broken + "/none").err())
                .isEqualTo(
                        "error: "
                                + broken
                                + "/none: is no folder; name one that holds detections with --detections\n");
        Files.writeString(broken.resolve("detection.yaml"), "detections: [{id: a}]\n");
        Eyas.Outcome run = Eyas.run("detect", SMALL, "--detections", "" + broken);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: " + broken + "/detection.yaml:1: ");
    }

    @Test
    void ofTypesThatDoForOneAnotherAnyWillDo() {
        Eyas.Outcome run =
                Eyas.piped("{\"event_simpleName\":\"DnsRequest\",\"aid\":\"a\"}\n")
                        .and("detect", "--detections", DETECTIONS);
        assertThat(run.complaints())
                .contains(
                        "no ProcessRollup2 or ProcessRollup2Stats or SyntheticProcessRollup2 events in")
                .doesNotContain("DnsRequest");
    }

    private static void assertRefused(String message, String... options) {
        Eyas.Outcome run = detect(SMALL, options);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("error: " + message + "\n");
    }

    @Test
    void aFolderWithoutDetectionsDetectsNothingAndSaysSo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Eyas.Outcome run = Eyas.run("detect", SMALL, "--detections", "" + empty);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "error: there are no detections in "
                                + empty
                                + "\n  a detection is a folder with a detection.yaml\n");
    }

    @Test
    void withoutPathsOnATerminalItTellsHowToUseIt() {
        Eyas.Outcome run = Eyas.typed(80).and("detect", "--detections", DETECTIONS);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("Usage: eyas detect [OPTIONS] [PATH…]\n");
    }

    /// The published detection.
    private static Eyas.Outcome detect(String path, String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "detect",
                                "--detections",
                                DETECTIONS,
                                "--only",
                                "T1552.005-published"));
        arguments.addAll(List.of(options));
        arguments.add(path);
        return Eyas.run(arguments.toArray(String[]::new));
    }

    /// `10:14:07 web-7 curl`
    private static String summary(String json) {
        Map<String, String> finding = Json.fields(json);
        String image = finding.getOrDefault("process.image", "");
        return finding.getOrDefault("first_seen", "").substring(11, 19)
                + " "
                + finding.get("host")
                + " "
                + image.substring(Math.max(image.lastIndexOf('/'), image.lastIndexOf('\\')) + 1);
    }
}
