package dev.eyas.detect.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.detect.Telemetry;
import dev.eyas.detect.TestCase;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Stories become what sensors write: the lines themselves, and what the formats read in them.
final class StoryRenderingTest {

    private static final String LISTING =
            """
            detection: test
            stories:
              - name: The list of roles
                host: web-7
                processes:
                  - {id: bash, image: /usr/bin/bash, args: [-bash], user: ubuntu, session: login}
                  - id: curl
                    parent: bash
                    image: /usr/bin/curl
                    command: curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/
                    at: 117ms
                network:
                  - {process: curl, to: "169.254.169.254:80", at: 125ms}
                expect: []
            """;

    @TempDir private Path folder;

    private Telemetry.Told told(String form, String text) throws IOException {
        Path stories = Files.createDirectories(folder.resolve("tests/stories"));
        Files.writeString(stories.resolve("test.yaml"), text);
        return StoryCases.load(folder).stream()
                .map(TestCase::telemetry)
                .map(Telemetry.Told.class::cast)
                .filter(told -> told.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> read(Telemetry telemetry, String query) {
        Warnings warnings = new Warnings();
        Engine engine = Engine.create();
        List<Map<String, String>> rows =
                engine.run(
                                engine.check(query, Dialect.EYAS),
                                telemetry.source(),
                                RunSettings.at(0).forDetection(),
                                new ScanReport(warnings))
                        .rows();
        assertThat(warnings.list()).isEmpty();
        return rows;
    }

    @Test
    void anAuditLogHasTheRecordsOfTheKernel() throws IOException {
        String call =
                "ppid=2312 pid=2324 auid=1000 uid=1000 gid=1000 euid=1000 suid=1000 fsuid=1000 egid=1000"
                        + " sgid=1000 fsgid=1000 tty=pts0 ses=7 comm=\"curl\" exe=\"/usr/bin/curl\" subj=unconfined";
        String title =
                "proctitle=6375726C002D7300687474703A2F2F3136392E3235342E3136392E3235342F6C61746573742F6D6574612D646174612F69616D2F73656375726974792D63726564656E7469616C732F";
        assertThat(told("auditd", LISTING).lines())
                .containsExactly(
                        "node=web-7 type=SYSCALL msg=audit(1793700840.117:8821): arch=c000003e syscall=59 success=yes exit=0"
                                + " a0=5609e41c7b40 a1=5609e41c91d0 a2=5609e41c2a60 a3=8 items=2 "
                                + call
                                + " key=\"imds_exec\"",
                        "node=web-7 type=EXECVE msg=audit(1793700840.117:8821): argc=3 a0=\"curl\" a1=\"-s\""
                                + " a2=\"http://169.254.169.254/latest/meta-data/iam/security-credentials/\"",
                        "node=web-7 type=CWD msg=audit(1793700840.117:8821): cwd=\"/home/ubuntu\"",
                        "node=web-7 type=PATH msg=audit(1793700840.117:8821): item=0 name=\"/usr/bin/curl\" inode=3417"
                                + " dev=103:01 mode=0100755 ouid=0 ogid=0 rdev=00:00 nametype=NORMAL cap_fp=0 cap_fi=0"
                                + " cap_fe=0 cap_fver=0 cap_frootid=0",
                        "node=web-7 type=PATH msg=audit(1793700840.117:8821): item=1 name=\"/lib64/ld-linux-x86-64.so.2\""
                                + " inode=3418 dev=103:01 mode=0100755 ouid=0 ogid=0 rdev=00:00 nametype=NORMAL cap_fp=0"
                                + " cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0",
                        "node=web-7 type=PROCTITLE msg=audit(1793700840.117:8821): " + title,
                        "node=web-7 type=SYSCALL msg=audit(1793700840.125:8822): arch=c000003e syscall=42 success=no exit=-115"
                                + " a0=5 a1=7ffd2c1e9a40 a2=10 a3=0 items=0 "
                                + call
                                + " key=\"imds_net4\"",
                        "node=web-7 type=SOCKADDR msg=audit(1793700840.125:8822): saddr=02000050A9FEA9FE0000000000000000",
                        "node=web-7 type=PROCTITLE msg=audit(1793700840.125:8822): " + title);
    }

    @Test
    void falconTellsTheSameProcessAndConnection() throws IOException {
        List<Map<String, String>> rows =
                read(
                        told("falcon", LISTING),
                        """
                        #event_simpleName=* RawProcessId!=1
                        | table([#event_simpleName, ImageFileName, CommandLine, ParentBaseFileName, UserName, RemoteAddressIP4, RemotePort, Protocol])
                        """);
        assertThat(rows)
                .extracting(row -> row.get("#event_simpleName"))
                .containsExactlyInAnyOrder(
                        "SyntheticProcessRollup2", "ProcessRollup2", "NetworkConnectIP4");
        assertThat(rows)
                .filteredOn("#event_simpleName", "ProcessRollup2")
                .first()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("ImageFileName", "/usr/bin/curl")
                                .containsEntry("ParentBaseFileName", "bash")
                                .containsEntry("UserName", "ubuntu")
                                .containsEntry(
                                        "CommandLine",
                                        "curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/"));
    }

    @Test
    void bothFormsNameTheProcessBehindAConnection() throws IOException {
        for (String form : List.of("falcon", "auditd")) {
            assertThat(
                            read(
                                    told(form, LISTING),
                                    "RemotePort=80 | table([ImageFileName, CommandLine, RemoteAddressIP4])"))
                    .as(form)
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row)
                                    .containsEntry("ImageFileName", "/usr/bin/curl")
                                    .containsEntry("RemoteAddressIP4", "169.254.169.254")
                                    .hasEntrySatisfying(
                                            "CommandLine",
                                            line -> assertThat(line).startsWith("curl -s http")));
        }
    }

    @Test
    void argumentsAndAddressesAreWrittenAsTheKernelDoes() throws IOException {
        String text =
                """
                detection: test
                stories:
                  - name: Odd ones
                    host: h
                    audit_log: enriched
                    arch: aarch64
                    processes:
                      - {id: py, image: /usr/bin/python2.7, file: replaced, at: 1s,
                         command: "python -H 'Metadata: true' 2852039166"}
                    network:
                      - {process: py, to: "[fd00:ec2::254]:80", result: connected}
                      - {process: py, to: "169.254.169.254:80", as: mapped}
                    dns:
                      - {process: py, name: metadata.google.internal, server: 169.254.169.254}
                    expect: []
                """;
        String lines = String.join("\n", told("auditd", text).lines());
        assertThat(lines)
                .contains(
                        "argc=4 a0=\"python\" a1=\"-H\" a2=4D657461646174613A2074727565 a3=\"2852039166\"")
                .contains(
                        "arch=c00000b7 syscall=221", "arch=c00000b7 syscall=203 success=yes exit=0")
                .contains(
                        "exe=2F7573722F62696E2F707974686F6E322E373B3538643163636662202864656C6574656429")
                .contains("saddr=0A00005000000000FD000EC200000000000000000000025400000000")
                .contains("saddr=0A0000500000000000000000000000000000FFFFA9FEA9FE00000000")
                .contains("saddr=02000035A9FEA9FE0000000000000000\u001dSADDR={ saddr_fam=inet ")
                .contains("\u001dARCH=aarch64 SYSCALL=connect AUID=\"unset\" UID=\"root\"");
        assertThat(
                        read(
                                told("falcon", text),
                                """
                                #event_simpleName=/NetworkConnectIP6|DnsRequest/
                                | table([RemoteAddressIP4, RemoteAddressIP6, DomainName], sortby=@timestamp, order=asc)
                                """))
                .containsExactlyInAnyOrder(
                        Map.of("DomainName", "metadata.google.internal"),
                        Map.of("RemoteAddressIP6", "fd00:ec2:0:0:0:0:0:254"),
                        Map.of("RemoteAddressIP4", "169.254.169.254"));
    }

    @Test
    void processesCanBeToldLateNeverOrOnlyCounted() throws IOException {
        String text =
                """
                detection: test
                stories:
                  - name: Late
                    host: h
                    host_told: never
                    processes:
                      - {id: late, image: /bin/late, command: late, at: 1s, told: 5s}
                      - {id: never, image: /bin/never, command: never, at: 1s, told: never}
                      - {id: counted, image: /bin/counted, command: counted, at: 1s, told: summarised}
                    network:
                      - {process: never, to: "10.0.0.1:80"}
                    expect: []
                """;
        assertThat(
                        read(
                                told("falcon", text),
                                "RawProcessId!=1 | table([#event_simpleName, @timestamp, CommandLine])"))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "#event_simpleName",
                                "NetworkConnectIP4",
                                "@timestamp",
                                "1793700841485"),
                        Map.of(
                                "#event_simpleName", "ProcessRollup2Stats",
                                "@timestamp", "1793700841285",
                                "CommandLine", "counted"),
                        Map.of(
                                "#event_simpleName", "ProcessRollup2",
                                "@timestamp", "1793700845285",
                                "CommandLine", "late"));
        assertThat(told("auditd", text).lines())
                .filteredOn(line -> line.contains("EXECVE"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("type=EXECVE"));
    }

    @Test
    void windowsHasDevicePathsAndNoAuditLog() throws IOException {
        String text =
                """
                detection: test
                stories:
                  - name: Windows
                    host: win-1
                    platform: windows
                    processes:
                      - {id: ps, image: 'C:\\Windows\\System32\\curl.exe', args: [curl.exe, x], at: 1s}
                    network:
                      - {process: ps, to: "10.0.0.1:80", protocol: udp, direction: inbound}
                    expect: []
                """;
        assertThat(
                        read(
                                told("falcon", text),
                                """
                                #event_simpleName=NetworkConnectIP4
                                | table([ImageFileName, ContextBaseFileName, Protocol, ConnectionDirection])
                                """))
                .containsExactly(
                        Map.of(
                                "ImageFileName",
                                        "\\Device\\HarddiskVolume3\\Windows\\System32\\curl.exe",
                                "ContextBaseFileName", "curl.exe",
                                "Protocol", "17",
                                "ConnectionDirection", "1"));
        assertThat(StoryCases.load(folder)).hasSize(1);
    }
}
