package dev.eyas.function.net;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Stands where names of hosts would be looked up.
public final class ReverseDns implements ScalarFunction {

    private static final String NAME = "reverseDns";

    @Override
    public Signature signature() {
        return HostNames.signature(
                        NAME,
                        "Would look up the name of the host that has an address, behind an aggregate.",
                        "_hostname")
                .example(
                        "No name is found",
                        "groupBy(ip) | reverseDns(ip)",
                        """
                        ip
                        192.0.2.7
                        """,
                        """
                        ip        | _count | _hostname
                        192.0.2.7 | 1      |
                        """)
                .example(
                        "Show the address where there is no name",
                        "tail(100) | reverseDns(ip) | host := coalesce([_hostname, ip])",
                        """
                        ip
                        192.0.2.7
                        """,
                        """
                        ip        | host
                        192.0.2.7 | 192.0.2.7
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return HostNames.evaluator(arguments, NAME);
    }
}
