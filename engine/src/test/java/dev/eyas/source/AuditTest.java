package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditTest {

    private static final String URL = "http://169.254.169.254/latest/meta-data/iam/";

    private static final List<String> EXEC =
            List.of(
                    "type=SYSCALL msg=audit(1790000001.117:8821): arch=c000003e syscall=59 success=yes exit=0 a0=5609e41c7b40 a1=1 a2=2 a3=8 items=2 ppid=2301 pid=2377 auid=1000 uid=1000 gid=1000 euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=pts0 ses=7 comm=\"curl\" exe=\"/usr/bin/curl\" subj=unconfined key=\"imds_exec\"",
                    "type=EXECVE msg=audit(1790000001.117:8821): argc=4 a0=\"curl\" a1=\"-H\" a2=4D657461646174613A2074727565 a3=\""
                            + URL
                            + "\"",
                    "type=CWD msg=audit(1790000001.117:8821): cwd=\"/home/ubuntu\"",
                    "type=PATH msg=audit(1790000001.117:8821): item=0 name=\"/usr/bin/curl\" inode=3417 dev=103:01 mode=0100755 ouid=0 ogid=0 nametype=NORMAL",
                    "type=PATH msg=audit(1790000001.117:8821): item=1 name=2F6C69622F61206220 inode=6302 nametype=NORMAL",
                    "type=PROCTITLE msg=audit(1790000001.117:8821): proctitle=6375726C002D4800");

    private static final List<String> CONNECT =
            List.of(
                    "type=SYSCALL msg=audit(1790000001.125:8822): arch=c000003e syscall=42 success=no exit=-115 a0=5 a1=7ffd2c1e9a40 a2=10 a3=0 items=0 ppid=2301 pid=2377 auid=1000 uid=1000 gid=1000 euid=0 suid=0 fsuid=0 egid=0 sgid=0 fsgid=0 tty=pts0 ses=7 comm=\"curl\" exe=\"/usr/bin/curl\" key=\"imds_net4\"",
                    "type=SOCKADDR msg=audit(1790000001.125:8822): saddr=02000050A9FEA9FE0000000000000000",
                    "type=PROCTITLE msg=audit(1790000001.125:8822): proctitle=6375726C002D4800");

    @TempDir private Path folder;

    @Test
    void aProgramThatStartsIsAProcess() throws IOException {
        Scan scan = scan(EXEC);
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.rows()).hasSize(1);
        assertThat(scan.rows().getFirst().fields())
                .containsEntry("@timestamp", "1790000001117")
                .containsEntry("#event_simpleName", "ProcessRollup2")
                .containsEntry("event_platform", "Lin")
                .containsEntry("ContextTimeStamp", "1790000001.117")
                .containsEntry("TargetProcessId", "2377@1790000001.117:8821")
                .containsEntry("ParentProcessId", "2301@0")
                .containsEntry("RawProcessId", "2377")
                .containsEntry("ImageFileName", "/usr/bin/curl")
                .containsEntry("CommandLine", "curl -H Metadata: true " + URL)
                .containsEntry("UserName", "root")
                .containsEntry("UID", "0")
                .containsEntry("RUID", "1000")
                .containsEntry("@rawstring", String.join("\n", EXEC));
    }

    @Test
    void theAuditsOwnFieldsStandBeside() throws IOException {
        assertThat(scan(EXEC).rows().getFirst().fields())
                .containsEntry("type", "SYSCALL")
                .containsEntry("serial", "8821")
                .containsEntry("syscall", "59")
                .containsEntry("a0", "5609e41c7b40")
                .containsEntry("auid", "1000")
                .containsEntry("exe", "/usr/bin/curl")
                .containsEntry("key", "imds_exec")
                .containsEntry("cwd", "/home/ubuntu")
                .containsEntry("proctitle", "curl -H")
                .containsEntry("argc", "4")
                .containsEntry("argv[2]", "Metadata: true")
                .containsEntry("path[0].name", "/usr/bin/curl")
                .containsEntry("path[1].name", "/lib/a b ")
                .containsEntry("path[1].inode", "6302");
    }

    @Test
    void aConnectionThatIsTriedIsANetworkEventOfItsProcess() throws IOException {
        Scan scan = scan(lines(EXEC, CONNECT));
        assertThat(scan.rows().get(1).fields())
                .containsEntry("#event_simpleName", "NetworkConnectIP4")
                .containsEntry("ContextProcessId", "2377@1790000001.117:8821")
                .containsEntry("RemoteAddressIP4", "169.254.169.254")
                .containsEntry("RemotePort", "80")
                .containsEntry("ConnectionDirection", "0")
                .containsEntry("ImageFileName", "/usr/bin/curl")
                .containsEntry("success", "no")
                .containsEntry("exit", "-115")
                .containsEntry("saddr.family", "inet")
                .containsEntry("saddr.address", "169.254.169.254")
                .containsEntry("saddr.port", "80")
                .doesNotContainKey("CommandLine");
    }

    @Test
    void withoutItsStartAProcessHasTheTitleItGaveItself() throws IOException {
        assertThat(scan(CONNECT).rows().getFirst().fields())
                .containsEntry("ContextProcessId", "2377@0")
                .containsEntry("CommandLine", "curl -H");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "-",
            textBlock =
                    """
                    02000050A9FEA9FE0000000000000000                         ~ NetworkConnectIP4 ~ 169.254.169.254 ~ -                     ~ 80
                    02000050A83F8110                                         ~ NetworkConnectIP4 ~ 168.63.129.16   ~ -                     ~ 80
                    00020035A9FEA9FE0000000000000000                         ~ NetworkConnectIP4 ~ 169.254.169.254 ~ -                     ~ 53
                    0A00005000000000FD000EC200000000000000000000025400000000 ~ NetworkConnectIP6 ~ -               ~ fd00:ec2:0:0:0:0:0:254 ~ 80
                    0A0000500000000000000000000000000000FFFFA9FEA9FE00000000 ~ NetworkConnectIP6 ~ 169.254.169.254 ~ 0:0:0:0:0:ffff:a9fe:a9fe ~ 80
                    01002F7661722F72756E2F6E7363642F736F636B65740000603B     ~ -                 ~ -               ~ -                     ~ -
                    100000000000000000000000                                 ~ -                 ~ -               ~ -                     ~ -
                    00000000000000000000000000000000                         ~ -                 ~ -               ~ -                     ~ -
                    """)
    void addressesAreDecoded(String saddr, String type, String four, String six, String port)
            throws IOException {
        Map<String, String> fields =
                scan(CONNECT.stream()
                                .map(line -> line.replaceAll("saddr=.*", "saddr=" + saddr))
                                .toList())
                        .rows()
                        .getFirst()
                        .fields();
        assertThat(fields.get("#event_simpleName")).isEqualTo(type);
        assertThat(fields.get("RemoteAddressIP4")).isEqualTo(four);
        assertThat(fields.get("RemoteAddressIP6")).isEqualTo(six);
        assertThat(fields.get("RemotePort")).isEqualTo(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/var/run/x, 01002F7661722F72756E2F780000",
        "@/tmp/x, 0100002F746D702F78",
        "@, 0100000041"
    })
    void pathsOfSocketsAreDecoded(String path, String saddr) throws IOException {
        String decoded = path.equals("@") ? "@A" : path;
        assertThat(
                        scan(CONNECT.stream()
                                        .map(line -> line.replaceAll("saddr=.*", "saddr=" + saddr))
                                        .toList())
                                .values("saddr.address"))
                .isSubsetOf(decoded, "(absent)");
    }

    @ParameterizedTest
    @CsvSource({
        "arch=c00000b7 syscall=203 a0=5, true",
        "arch=40000003 syscall=362 a0=5, true",
        "arch=40000003 syscall=102 a0=3, true",
        "arch=40000003 syscall=102 a0=2, false",
        "arch=c000003e syscall=1073741866 a0=5, true",
        "arch=c000003e syscall=49 a0=5, false",
        "arch=c000003e syscall=44 a0=5 a3=20004000, true",
        "arch=c000003e syscall=44 a0=5 a3=4000, false",
        "arch=99 syscall=7 a0=5 SYSCALL=connect, true",
        "arch=x86_64 syscall=connect a0=5, true"
    })
    void connectionsAreToldByArchitecture(String call, boolean connects) throws IOException {
        Scan scan =
                scan(
                        List.of(
                                "type=SYSCALL msg=audit(1.000:1): "
                                        + call
                                        + " success=yes pid=7 exe=\"/x\"",
                                CONNECT.get(1).replace("1790000001.125:8822", "1.000:1")));
        assertThat(scan.values("#event_simpleName"))
                .containsExactly(connects ? "NetworkConnectIP4" : "(absent)");
    }

    @Test
    void aProgramThatDidNotStartIsNoProcess() throws IOException {
        Scan scan =
                scan(EXEC.stream().map(line -> line.replace("success=yes", "success=no")).toList());
        assertThat(scan.values("#event_simpleName")).containsExactly("(absent)");
        assertThat(scan.values("CommandLine")).containsExactly("curl -H Metadata: true " + URL);
    }

    @Test
    void argumentsAloneAreAProcessWithoutANumber() throws IOException {
        Scan scan = scan(List.of(EXEC.get(1)));
        assertThat(scan.values("#event_simpleName")).containsExactly("ProcessRollup2");
        assertThat(scan.values("TargetProcessId")).containsExactly("(absent)");
        assertThat(scan.values("CommandLine")).containsExactly("curl -H Metadata: true " + URL);
    }

    @Test
    void enrichedRecordsAreReadInBothHalves() throws IOException {
        for (String separator : List.of("\u001D", "#035", "")) {
            Scan scan =
                    scan(
                            List.of(
                                    EXEC.getFirst()
                                            + separator
                                            + "ARCH=x86_64 SYSCALL=execve AUID=\"ubuntu\" UID=\"ubuntu\" EUID=\"www\"",
                                    CONNECT.get(1).replace("125:8822", "117:8821")
                                            + (separator.isEmpty() ? " " : separator)
                                            + "SADDR={ saddr_fam=inet laddr=169.254.169.254 lport=80 }"));
            assertThat(scan.rows().getFirst().fields())
                    .containsEntry("key", "imds_exec")
                    .containsEntry("arch", "c000003e")
                    .containsEntry("enriched.ARCH", "x86_64")
                    .containsEntry("enriched.UID", "ubuntu")
                    .containsEntry("UID", "0")
                    .containsEntry("UserName", "www")
                    .containsEntry("saddr", "02000050A9FEA9FE0000000000000000")
                    .containsEntry(
                            "enriched.SADDR", "{ saddr_fam=inet laddr=169.254.169.254 lport=80 }");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "node=web-7 , web-7",
        "Nov  3 10:00:00 web-7 audispd: , web-7",
        "Nov  3 10:00:00 relay audispd: node=web-7 , web-7",
        "<13>1 2026-11-03T10:00:00Z web-7 audispd - - - , web-7",
        "<13>Nov 13 10:00:00 web-7 audisp-syslog[812]: , web-7",
        "2026-11-03T10:00:00.000000+00:00 web-7 audispd: , web-7"
    })
    void aHostIsNamedByNodeOrSyslog(String prefix, String host) throws IOException {
        Scan scan = scan(EXEC.stream().map(line -> prefix.strip() + " " + line).toList());
        assertThat(scan.rows()).hasSize(1);
        assertThat(scan.values("aid")).containsExactly(host);
        assertThat(scan.values("ComputerName")).containsExactly(host);
        assertThat(scan.values("CommandLine")).containsExactly("curl -H Metadata: true " + URL);
    }

    @Test
    void withoutANameAHostIsNamedByItsLog() throws IOException {
        Path file = Files.write(folder.resolve("audit.log.3"), EXEC);
        Scan scan = Scan.of(file);
        assertThat(scan.values("aid")).containsExactly(folder.resolve("audit.log").toString());
        assertThat(scan.values("ComputerName")).containsExactly("(absent)");
    }

    @Test
    void theKernelsOwnLinesAreRecords() throws IOException {
        Scan scan =
                scan(
                        List.of(
                                "[   12.345678] audit: type=1300 audit(5.010:3): arch=c000003e syscall=42 success=yes pid=7 exe=\"/x\"",
                                "[   12.345679] audit: type=UNKNOWN[1306] audit(5.010:3): saddr=02000050A9FEA9FE0000000000000000"));
        assertThat(scan.values("#event_simpleName")).containsExactly("NetworkConnectIP4");
    }

    @Test
    void recordsOfEventsMayMingle() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            List<String> lines = new ArrayList<>();
            for (int event = 0; event < 10; event++) {
                String key = 1000 + event + ".500:" + (90 + event % 3);
                String pid = "pid=" + (100 + event);
                for (String line : event % 2 == 0 ? EXEC : CONNECT) {
                    lines.add(line.replaceAll("\\d+\\.\\d+:\\d+", key).replace("pid=2377", pid));
                }
            }
            Collections.shuffle(lines, random);
            Scan scan =
                    Scan.of(
                            ReadSettings.DEFAULT
                                    .withBufferBytes(1 + random.nextInt(2_000))
                                    .withBatchRows(1 + random.nextInt(5)),
                            Gate.OPEN,
                            file(lines));
            assertThat(scan.values("@timestamp"))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10)
                                    .mapToObj(event -> 1000 + event + "500")
                                    .toList());
            assertThat(scan.values("CommandLine")).doesNotContain("(absent)");
            assertThat(scan.warnings()).isEmpty();
        }
    }

    @Test
    void recordsTenSecondsApartAreOneEvent() throws IOException {
        List<String> lines = new ArrayList<>(EXEC.subList(0, 1));
        for (int millis = 118; millis <= 10_117; millis += 333) {
            lines.add(
                    "type=SYSCALL msg=audit(%d.%03d:%d): arch=c000003e syscall=2 success=yes pid=9 exe=\"/y\""
                            .formatted(
                                    1_790_000_001 + millis / 1_000,
                                    millis % 1_000,
                                    9_000 + millis));
        }
        lines.addAll(EXEC.subList(1, EXEC.size()));
        Scan scan = scan(lines);
        assertThat(scan.values("#event_simpleName").stream().filter("ProcessRollup2"::equals))
                .hasSize(1);
        assertThat(scan.values("CommandLine")).contains("curl -H Metadata: true " + URL);
    }

    @Test
    void aWrongTimeTearsNoEvent() throws IOException {
        List<String> lines = new ArrayList<>(EXEC.subList(0, 1));
        lines.add("type=SYSCALL msg=audit(4070908800.000:1): arch=c000003e syscall=2 pid=9");
        lines.addAll(EXEC.subList(1, EXEC.size()));
        lines.addAll(CONNECT);
        assertThat(scan(lines).values("#event_simpleName"))
                .containsExactly("ProcessRollup2", "NetworkConnectIP4", "(absent)");
    }

    @Test
    void anEventIsNotWaitedForToEnd() throws IOException {
        List<String> lines =
                new ArrayList<>(
                        List.of(CONNECT.get(2), "type=EOE msg=audit(1790000001.125:8822): "));
        lines.addAll(CONNECT.subList(0, 2));
        Scan scan = scan(lines);
        assertThat(scan.values("#event_simpleName")).containsExactly("NetworkConnectIP4");
        assertThat(scan.events()).isEqualTo(1);
    }

    @Test
    void serialsComeAgainAndNodesShareThem() throws IOException {
        Scan scan =
                scan(
                        lines(
                                EXEC,
                                EXEC.stream().map(line -> "node=b " + line).toList(),
                                EXEC.stream()
                                        .map(line ->
                                                line.replace("1790000001.117", "1790009001.117"))
                                        .toList()));
        assertThat(scan.rows()).hasSize(3);
        assertThat(scan.values("argc")).containsExactly("4", "4", "4");
    }

    @Test
    void rotatedFilesAreReadInTheirOrder() throws IOException {
        List<String> all = lines(EXEC, CONNECT);
        Files.write(folder.resolve("audit.log.2"), all.subList(0, 3));
        Files.write(folder.resolve("audit.log.1"), all.subList(3, 7));
        Files.write(folder.resolve("audit.log"), all.subList(7, 9));
        Scan scan = Scan.of(folder);
        assertThat(scan.values("#event_simpleName"))
                .containsExactly("ProcessRollup2", "NetworkConnectIP4");
        assertThat(scan.values("ContextProcessId"))
                .containsExactly("(absent)", "2377@1790000001.117:8821");
        assertThat(scan.rows().stream().map(Scan.Row::source)).containsExactly(2, 1);
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void longArgumentsAreJoined() throws IOException {
        Scan scan =
                scan(
                        List.of(
                                EXEC.getFirst(),
                                "type=EXECVE msg=audit(1790000001.117:8821): argc=3 a0=\"sh\" a1_len=8 a1[0]=61C3",
                                "type=EXECVE msg=audit(1790000001.117:8821): a1[1]=BC2062 a2=\"2852039166\""));
        assertThat(scan.values("CommandLine")).containsExactly("sh aü b 2852039166");
        assertThat(scan.values("argv[1]")).containsExactly("aü b");
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void lostArgumentsAreTold() throws IOException {
        Scan scan = scan(List.of(EXEC.getFirst(), EXEC.get(1).replace("argc=4", "argc=5")));
        assertThat(scan.codes()).containsExactly("audit-arguments-lost");
    }

    @Test
    void thousandsOfFieldsAreRead() throws IOException {
        StringBuilder execve =
                new StringBuilder("type=EXECVE msg=audit(1790000001.117:8821): argc=8000");
        for (int index = 0; index < 8_000; index++) {
            execve.append(" a").append(index).append("=\"x").append(index).append('"');
        }
        Scan scan = scan(List.of(EXEC.getFirst(), execve.toString()));
        assertThat(scan.values("argv[7999]")).containsExactly("x7999");
        assertThat(scan.values("CommandLine").getFirst()).endsWith(" x7998 x7999");
        assertThat(scan.warnings()).isEmpty();
    }

    @Test
    void whatIsTooMuchIsTold() throws IOException {
        String many =
                "type=SYSCALL msg=audit(1.000:1): pid=1 "
                        + IntStream.range(0, 25_000)
                                .mapToObj(index -> "f" + index + "=1")
                                .reduce("", (left, right) -> left + " " + right);
        Scan scan = scan(List.of(many));
        assertThat(scan.values("f10")).containsExactly("1");
        assertThat(scan.codes()).containsExactly("audit-too-many-fields");
    }

    @Test
    void parentsAreFollowed() throws IOException {
        Scan scan =
                scan(
                        List.of(
                                exec("1.000:1", 10, 1, "/bin/bash"),
                                exec("2.000:2", 11, 10, "/usr/bin/curl"),
                                connect("3.000:3", 11, 10, "/usr/bin/curl"),
                                connect("4.000:4", 12, 10, "/bin/bash"),
                                connect("5.000:5", 11, 10, "/usr/bin/wget"),
                                exec("6.000:6", 11, 1, "/usr/bin/curl (deleted)"),
                                connect("7.000:7", 11, 1, "/usr/bin/curl;58d1ccfb (deleted)"),
                                "type=SYSTEM_BOOT msg=audit(8.000:8): pid=9 uid=0 msg='comm=\"x\" res=success'",
                                connect("9.000:9", 11, 1, "/usr/bin/curl")));
        assertThat(scan.values("ParentProcessId").subList(0, 2))
                .containsExactly("1@0", "10@1.000:1");
        assertThat(scan.values("ParentBaseFileName").subList(0, 2))
                .containsExactly("(absent)", "bash");
        assertThat(scan.values("ContextProcessId"))
                .containsExactly(
                        "(absent)",
                        "(absent)",
                        "11@2.000:2",
                        "10@1.000:1",
                        "11@0",
                        "(absent)",
                        "11@6.000:6",
                        "(absent)",
                        "11@0");
    }

    @Test
    void anExecveAfterItsConnectionInTheFileIsStillBefore() throws IOException {
        Scan scan =
                scan(
                        List.of(
                                connect("2.000:2", 11, 10, "/usr/bin/curl"),
                                exec("1.900:1", 11, 10, "/usr/bin/curl")));
        assertThat(scan.values("ContextProcessId")).containsExactly("(absent)", "11@1.900:1");
    }

    @Test
    void messagesAreRead() throws IOException {
        Scan scan =
                scan(
                        List.of(
                                "type=USER_LOGIN msg=audit(1492896301.818:19955): pid=12635 uid=0 auid=4294967295 msg='op=login acct=28696E76616C6964207573657229 uid=7 exe=\"/usr/sbin/sshd\" hostname=? addr=179.38.151.221 terminal=sshd res=failed'",
                                "type=AVC msg=audit(1492896302.000:2): avc:  denied  { read write } for  pid=1 name=\"x\"",
                                "type=LOGIN msg=audit(1492896303.000:3): login pid=13015 uid=0 old auid=4294967295 new auid=0",
                                "type=USER_START msg=audit(1492896304.000:4): user pid=1 msg='PAM: session open acct=root : exe=\"/usr/sbin/crond\" (hostname=?, addr=?, terminal=cron res=success)'"));
        assertThat(scan.rows().getFirst().fields())
                .containsEntry("type", "USER_LOGIN")
                .containsEntry("acct", "(invalid user)")
                .containsEntry("uid", "0")
                .containsEntry("res", "failed")
                .doesNotContainKeys("hostname", "#event_simpleName");
        assertThat(scan.rows().get(1).fields())
                .containsEntry("seresult", "denied")
                .containsEntry("seperms", "read,write");
        assertThat(scan.rows().get(2).fields())
                .containsEntry("old_auid", "4294967295")
                .containsEntry("new_auid", "0");
        assertThat(scan.rows().get(3).fields())
                .containsEntry("acct", "root")
                .containsEntry("terminal", "cron")
                .containsEntry("res", "success");
    }

    @Test
    void damageCostsItsLine() throws IOException {
        Scan scan =
                scan(
                        Stream.of(
                                        List.of("----", "time->Thu Nov  5 10:00:00 2026"),
                                        EXEC,
                                        List.of(
                                                "type=SYSCALL msg=audit(179000",
                                                "\0\u0001",
                                                "\uFFFD"),
                                        List.of("\0".repeat(4_096) + CONNECT.getFirst()),
                                        CONNECT.subList(1, 3))
                                .flatMap(List::stream)
                                .toList());
        assertThat(scan.values("#event_simpleName"))
                .containsExactly("ProcessRollup2", "NetworkConnectIP4");
        assertThat(scan.codes()).containsExactly("record-not-audit");
        assertThat(scan.warning().count()).isEqualTo(3);
        assertThat(scan.source().line(0, scan.warning().first().offset())).isEqualTo(9);
    }

    private static String exec(String key, int pid, int parent, String image) {
        return "type=SYSCALL msg=audit(%s): arch=c000003e syscall=59 success=yes ppid=%d pid=%d exe=%s"
                .formatted(key, parent, pid, quoted(image));
    }

    private static String connect(String key, int pid, int parent, String image) {
        return "type=SYSCALL msg=audit(%s): arch=c000003e syscall=42 success=yes ppid=%d pid=%d exe=%s"
                .formatted(key, parent, pid, quoted(image));
    }

    private static String quoted(String text) {
        return text.contains(" ")
                ? java.util.HexFormat.of()
                        .withUpperCase()
                        .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : "\"" + text + "\"";
    }

    @SafeVarargs
    private static List<String> lines(List<String>... blocks) {
        List<String> lines = new ArrayList<>();
        for (List<String> block : blocks) {
            lines.addAll(block);
        }
        return lines;
    }

    private Scan scan(List<String> lines) throws IOException {
        return Scan.of(file(lines));
    }

    private Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("audit.log"), lines);
    }
}
