package dev.eyas.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2852039166",
                "0xa9fea9fe",
                "025177524776",
                "0xa9.0xfe.0xa9.0xfe",
                "0251.0376.0251.0376",
                "0xa9.254.0251.254",
                "0251.254.169.254",
                "169.254.43518",
                "169.254.0xa9fe",
                "169.16689662",
                "00000251.00000376.000251.0000376",
                "7147006462",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "[0:0:0:0:0:ffff:a9fe:a9fe]",
                "[::a9fe:a9fe]",
                "[64:ff9b::a9fe:a9fe]",
                "[2002:a9fe:a9fe::]",
                "169%2e254%2E169%2e254",
                "169.254.169.254.",
                "①⑥⑨.②⑤④.①⑥⑨.②⑤④",
                "１６９。２５４。１６９。２５４",
                "169.254.169.254.nip.io",
                "www.169.254.169.254.nip.io",
                "169-254-169-254.sslip.io",
                "a9fea9fe.nip.io",
                "a9fea9fe.7f000001.rbndr.us",
                "7f000001.a9fea9fe.rbndr.us",
                "make-198-51-100-7-rebind-169-254-169-254-rr.1u.ms",
                "app-169-254-169-254.traefik.me",
                "169.254.169.254.xip.name",
                "a.169.254.169.254.1time.198.51.100.7.forever.rebind.network"
            })
    void everySpellingOfTheAddressIsTheAddress(String written) {
        assertThat(HostText.of(written).plain()).isEqualTo("169.254.169.254");
    }

    @ParameterizedTest
    @CsvSource({
        "2852039170, 169.254.170.2",
        "0xa9feaa17, 169.254.170.23",
        "1684301000, 100.100.100.200",
        "0xa83f8110, 168.63.129.16",
        "fd00:ec2:0:0:0:0:0:254, fd00:ec2::254",
        "[FD00:EC2::254], fd00:ec2::254",
        "[fe80::a9fe:a9fe%eth0], fe80::a9fe:a9fe",
        "[fe80::a9fe:a9fe%25eth0], fe80::a9fe:a9fe",
        "fd20:ce:0:0:0:0:0:254, fd20:ce::254",
        "Metadata.Google.Internal., metadata.google.internal",
        "::1, ::1",
        "256.1.1.1, 256.1.1.1",
        "0xA9FE.43518, 0xa9fe.43518",
        "1.2.3.4.5, 1.2.3.4.5",
        "'', ''"
    })
    void otherHostsStayThemselves(String written, String plain) {
        assertThat(HostText.of(written).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "169.254.169.254, ''",
        "metadata, ''",
        "0xa9fea9fe, number",
        "[::ffff:a9fe:a9fe], mapped",
        "169%2e254.169.254, escaped",
        "a9fea9fe.nip.io, name"
    })
    void aDisguiseIsTold(String written, String disguise) {
        assertThat(HostText.of(written).disguise()).isEqualTo(disguise);
    }

    @Test
    void theZoneOfAnAddressIsNoDisguise() {
        assertThat(HostText.of("[fe80::a9fe:a9fe%25eth0]").disguise()).isEmpty();
    }
}
