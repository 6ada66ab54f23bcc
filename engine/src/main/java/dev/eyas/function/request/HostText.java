package dev.eyas.function.request;

import dev.eyas.function.net.IpAddress;
import dev.eyas.function.net.IpAddress.Version;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A host in its plain spelling: an address as people write it, or a name in lower case. Nothing is
/// ever looked up.
///
/// @param plain `169.254.169.254`, `fd00:ec2::254`, `metadata.google.internal`
/// @param disguise how it was written otherwise, empty for a plain one: `number`, `mapped`,
///   `escaped`, `name`
public record HostText(String plain, String disguise) {

    private static final String NUMBER = "number";
    private static final String MAPPED = "mapped";
    private static final String ESCAPED = "escaped";
    private static final String NAME = "name";
    private static final String LINK_LOCAL = "169.254.";

    /// Names whose own servers answer with the address that stands in them.
    private static final Pattern TELLING_NAME =
            Pattern.compile(
                    "(.*)\\.(?:(?:nip|sslip|xip)\\.io|xip\\.name|traefik\\.me|1u\\.ms|rbndr\\.us|rebind\\.network)");

    /// The address in front of them: dotted, with dashes, or as eight hexadecimal digits.
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?<![0-9a-z])(?:((?:\\d{1,3}[.-]){3}\\d{1,3})|([0-9a-f]{8}))(?![0-9a-z])");

    private static final long NAT64 = 0x64_FF9BL << 32;
    private static final int SIX_TO_FOUR = 0x2002;

    /// Reads a host as a URL or a command line holds it, with or without brackets.
    public static HostText of(String written) {
        String plain = written.startsWith("[") ? written.replace("%25", "%") : written;
        String decoded = plain.indexOf('%') < 0 ? plain : decoded(plain);
        String folded =
                Normalizer.normalize(decoded, Normalizer.Form.NFKC)
                        .replace('\u3002', '.')
                        .toLowerCase(Locale.ROOT);
        String host = trimmed(folded);
        boolean escaped = !folded.equals(plain.toLowerCase(Locale.ROOT));
        HostText text = host.indexOf(':') >= 0 ? address6(host) : addressOrName(host);
        return escaped && text.disguise().isEmpty() ? new HostText(text.plain(), ESCAPED) : text;
    }

    /// Whether it is an address, by whatever spelling.
    public boolean isAddress() {
        return IpAddress.parse(plain).isPresent();
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return written;
        }
    }

    private static String trimmed(String host) {
        int from = host.startsWith("[") ? 1 : 0;
        int to = host.endsWith("]") ? host.length() - 1 : host.length();
        while (to > from && host.charAt(to - 1) == '.') {
            to--;
        }
        return host.substring(from, Math.max(from, to));
    }

    private static HostText address6(String host) {
        Optional<IpAddress> address = IpAddress.parse(host);
        if (address.isEmpty()) {
            return new HostText(host, "");
        }
        IpAddress whole = address.get();
        OptionalLong carried = carried(whole);
        return carried.isPresent()
                ? new HostText(dotted(carried.getAsLong()), MAPPED)
                : new HostText(compressed(whole), "");
    }

    /// The IPv4 address inside an IPv6 one.
    private static OptionalLong carried(IpAddress address) {
        if (address.version() == Version.V4) {
            return OptionalLong.of(address.low());
        }
        boolean compatible = address.high() == 0 && address.low() >>> 32 == 0 && address.low() > 1;
        if (compatible || (address.high() == NAT64 && address.low() >>> 32 == 0)) {
            return OptionalLong.of(address.low() & 0xFFFF_FFFFL);
        }
        return address.high() >>> 48 == SIX_TO_FOUR
                ? OptionalLong.of(address.high() >>> 16 & 0xFFFF_FFFFL)
                : OptionalLong.empty();
    }

    private static HostText addressOrName(String host) {
        OptionalLong bits = LooseAddress.read(host);
        if (bits.isPresent()) {
            String plain = dotted(bits.getAsLong());
            return new HostText(plain, plain.equals(host) ? "" : NUMBER);
        }
        Matcher telling = TELLING_NAME.matcher(host);
        String told = telling.matches() ? told(telling.group(1)) : "";
        return told.isEmpty() ? new HostText(host, "") : new HostText(told, NAME);
    }

    /// The last address, as the servers read it; a name that changes between two is known by the
    /// one that no name of a real host stands for.
    private static String told(String name) {
        String last = "";
        Matcher addresses = TOLD.matcher(name);
        while (addresses.find()) {
            String hex = addresses.group(2);
            String address =
                    hex == null
                            ? addresses.group(1).replace('-', '.')
                            : dotted(Long.parseLong(hex, 16));
            if (address.startsWith(LINK_LOCAL)) {
                return address;
            }
            last = address;
        }
        return last;
    }

    private static String dotted(long bits) {
        return (bits >>> 24 & 255)
                + "."
                + (bits >>> 16 & 255)
                + "."
                + (bits >>> 8 & 255)
                + "."
                + (bits & 255);
    }

    /// The longest run of zero groups as `::`.
    private static String compressed(IpAddress address) {
        try {
            String[] groups = InetAddress.getByAddress(address.bytes()).getHostAddress().split(":");
            int best = -1;
            int longest = 1;
            for (int from = 0; from < groups.length; from++) {
                int to = from;
                while (to < groups.length && groups[to].equals("0")) {
                    to++;
                }
                if (to - from > longest) {
                    longest = to - from;
                    best = from;
                }
            }
            if (best < 0) {
                return String.join(":", groups);
            }
            String before = String.join(":", java.util.List.of(groups).subList(0, best));
            String after =
                    String.join(
                            ":", java.util.List.of(groups).subList(best + longest, groups.length));
            return before + "::" + after;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
