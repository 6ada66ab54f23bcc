package dev.eyas.function.net;

import dev.eyas.function.net.IpAddress.Version;
import java.util.Optional;

/// The addresses that share their first bits.
public record Subnet(IpAddress network, int prefix) {

    /// How many bits of a mapped IPv6 address stand before the IPv4 address.
    private static final int MAPPED_BITS = 96;

    /// Reads `10.0.0.0/8` or `fe80::/10`; an address without a length is a network of one.
    public static Optional<Subnet> parse(String text) {
        int slash = text.indexOf('/');
        Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty() || slash < 0) {
            return address.map(only -> new Subnet(only, only.version().bits()));
        }
        int prefix;
        try {
            prefix = Integer.parseInt(text.substring(slash + 1));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
        IpAddress network = address.get();
        boolean mapped = network.version() == Version.V4 && text.indexOf(':') >= 0;
        int bits = mapped ? prefix - MAPPED_BITS : prefix;
        return bits < 0 || bits > network.version().bits()
                ? Optional.empty()
                : Optional.of(new Subnet(network, bits));
    }

    public boolean contains(IpAddress address) {
        if (address.version() != network.version()) {
            return false;
        }
        return switch (network.version()) {
            case V4 -> sameBits(address.low(), network.low(), Version.V4.bits(), prefix);
            case V6 ->
                    sameBits(address.high(), network.high(), Long.SIZE, Math.min(prefix, Long.SIZE))
                            && sameBits(
                                    address.low(),
                                    network.low(),
                                    Long.SIZE,
                                    Math.max(prefix - Long.SIZE, 0));
        };
    }

    /// Whether the first `count` of `width` bits agree.
    private static boolean sameBits(long left, long right, int width, int count) {
        return count == 0 || (left ^ right) >>> (width - count) == 0;
    }
}
