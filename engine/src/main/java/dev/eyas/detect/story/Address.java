package dev.eyas.detect.story;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The bytes of an IPv4 or IPv6 address.
record Address(List<Byte> bytes) {

    private static final int BYTES_4 = 4;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    Address {
        bytes = List.copyOf(bytes);
    }

    /// Empty for text that is no address; names are not resolved.
    static Optional<Address> parse(String text) {
        try {
            byte[] bytes = InetAddress.ofLiteral(text).getAddress();
            return Optional.of(
                    new Address(
                            IntStream.range(0, bytes.length).mapToObj(at -> bytes[at]).toList()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isIp4() {
        return bytes.size() == BYTES_4;
    }

    /// The bytes in hex digits, as the kernel prints them.
    String hex() {
        StringBuilder hex = new StringBuilder();
        bytes.forEach(each -> HEX.toHexDigits(hex, each));
        return hex.toString();
    }

    /// In dots, or in eight groups as Falcon writes it.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < bytes.size(); at += isIp4() ? 1 : 2) {
            text.append(at == 0 ? "" : isIp4() ? "." : ":");
            text.append(
                    isIp4()
                            ? Integer.toString(bytes.get(at) & 0xFF)
                            : Integer.toHexString(
                                    (bytes.get(at) & 0xFF) << 8 | (bytes.get(at + 1) & 0xFF)));
        }
        return text.toString();
    }
}
