package dev.eyas.function.net;

import dev.eyas.data.Batch;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Computed;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import java.util.Optional;

/// Names network flows by a hash that other tools give them, too.
public final class CommunityId implements ScalarFunction {

    private static final String SEED = "seed";

    @Override
    public Signature signature() {
        return Signature.function("communityId")
                .summary(
                        "Names a network flow by its Community ID, a hash that is the same for both directions.")
                .required(
                        "proto",
                        Kind.FIELD,
                        "The field with the protocol: its number, or its keyword as `tcp`.")
                .required("sourceip", Kind.FIELD, "The field with the source's address.")
                .required("destinationip", Kind.FIELD, "The field with the destination's address.")
                .optional("sourceport", Kind.FIELD, "The field with the source's port.")
                .optional("destinationport", Kind.FIELD, "The field with the destination's port.")
                .optional("icmptype", Kind.FIELD, "The field with the type of an ICMP message.")
                .optional("icmpcode", Kind.FIELD, "The field with the code of an ICMP message.")
                .optional(
                        SEED, Kind.NUMBER, "0", "A number from 0 to 65535 to tell networks apart.")
                .as("_community_id")
                .namedOnly()
                .limit(
                        "Ports count for TCP, UDP and SCTP, and for ICMP where no field of a type is named, as type and code.")
                .limit(
                        "An event that lacks one of the fields of the ports has the ID of a flow without ports.")
                .limit("What is no address, protocol or port makes the result an empty text.")
                .example(
                        "A flow and its answer",
                        "communityId(proto=p, sourceip=src, sourceport=sport, destinationip=dst, destinationport=dport)"
                                + " | select([src, _community_id])",
                        """
                        p   | src             | sport | dst             | dport
                        tcp | 128.232.110.120 | 34855 | 66.35.250.204   | 80
                        6   | 66.35.250.204   | 80    | 128.232.110.120 | 34855
                        """,
                        """
                        src             | _community_id
                        128.232.110.120 | 1:LQU9qZlK+B5F3KDmev6m5PMibrg=
                        66.35.250.204   | 1:LQU9qZlK+B5F3KDmev6m5PMibrg=
                        """)
                .example(
                        "A message of ICMP, and what is no flow",
                        "communityId(proto=p, sourceip=src, destinationip=dst, icmptype=t, icmpcode=c, as=id)"
                                + " | select([src, id])",
                        """
                        p    | src          | dst         | t | c
                        icmp | 192.168.0.89 | 192.168.0.1 | 8 | 0
                        icmp | printer      | 192.168.0.1 | 8 | 0
                        """,
                        """
                        src          | id
                        192.168.0.89 | 1:X0snYXpgwiv9TZtqg64sgzUn6Dk=
                        printer      | ""
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        Optional<Pair> ports = Pair.of(arguments, "sourceport", "destinationport");
        Optional<Pair> message = Pair.of(arguments, "icmptype", "icmpcode");
        int seed = seed(arguments);
        return batch -> {
            FlowReader reader =
                    new FlowReader(
                            batch.column(arguments.text("proto")),
                            batch.column(arguments.text("sourceip")),
                            batch.column(arguments.text("destinationip")),
                            ports.map(pair -> pair.columns(batch)),
                            message.map(pair -> pair.columns(batch)));
            return Computed.texts(
                    batch,
                    row ->
                            reader.isFlow(row)
                                    ? reader.flow(row)
                                            .map(flow -> flow.communityId(seed))
                                            .or(() -> Optional.of(""))
                                    : Optional.empty(),
                    reader.columns());
        };
    }

    private static int seed(Arguments arguments) {
        double seed = arguments.number(SEED);
        if (seed < 0 || seed > Flow.LARGEST_PORT || seed != Math.rint(seed)) {
            throw new BadArgument(
                    SEED, "`seed` is no number of 16 bits", "write a whole number from 0 to 65535");
        }
        return (int) seed;
    }

    /// Two fields of which a call names both or none.
    private record Pair(String first, String second) {

        static Optional<Pair> of(Arguments arguments, String first, String second) {
            if (arguments.has(first) != arguments.has(second)) {
                throw new BadArgument(
                        arguments.has(first) ? first : second,
                        "`" + first + "` and `" + second + "` go together",
                        "name both fields, or none");
            }
            return arguments.maybeText(first).map(name -> new Pair(name, arguments.text(second)));
        }

        FlowReader.Pair columns(Batch batch) {
            return new FlowReader.Pair(batch.column(first), batch.column(second));
        }
    }
}
