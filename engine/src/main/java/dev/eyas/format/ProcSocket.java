package dev.eyas.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of `/proc/net/tcp`. Addresses are printed word by word as the machine holds them, which
/// is taken to be little-endian.
final class ProcSocket {

    static final String TCP = "6";
    private static final String UDP = "17";

    private static final Pattern HEADER =
            Pattern.compile(
                    "\\s*sl\\s+local_address\\s+rem(?:ote)?_address\\s+st\\b.*", Pattern.DOTALL);

    private static final Pattern LINE =
            Pattern.compile(
                    "\\s*(\\d{1,10}): ([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) "
                            + "([0-9A-F]{8}|[0-9A-F]{32}):([0-9A-F]{4}) ([0-9A-F]{2}) "
                            + "([0-9A-F]{8}):([0-9A-F]{8}) [0-9A-F]{2}:[0-9A-F]{8} [0-9A-F]{8}"
                            + "\\s+(\\d{1,10})\\s+\\d+\\s+(\\d{1,20})\\b.*",
                    Pattern.DOTALL);

    private static final List<String> STATES =
            List.of(
                    "",
                    "ESTABLISHED",
                    "SYN_SENT",
                    "SYN_RECV",
                    "FIN_WAIT1",
                    "FIN_WAIT2",
                    "TIME_WAIT",
                    "CLOSE",
                    "CLOSE_WAIT",
                    "LAST_ACK",
                    "LISTEN",
                    "CLOSING",
                    "NEW_SYN_RECV");

    private static final int LISTEN = 10;
    private static final int IP4_DIGITS = 8;
    private static final String MAPPED = "0:0:0:0:0:ffff:";

    private final Matcher parts;

    private ProcSocket(Matcher parts) {
        this.parts = parts;
    }

    static boolean isHeader(String line) {
        return HEADER.matcher(line).matches();
    }

    /// The sockets of UDP may have dropped something.
    static String protocol(String header) {
        return header.stripTrailing().endsWith("drops") ? UDP : TCP;
    }

    static Optional<ProcSocket> of(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() ? Optional.of(new ProcSocket(parts)) : Optional.empty();
    }

    /// The event: a socket that waits for others listens, any other is connected or was.
    Map<String, String> fields(String protocol) {
        String version = parts.group(2).length() == IP4_DIGITS ? "IP4" : "IP6";
        int state = Integer.parseInt(parts.group(6), 16);
        boolean listens = state == LISTEN;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("#event_simpleName", (listens ? "NetworkListen" : "NetworkConnect") + version);
        fields.put("event_platform", "Lin");
        fields.put("Protocol", protocol);
        putAddress(fields, "Local", parts.group(2), parts.group(3));
        if (!listens) {
            putAddress(fields, "Remote", parts.group(4), parts.group(5));
        }
        fields.put("UID", parts.group(9));
        fields.put("sl", parts.group(1));
        fields.put("st", state < STATES.size() ? STATES.get(state) : parts.group(6));
        fields.put("tx_queue", Long.toString(Long.parseLong(parts.group(7), 16)));
        fields.put("rx_queue", Long.toString(Long.parseLong(parts.group(8), 16)));
        fields.put("uid", parts.group(9));
        fields.put("inode", parts.group(10));
        return fields;
    }

    private static void putAddress(
            Map<String, String> fields, String end, String digits, String port) {
        if (digits.length() == IP4_DIGITS) {
            fields.put(end + "AddressIP4", dotted(digits));
        } else {
            String address = groups(digits);
            if (address.startsWith(MAPPED)) {
                fields.put(
                        end + "AddressIP4", dotted(digits.substring(digits.length() - IP4_DIGITS)));
            }
            fields.put(end + "AddressIP6", address);
        }
        fields.put(end + "Port", Integer.toString(Integer.parseInt(port, 16)));
    }

    private static int octet(String digits, int index) {
        return Integer.parseInt(digits.substring(2 * index, 2 * index + 2), 16);
    }

    private static String dotted(String digits) {
        return octet(digits, 3)
                + "."
                + octet(digits, 2)
                + "."
                + octet(digits, 1)
                + "."
                + octet(digits, 0);
    }

    /// Four words in eight groups, as Falcon writes them.
    private static String groups(String digits) {
        StringBuilder groups = new StringBuilder();
        for (int word = 0; word < digits.length() / IP4_DIGITS; word++) {
            int first = 4 * word;
            groups.append(word == 0 ? "" : ":")
                    .append(group(digits, first + 3, first + 2))
                    .append(':')
                    .append(group(digits, first + 1, first));
        }
        return groups.toString();
    }

    private static String group(String digits, int high, int low) {
        return Integer.toHexString(octet(digits, high) << 8 | octet(digits, low));
    }
}
