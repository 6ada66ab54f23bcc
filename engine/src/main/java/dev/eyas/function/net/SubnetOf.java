package dev.eyas.function.net;

import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.net.IpAddress.Version;

/// Gives the subnet an address lies in.
public final class SubnetOf implements ScalarFunction {

    private static final String BITS = "bits";

    @Override
    public Signature signature() {
        return Signature.function("subnet")
                .summary("Gives the subnet of so many bits in which an IPv4 address lies.")
                .required("field", Kind.FIELD, "The field with the address.")
                .required(BITS, Kind.NUMBER, "How many bits the addresses share, from 0 to 32.")
                .as("_subnet")
                .limit("An IPv6 address gives no result.")
                .example(
                        "Count hosts of a network together",
                        "subnet(ip, bits=24) | groupBy(_subnet)",
                        """
                        ip
                        10.0.15.200
                        10.0.15.7
                        10.0.16.1
                        """,
                        """
                        _subnet      | _count
                        10.0.15.0/24 | 2
                        10.0.16.0/24 | 1
                        """)
                .example(
                        "Bits need not end where a number ends; only IPv4 has these subnets",
                        "net := subnet(ip, bits=23)",
                        """
                        ip
                        10.0.15.200
                        fe80::1
                        unknown
                        """,
                        """
                        ip          | net
                        10.0.15.200 | 10.0.14.0/23
                        fe80::1     |
                        unknown     |
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        double given = arguments.number(BITS);
        if (given < 0 || given > Version.V4.bits() || given != Math.rint(given)) {
            throw new BadArgument(
                    BITS, "an IPv4 address has no such number of bits", "write 0 to 32, as 24");
        }
        int bits = (int) given;
        return ScalarFunction.ofText(
                arguments.text("field"),
                text ->
                        IpAddress.parse(text)
                                .filter(address -> address.version() == Version.V4)
                                .map(address -> subnet(address.low(), bits)));
    }

    private static String subnet(long address, int bits) {
        int hostBits = Version.V4.bits() - bits;
        long network = address >>> hostBits << hostBits;
        return (network >>> 24)
                + "."
                + (network >>> 16 & 0xFF)
                + "."
                + (network >>> 8 & 0xFF)
                + "."
                + (network & 0xFF)
                + "/"
                + bits;
    }
}
