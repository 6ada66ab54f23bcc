package dev.eyas.function.net;

import java.nio.ByteBuffer;
import java.util.Optional;

/// An IP address by its bits. An IPv4 address that is written as a mapped IPv6 one
/// (`::ffff:10.0.0.1`) is an IPv4 address.
///
/// @param high the upper 64 bits; zero for IPv4
/// @param low the lower 64 bits; the lower 32 of them for IPv4
public record IpAddress(Version version, long high, long low) {

    /// The two families, which never compare equal.
    public enum Version {
        V4(32),
        V6(128);

        private final int bits;

        Version(int bits) {
            this.bits = bits;
        }

        public int bits() {
            return bits;
        }
    }

    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final long MAPPED = 0xFFFFL;

    /// Reads either notation; a zone such as `%eth0` is dropped. Nothing is ever looked up.
    public static Optional<IpAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        return address.indexOf(':') >= 0
                ? parse6(address)
                : zone < 0 ? parse4(address) : Optional.empty();
    }

    /// The first address of the network of that length the address lies in.
    public IpAddress first(int prefix) {
        return switch (version) {
            case V4 -> new IpAddress(version, 0, first(low, version.bits(), prefix));
            case V6 ->
                    new IpAddress(
                            version,
                            first(high, Long.SIZE, Math.min(prefix, Long.SIZE)),
                            first(low, Long.SIZE, Math.max(prefix - Long.SIZE, 0)));
        };
    }

    /// The first `count` of `width` bits, zeros behind them.
    private static long first(long bits, int width, int count) {
        return count == 0 ? 0 : bits >>> (width - count) << (width - count);
    }

    private static Optional<IpAddress> parse4(String text) {
        long bits = bits4(text);
        return bits < 0 ? Optional.empty() : Optional.of(new IpAddress(Version.V4, 0, bits));
    }

    /// The 32 bits of `a.b.c.d`, or -1.
    private static long bits4(String text) {
        long bits = 0;
        int parts = 0;
        int at = 0;
        while (parts < 4) {
            int end = text.indexOf('.', at);
            if (end < 0) {
                end = text.length();
            }
            int part = number(text, at, end, 10, 3);
            if (part < 0 || part > 255) {
                return -1;
            }
            bits = bits << 8 | part;
            parts++;
            at = end + 1;
            if (end == text.length()) {
                break;
            }
        }
        return parts == 4 && at == text.length() + 1 ? bits : -1;
    }

    private static int number(String text, int from, int to, int radix, int mostDigits) {
        if (to <= from || to - from > mostDigits) {
            return -1;
        }
        int value = 0;
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            int digit = letter < 128 ? Character.digit(letter, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }

    private static Optional<IpAddress> parse6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] groups = groups(text);
            return groups.length == GROUPS ? of(groups) : Optional.empty();
        }
        if (text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        String before = text.substring(0, gap);
        String after = text.substring(gap + 2);
        int[] left = groups(before);
        int[] right = groups(after);
        boolean readable =
                (left.length > 0 || before.isEmpty()) && (right.length > 0 || after.isEmpty());
        if (!readable || left.length + right.length >= GROUPS || before.indexOf('.') >= 0) {
            return Optional.empty();
        }
        int[] groups = new int[GROUPS];
        System.arraycopy(left, 0, groups, 0, left.length);
        System.arraycopy(right, 0, groups, GROUPS - right.length, right.length);
        return of(groups);
    }

    /// Groups of 16 bits, the last two perhaps as `a.b.c.d`; none when the text is none of this.
    private static int[] groups(String text) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf(':', at);
            boolean last = end < 0;
            if (last) {
                end = text.length();
            }
            long tail = last ? bits4(text.substring(at)) : -1;
            if (tail >= 0 && count + 2 <= GROUPS) {
                groups[count++] = (int) (tail >>> GROUP_BITS);
                groups[count++] = (int) (tail & 0xFFFF);
            } else {
                int group = number(text, at, end, 16, 4);
                if (group < 0 || count == GROUPS) {
                    return new int[0];
                }
                groups[count++] = group;
            }
            at = end + 1;
        }
        return java.util.Arrays.copyOf(groups, count);
    }

    /// The bytes of the address as packets have them: 4 or 16.
    public byte[] bytes() {
        return switch (version) {
            case V4 -> ByteBuffer.allocate(Integer.BYTES).putInt((int) low).array();
            case V6 -> ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
        };
    }

    private static Optional<IpAddress> of(int[] groups) {
        long high = 0;
        long low = 0;
        for (int group = 0; group < GROUPS / 2; group++) {
            high = high << GROUP_BITS | groups[group];
            low = low << GROUP_BITS | groups[group + GROUPS / 2];
        }
        boolean mapped = high == 0 && low >>> 32 == MAPPED;
        return Optional.of(
                mapped
                        ? new IpAddress(Version.V4, 0, low & 0xFFFF_FFFFL)
                        : new IpAddress(Version.V6, high, low));
    }
}
