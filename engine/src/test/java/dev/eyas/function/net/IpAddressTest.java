package dev.eyas.function.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IpAddressTest {

    private static boolean contains(String subnet, String address) {
        return Subnet.parse(subnet).orElseThrow().contains(IpAddress.parse(address).orElseThrow());
    }

    @Test
    void spellingsOfOneAddressAreOne() {
        assertThat(
                        List.of(
                                "::1",
                                "0:0:0:0:0:0:0:1",
                                "0000:0:0:0:0:0:0:0001",
                                "::0.0.0.1",
                                "::1%lo"))
                .extracting(IpAddress::parse)
                .allMatch(IpAddress.parse("::1")::equals);
        assertThat(IpAddress.parse("::ffff:10.0.0.1")).isEqualTo(IpAddress.parse("10.0.0.1"));
        assertThat(IpAddress.parse("::ffff:a00:1")).isEqualTo(IpAddress.parse("10.0.0.1"));
        assertThat(IpAddress.parse("FE80::A")).isEqualTo(IpAddress.parse("fe80:0:0:0:0:0:0:a"));
        assertThat(IpAddress.parse("1:2:3:4:5:6:7::"))
                .isEqualTo(IpAddress.parse("1:2:3:4:5:6:7:0"));
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertThat(
                        List.of(
                                "",
                                ".",
                                ":",
                                ":::",
                                "1",
                                "1.2.3",
                                "1.2.3.4.",
                                "1.2.3.4.5",
                                "1.2.3.256",
                                "1.2.3.-4",
                                "1.2.3.0004",
                                "1.2.3.4%eth0",
                                "a.b.c.d",
                                "localhost",
                                "::1::",
                                "1:2:3:4:5:6:7",
                                "1:2:3:4:5:6:7:8:9",
                                "1:2:3:4:5:6:7:8::",
                                "12345::",
                                "g::",
                                "::1.2.3",
                                "1.2.3.4::",
                                " 1.2.3.4",
                                "1.2.3.４",
                                "[::1]"))
                .extracting(IpAddress::parse)
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void subnetsHoldWhatSharesTheirBits() {
        assertThat(contains("10.1.2.3/8", "10.255.0.1")).isTrue();
        assertThat(contains("10.0.0.0/8", "11.0.0.1")).isFalse();
        assertThat(contains("0.0.0.0/0", "200.1.1.1")).isTrue();
        assertThat(contains("192.168.1.7", "192.168.1.7")).isTrue();
        assertThat(contains("192.168.1.7", "192.168.1.6")).isFalse();
        assertThat(contains("fe80::/10", "febf::1")).isTrue();
        assertThat(contains("fe80::/10", "fec0::1")).isFalse();
        assertThat(contains("2001:db8::/65", "2001:db8::7fff:0:0:1")).isTrue();
        assertThat(contains("2001:db8::/65", "2001:db8::8000:0:0:1")).isFalse();
        assertThat(contains("::/0", "10.0.0.1")).isFalse();
        assertThat(contains("::ffff:10.0.0.0/104", "10.0.0.1")).isTrue();
    }

    @Test
    void whatIsNoSubnetIsNone() {
        assertThat(
                        List.of(
                                "10.0.0.0/33",
                                "10.0.0.0/-1",
                                "::/129",
                                "10.0.0/8",
                                "10.0.0.0/",
                                "10.0.0.0/a",
                                "/8"))
                .extracting(Subnet::parse)
                .allMatch(java.util.Optional::isEmpty);
    }
}
