package dev.eyas.format.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A decoded `saddr`.
///
/// @param family `inet`, `inet6`, `unix`, `netlink`, else the number
/// @param address an IPv4 address in dots, an IPv6 address in eight groups as Falcon writes it, or
///   the path of a socket; a path that begins with a NUL begins with `@`
/// @param port of an internet address
record SocketAddress(String family, Optional<String> address, Optional<String> port) {

    static final String INET = "inet";
    static final String INET6 = "inet6";
    static final String UNIX = "unix";

    private static final int MOST_FAMILIES = 0xFF;
    private static final int GROUPS = 8;
    private static final int ADDRESS_6 = 8;

    /// Empty when the digits are none.
    static Optional<SocketAddress> decode(String digits) {
        byte[] text = digits.getBytes(StandardCharsets.UTF_8);
        if (text.length < 4 || !HexText.isHex(text, 0, text.length)) {
            return Optional.empty();
        }
        byte[] bytes = HexText.bytes(text, 0, text.length);
        int family = family(bytes);
        return Optional.of(
                switch (family) {
                    case 1 -> new SocketAddress(UNIX, path(bytes), Optional.empty());
                    case 2 -> inet(bytes);
                    case 10 -> inet6(bytes);
                    case 16 -> new SocketAddress("netlink", Optional.empty(), Optional.empty());
                    default ->
                            new SocketAddress(
                                    Integer.toString(family), Optional.empty(), Optional.empty());
                });
    }

    /// In the order of the machine's bytes, of which one is zero.
    private static int family(byte[] bytes) {
        int little = number(bytes[1], bytes[0]);
        int big = number(bytes[0], bytes[1]);
        return little > MOST_FAMILIES ? big : little;
    }

    private static int number(byte high, byte low) {
        return (high & 0xFF) << 8 | (low & 0xFF);
    }

    /// Up to the NUL that ends it; names that begin with one are in no file system.
    private static Optional<String> path(byte[] bytes) {
        boolean isAbstract = bytes.length > 2 && bytes[2] == 0;
        int from = isAbstract ? 3 : 2;
        int end = from;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        String name = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        return name.isEmpty() ? Optional.empty() : Optional.of(isAbstract ? "@" + name : name);
    }

    private static SocketAddress inet(byte[] bytes) {
        return new SocketAddress(
                INET,
                bytes.length < 8 ? Optional.empty() : Optional.of(dotted(bytes, 4)),
                port(bytes));
    }

    private static Optional<String> port(byte[] bytes) {
        return bytes.length < 4
                ? Optional.empty()
                : Optional.of(Integer.toString(number(bytes[2], bytes[3])));
    }

    private static String dotted(byte[] bytes, int from) {
        return (bytes[from] & 0xFF)
                + "."
                + (bytes[from + 1] & 0xFF)
                + "."
                + (bytes[from + 2] & 0xFF)
                + "."
                + (bytes[from + 3] & 0xFF);
    }

    private static SocketAddress inet6(byte[] bytes) {
        if (bytes.length < ADDRESS_6 + 2 * GROUPS) {
            return new SocketAddress(INET6, Optional.empty(), port(bytes));
        }
        StringBuilder groups = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int at = ADDRESS_6 + 2 * group;
            groups.append(group == 0 ? "" : ":")
                    .append(Integer.toHexString(number(bytes[at], bytes[at + 1])));
        }
        return new SocketAddress(INET6, Optional.of(groups.toString()), port(bytes));
    }

    /// The IPv4 address that an IPv6 address of the form `::ffff:a.b.c.d` stands for.
    Optional<String> mapped() {
        String prefix = "0:0:0:0:0:ffff:";
        if (!family.equals(INET6) || address.isEmpty() || !address.get().startsWith(prefix)) {
            return Optional.empty();
        }
        String[] groups = address.get().substring(prefix.length()).split(":", -1);
        byte[] bytes = new byte[4];
        for (int group = 0; group < 2; group++) {
            int number = Integer.parseInt(groups[group], 16);
            bytes[2 * group] = (byte) (number >> 8);
            bytes[2 * group + 1] = (byte) number;
        }
        return Optional.of(dotted(bytes, 0));
    }
}
