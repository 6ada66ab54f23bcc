package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// `eyas check detections/`: the five things that are wrong with the published query.
final class CheckDetectionsTest {

    private static final Path FILE = Path.of("..", "detections", "T1552.005", "published.cql");

    private final Eyas.Outcome run = Eyas.run("check", "" + Path.of("..", "detections"));

    @Test
    void theQueryIsDoubtfulNotWrong() {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).noneMatch(line -> line.startsWith("error["));
    }

    @Test
    void unionIsNotLogscale() {
        assertSaid(
                """
                warning[not-in-logscale]: `union { }` is an extension; LogScale refuses it
                 --> FILE:8:3
                  8 │ | union {
                    │   ^^^^^ write the branches as `case { … }`
                """);
        assertSaid(
                """
                warning[not-in-logscale]: `union { }` is an extension; LogScale refuses it
                 --> FILE:15:3
                 15 │ | union {
                    │   ^^^^^ write the branches as `case { … }`
                """);
    }

    @Test
    void falconCallsTheAddressSomethingElse() {
        assertSaid(
                """
                warning[unknown-field]: NetworkConnectIP4 has no field `ipv4Destination`
                 --> FILE:4:3
                  4 │ | ipv4Destination = "169.254.169.254"
                    │   ^^^^^^^^^^^^^^^ Falcon calls it `RemoteAddressIP4`
                """);
    }

    @Test
    void networkEventsDoNotNameTheirProcess() {
        assertSaid(
                """
                info[field-not-on-event]: NetworkConnectIP4 has no field `ImageFileName` of its own
                 --> FILE:5:3
                  5 │ | ImageFileName = /(?i)^(?!.*(AzureGuestAgent|WindowsAzureGuestAgent|WaAppAgent|amazon-ssm-agent|goo…
                    │   ^^^^^^^^^^^^^ Eyas adds it from the event of the process; in LogScale join on aid, ContextProcessId = TargetProcessId
                """);
    }

    @Test
    void theTablesKeepLessThanTheSortAsksFor() {
        assertSaid(
                """
                warning[unreachable-limit]: each `table()` keeps 200 rows before this `sort()` asks for 500
                 --> FILE:21:32
                 21 │ | sort(@timestamp, order=desc, limit=500)
                    │                                ^^^^^^^^^ at most 600 rows arrive, 200 of each branch: give each limit=500
                """);
    }

    @Test
    void anExclusionBySubstringCanBeForged() {
        assertSaid(
                """
                warning[forgeable-exclusion]: anyone can put `aws-cfn-bootstrap` into a command line
                 --> FILE:11:24
                 11 │ | CommandLine != /(?i)(aws-cfn-bootstrap|cloud-init|amazon-ssm|google_guest_agent|waagent|AzureGuest…
                    │                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exclude by anchored image, script and parent instead
                """);
    }

    @Test
    void followUpsCanBePastedIntoLogscale() {
        Eyas.Outcome followUps =
                Eyas.run("check", "--dialect", "logscale", "" + FILE.resolveSibling("follow-up"));
        assertThat(followUps.code()).isZero();
        assertThat(followUps.err()).contains("nothing to complain about in 5 queries");
    }

    private void assertSaid(String diagnostic) {
        assertThat(run.out()).contains(diagnostic.replace("FILE", "" + FILE));
    }
}
