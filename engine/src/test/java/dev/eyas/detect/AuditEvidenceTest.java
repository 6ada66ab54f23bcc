package dev.eyas.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.LookupFiles;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.exec.QueryResult;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.source.FileSource;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Audit logs bear the same facts as Falcon's events: who connected, with what, started by whom.
final class AuditEvidenceTest {

    private static final Engine ENGINE = Engine.create();
    private static final String SADDR = "02000050A9FEA9FE0000000000000000";
    private static final String QUERY =
            "#event_simpleName=NetworkConnectIP4 RemoteAddressIP4=169.254.169.254"
                    + " | table([@timestamp, ImageFileName, CommandLine, UserName, ParentBaseFileName])";

    @TempDir private Path folder;

    @Test
    void aConnectionHasTheFactsOfTheProgramThatRanThen() throws IOException {
        write(
                "audit.log",
                exec("10.000:1", 50, 40, "/usr/bin/curl", "curl", "first"),
                connect("11.000:2", 50, 40, "/usr/bin/curl", SADDR),
                exec("12.000:3", 50, 40, "/usr/bin/curl", "curl", "second"),
                connect("13.000:4", 50, 40, "/usr/bin/curl", SADDR));
        assertThat(rows("audit.log").stream().map(row -> row.get("CommandLine")))
                .containsExactly("curl second", "curl first");
        assertThat(rows("audit.log").getFirst())
                .containsEntry("ImageFileName", "/usr/bin/curl")
                .containsEntry("UserName", "root");
    }

    @Test
    void numbersThatComeBackMixNoLineages() throws IOException {
        write(
                "audit.log",
                exec("10.000:1", 40, 1, "/usr/sbin/sshd", "sshd"),
                exec("11.000:2", 50, 40, "/bin/bash", "bash"),
                exec("12.000:3", 60, 50, "/usr/bin/curl", "curl", "a"),
                connect("13.000:4", 60, 50, "/usr/bin/curl", SADDR),
                exec("900.000:5", 50, 1, "/usr/sbin/cron", "cron"),
                exec("901.000:6", 60, 50, "/usr/bin/curl", "curl", "b"),
                connect("902.000:7", 60, 50, "/usr/bin/curl", SADDR));
        assertThat(findings("audit.log").stream().map(finding -> finding.process().lineage()))
                .containsExactly(List.of("/bin/bash", "/usr/sbin/sshd"), List.of("/usr/sbin/cron"));
    }

    @Test
    void aProcessWhoseStartIsNotLoggedHasAParentAllTheSame() throws IOException {
        write(
                "audit.log",
                exec("10.000:1", 40, 1, "/usr/sbin/sshd", "sshd"),
                exec("11.000:2", 50, 40, "/bin/bash", "bash"),
                connect("12.000:3", 60, 50, "/opt/agent", SADDR));
        Finding finding = findings("audit.log").getFirst();
        assertThat(finding.process().image()).contains("/opt/agent");
        assertThat(finding.process().pid()).contains("60");
        assertThat(finding.process().lineage()).containsExactly("/bin/bash", "/usr/sbin/sshd");
        assertThat(rows("audit.log").getFirst())
                .containsEntry("ParentBaseFileName", "bash")
                .containsEntry("CommandLine", "/opt/agent -v");
    }

    @Test
    void aStartInAnotherLogOfTheHostIsFoundInAnyOrderOfFiles() throws IOException {
        write(
                "morning.log",
                of("web-7", exec("9.000:1", 50, 1, "/bin/bash", "bash")),
                of("web-7", exec("10.000:2", 60, 50, "/usr/bin/curl", "curl", "a")),
                of("db-1", exec("11.000:2", 60, 50, "/usr/bin/curl", "curl", "elsewhere")));
        write(
                "noon.log",
                of("web-7", connect("12.000:3", 60, 50, "/usr/bin/curl", SADDR)),
                of("web-7", connect("13.000:4", 50, 1, "/bin/sh", SADDR)));
        write("night.log", of("web-7", exec("20.000:9", 60, 50, "/usr/bin/curl", "curl", "later")));
        for (String[] order :
                new String[][] {
                    {"morning.log", "noon.log", "night.log"},
                    {"night.log", "noon.log", "morning.log"}
                }) {
            List<Finding> findings = findings(order);
            assertThat(findings.stream().map(finding -> finding.process().image()))
                    .containsExactly(Optional.of("/usr/bin/curl"), Optional.of("/bin/sh"));
            assertThat(findings.getFirst().host()).isEqualTo("web-7");
            assertThat(findings.getFirst().process().lineage()).containsExactly("/bin/bash");
            QueryResult status =
                    run(
                            "#event_simpleName=NetworkConnectIP4 | select([ContextProcessId, MD5HashData, process.status])",
                            order);
            assertThat(status.rows())
                    .containsExactly(
                            Map.of("ContextProcessId", "50@0", "process.status", "unknown"),
                            Map.of("ContextProcessId", "60@0", "process.status", "known"));
        }
    }

    @Test
    void aQuestionForANameIsAConnection() throws IOException {
        write(
                "audit.log",
                connect("11.000:2", 50, 40, "/usr/bin/curl", "02000035A9FEA9FE0000000000000000"));
        assertThat(run("select([#event_simpleName, RemotePort, DomainName])", "audit.log").rows())
                .containsExactly(
                        Map.of("#event_simpleName", "NetworkConnectIP4", "RemotePort", "53"));
    }

    @Test
    void twelveArgumentsInPiecesAreOneCommandLine() throws IOException {
        write(
                "audit.log",
                exec(
                                "10.000:1",
                                50,
                                40,
                                "/usr/bin/x",
                                "x",
                                "1",
                                "2",
                                "3",
                                "4",
                                "5",
                                "6",
                                "7",
                                "8",
                                "9",
                                "10",
                                "11")
                        .replace(" a9=\"9\"", " a9_len=4 a9[0]=\"6\" a9[1]=20C3BC"));
        assertThat(run("select(CommandLine)", "audit.log").rows())
                .containsExactly(Map.of("CommandLine", "x 1 2 3 4 5 6 7 8 6 ü 10 11"));
    }

    private List<Map<String, String>> rows(String... files) {
        return run(QUERY, files).rows();
    }

    private QueryResult run(String query, String... files) {
        return ENGINE.run(
                ENGINE.check(query, Dialect.EYAS),
                source(files),
                RunSettings.at(0).withFacts(Facts.NAMED),
                new ScanReport(new Warnings()));
    }

    private List<Finding> findings(String... files) {
        Detection detection =
                new Detection(
                        "test",
                        "A test",
                        "test",
                        "",
                        Level.HIGH,
                        new DetectionQuery(Path.of("test.cql"), QUERY),
                        Optional.empty(),
                        Optional.empty(),
                        LookupFiles.none(),
                        300_000,
                        new Detection.Attack("Credential Access", "T1552.005"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Path.of("."),
                        true);
        return new DetectionRun(ENGINE, RunSettings.at(0))
                .run(List.of(detection), source(files), new ScanReport(new Warnings()))
                .findings();
    }

    private FileSource source(String... files) {
        return FileSource.of(
                Arrays.stream(files).map(file -> folder.resolve(file).toString()).toList());
    }

    private void write(String file, String... events) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", events) + "\n");
    }

    private static String of(String node, String lines) {
        return lines.replaceAll("(?m)^", "node=" + node + " ");
    }

    private static String exec(String key, int pid, int parent, String image, String... arguments) {
        StringBuilder execve =
                new StringBuilder(
                        "type=EXECVE msg=audit(%s): argc=%d".formatted(key, arguments.length));
        for (int at = 0; at < arguments.length; at++) {
            execve.append(" a").append(at).append("=\"").append(arguments[at]).append('"');
        }
        return call(key, 59, pid, parent, image) + "\n" + execve;
    }

    private static String connect(String key, int pid, int parent, String image, String saddr) {
        String title = image.equals("/opt/agent") ? "2F6F70742F6167656E74002D76" : "3F";
        return call(key, 42, pid, parent, image)
                + "\n"
                + "type=SOCKADDR msg=audit(%s): saddr=%s\ntype=PROCTITLE msg=audit(%s): proctitle=%s"
                        .formatted(key, saddr, key, title);
    }

    private static String call(String key, int number, int pid, int parent, String image) {
        return "type=SYSCALL msg=audit(%s): arch=c000003e syscall=%d success=yes exit=0 ppid=%d pid=%d auid=1000 uid=0 euid=0 comm=\"x\" exe=\"%s\""
                .formatted(key, number, parent, pid, image);
    }
}
