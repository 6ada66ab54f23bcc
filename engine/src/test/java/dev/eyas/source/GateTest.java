package dev.eyas.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.data.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GateTest {

    @TempDir private Path folder;

    private Path file;

    @BeforeEach
    void writeLines() throws IOException {
        file =
                Files.writeString(
                        folder.resolve("lines"),
                        """
                        {"n":0,"event_simpleName":"ProcessRollup2","CommandLine":"curl http://169.254.169.254/latest"}
                        {"n":1,"event_simpleName":"ProcessRollup2","CommandLine":"a\\u003db"}
                        {"n":2,"event_simpleName":"ProcessRollup2","CommandLine":"CURL x"}
                        {"n":3,"event_simpleName":"DnsRequest","DomainName":"metadata.google.internal"}
                        {"n":4,"event_simpleName":"DnsRequest","DomainName":"m\\u0065tadata.google.internal"}
                        {"n":5,"event_simpleName":"DnsRequest","DomainName":"example.com"}
                        {"n":6,"event_simpleName":"DnsRequest","DomainName":"example.com"}
                        {"n":7,"event_simpleName":"DnsRequest","DomainName":"example.com
                        {"n":8,"event_simpleName":"DnsRequest","DomainName":}
                        """);
    }

    @Test
    void linesWithoutTheLiteralAreKeptBackExceptThoseThatMightSpellItOtherwise() {
        assertThat(passed(any("169.254.169.254"))).containsExactly("0");
        assertThat(passed(any("metadata.google.internal"))).containsExactly("3", "4");
    }

    @Test
    void escapesCountInEitherCaseAndEscapedBackslashesAlways() throws IOException {
        Files.writeString(
                file,
                """
                {"n":0,"CommandLine":"latest/m\\u0045TA-data"}
                {"n":1,"CommandLine":"latest\\u002Fmeta\\u002Ddata"}
                {"n":2,"CommandLine":"latest/\\u005cu006deta-data"}
                {"n":3,"CommandLine":"key\\u003dvalue"}
                """);
        assertThat(passed(anyCase("meta-data"))).containsExactly("0", "1", "2");
    }

    @Test
    void everyPartOfAnAlternativeMustOccur() {
        assertThat(passed(all(any("ProcessRollup2"), any("curl", "wget"))))
                .containsExactly("0", "4");
        assertThat(passed(all(any("ProcessRollup2"), anyCase("curl", "wget"))))
                .containsExactly("0", "2", "4");
    }

    @Test
    void oneAlternativeIsEnough() {
        Gate gate = any("169.254.169.254").or(all(any("DnsRequest"), any("example.com")));
        assertThat(passed(gate)).containsExactly("0", "4", "5", "6");
    }

    @Test
    void aLiteralThatCannotBeSearchedOpensTheGate() {
        assertThat(passed(any("a=b"))).hasSize(7);
        assertThat(passed(any("169.254.169.254", "<>"))).hasSize(7);
        assertThat(passed(all(any("<>"), any("169.254.169.254")))).containsExactly("0");
    }

    @Test
    void linesThatAreKeptBackAreCountedAndLookedAtForBeingCut() {
        Scan scan = Scan.of(ReadSettings.DEFAULT, any("169.254.169.254"), file);
        assertThat(scan.events()).isEqualTo(9);
        assertThat(scan.codes()).containsExactly("record-cut");
    }

    /// Searching may be off for lines that happen to lie behind many that passed.
    @Test
    void warningsDoNotDependOnWhetherSearchingPaid() {
        for (int buffer : new int[] {1, 100, 300, 1 << 20}) {
            Scan scan =
                    Scan.of(
                            ReadSettings.DEFAULT.withBufferBytes(buffer),
                            any("169.254.169.254"),
                            file);
            assertThat(scan.codes()).containsExactly("record-cut");
            Scan all =
                    Scan.of(ReadSettings.DEFAULT.withBufferBytes(buffer), any("DnsRequest"), file);
            assertThat(all.codes()).containsExactly("record-cut", "record-not-json");
        }
    }

    private List<String> passed(Gate gate) {
        return Scan.of(ReadSettings.DEFAULT, gate, file).values("n");
    }

    private static Gate any(String... texts) {
        return gate(new Gate.Literals(Set.of(texts), false));
    }

    private static Gate anyCase(String... texts) {
        return gate(new Gate.Literals(Set.of(texts), true));
    }

    private static Gate all(Gate... gates) {
        return gate(
                Arrays.stream(gates)
                        .flatMap(gate -> gate.anyOf().getFirst().allOf().stream())
                        .toArray(Gate.Literals[]::new));
    }

    private static Gate gate(Gate.Literals... literals) {
        return new Gate(List.of(new Gate.Alternative(List.of(literals))));
    }
}
