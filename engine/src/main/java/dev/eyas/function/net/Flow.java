package dev.eyas.function.net;

import dev.eyas.function.digest.Digests;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// A flow between two hosts.
///
/// @param ports what tells flows of the same hosts apart, if anything does
record Flow(IpAddress source, IpAddress destination, int protocol, Optional<Ports> ports) {

    static final int LARGEST_PORT = 0xFFFF;

    /// The ports of both ends. `oneWay` when they are none but say what a message is to which there
    /// is no answer, so that the ends cannot be exchanged.
    record Ports(int source, int destination, boolean oneWay) {

        private static final Map<Integer, Integer> ANSWERS =
                Map.of(0, 8, 8, 0, 9, 10, 10, 9, 13, 14, 14, 13, 15, 16, 16, 15, 17, 18, 18, 17);

        private static final Map<Integer, Integer> ANSWERS_V6 =
                Map.ofEntries(
                        Map.entry(128, 129),
                        Map.entry(129, 128),
                        Map.entry(130, 131),
                        Map.entry(131, 130),
                        Map.entry(133, 134),
                        Map.entry(134, 133),
                        Map.entry(135, 136),
                        Map.entry(136, 135),
                        Map.entry(139, 140),
                        Map.entry(140, 139),
                        Map.entry(144, 145),
                        Map.entry(145, 144));

        /// The ports of a flow of a protocol. Of ICMP the numbers are type and code of a message:
        /// the type stands for one port, that of its answer for the other, or the code where there
        /// is no answer.
        static Ports of(int protocol, int first, int second) {
            Map<Integer, Integer> answers =
                    switch (protocol) {
                        case IpProtocols.ICMP -> ANSWERS;
                        case IpProtocols.ICMP_V6 -> ANSWERS_V6;
                        default -> Map.of(first, second);
                    };
            Integer answer = answers.get(first);
            return answer == null
                    ? new Ports(first, second, true)
                    : new Ports(first, answer, false);
        }
    }

    /// Names the flow by a hash that is the same for both directions: version 1 of the Community
    /// ID.
    String communityId(int seed) {
        byte[] from = source.bytes();
        byte[] to = destination.bytes();
        int order = Arrays.compareUnsigned(from, to);
        boolean isOrdered =
                (ports.isPresent() && ports.get().oneWay())
                        || order < 0
                        || (order == 0
                                && ports.isPresent()
                                && ports.get().source() < ports.get().destination());
        MessageDigest digest = Digests.of("SHA-1");
        digest.update(bytes(seed));
        digest.update(isOrdered ? from : to);
        digest.update(isOrdered ? to : from);
        digest.update((byte) protocol);
        digest.update((byte) 0);
        ports.ifPresent(pair -> {
            digest.update(bytes(isOrdered ? pair.source() : pair.destination()));
            digest.update(bytes(isOrdered ? pair.destination() : pair.source()));
        });
        return "1:" + Base64.getEncoder().encodeToString(digest.digest());
    }

    private static byte[] bytes(int port) {
        return ByteBuffer.allocate(Short.BYTES).putShort((short) port).array();
    }
}
