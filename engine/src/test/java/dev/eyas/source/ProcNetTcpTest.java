package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProcNetTcpTest {

    private static final String SOCKETS =
            """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:0035 00000000:0000 0A 00000000:00000000 00:00000000 00000000   101        0 2213 1 0000000000000000 100 0 0 10 0
               3: 1901000A:BC54 FEA9FEA9:0050 02 00000001:00000000 01:00000064 00000000  1000        0 48213 2 0000000000000000 100 0 0 10 -1
              sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               1: 00000000000000000000000001000000:BC54 C20E00FD000000000000000054020000:0050 01 00000000:00000000 00:00000000 00000000     0        0 5 1 0
               2: 0000000000000000FFFF00001901000A:BC55 0000000000000000FFFF0000FEA9FEA9:0050 06 00000000:00000000 03:00001770 00000000     0        0 0 3 0
            """;

    @TempDir private Path folder;

    @Test
    void socketsAreNetworkEvents() throws IOException {
        Scan scan = Scan.of(Files.writeString(folder.resolve("tcp"), SOCKETS));
        assertThat(scan.warnings()).isEmpty();
        assertThat(scan.values("#event_simpleName"))
                .containsExactly(
                        "NetworkListenIP4",
                        "NetworkConnectIP4",
                        "NetworkConnectIP6",
                        "NetworkConnectIP6");
        assertThat(scan.rows().get(1).fields())
                .containsEntry("LocalAddressIP4", "10.0.1.25")
                .containsEntry("LocalPort", "48212")
                .containsEntry("RemoteAddressIP4", "169.254.169.254")
                .containsEntry("RemotePort", "80")
                .containsEntry("Protocol", "6")
                .containsEntry("UID", "1000")
                .containsEntry("st", "SYN_SENT")
                .containsEntry("tx_queue", "1")
                .containsEntry("inode", "48213")
                .doesNotContainKey("@timestamp");
        assertThat(scan.values("RemoteAddressIP4").subList(2, 4))
                .containsExactly("(absent)", "169.254.169.254");
        assertThat(scan.values("RemoteAddressIP6").subList(2, 4))
                .containsExactly("fd00:ec2:0:0:0:0:0:254", "0:0:0:0:0:ffff:a9fe:a9fe");
        assertThat(scan.source().line(0, scan.rows().get(2).offset())).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp-2026-01-02T03:04:05Z, 1767323045000",
        "tcp_20260102-030405.txt, 1767323045000",
        "2026-01-02_03-04.tcp6, 1767323040000",
        "tcp.1767323045, 1767323045000",
        "tcp.1767323045678, 1767323045678",
        "tcp-2026-13-02T03:04:05Z, (absent)",
        "tcp-2026-02-30T03:04:05Z, (absent)",
        "tcp-2026-01-02, (absent)",
        "tcp6, (absent)"
    })
    void theNameOfAFileMayTellItsTime(String name, String time) throws IOException {
        Scan scan = Scan.of(Files.writeString(folder.resolve(name), SOCKETS));
        assertThat(scan.values("@timestamp")).containsOnly(time);
    }

    @Test
    void aTimeThatIsGivenCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("tcp.1767323045"), SOCKETS);
        FileSource source = FileSource.of(List.of(file.toString())).madeAt(7);
        assertThat(Scan.of(source, dev.eyas.data.Gate.OPEN).values("@timestamp")).containsOnly("7");
    }

    @Test
    void socketsOfUdpAreToldByTheirHeader() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("udp"),
                        SOCKETS.replaceFirst("inode", "inode ref pointer drops"));
        assertThat(Scan.of(file).values("Protocol")).containsExactly("17", "17", "6", "6");
    }

    @Test
    void damageCostsItsLine() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("tcp"),
                        SOCKETS + "   4: 1901000A:BC54 FEA9FEA9:00\n\0\n" + SOCKETS);
        Scan scan = Scan.of(file);
        assertThat(scan.rows()).hasSize(8);
        assertThat(scan.codes()).containsExactly("record-not-socket");
        assertThat(scan.warning().count()).isEqualTo(2);
    }
}
