package dev.eyas.function.net;

import dev.eyas.function.Arguments;
import dev.eyas.function.ScalarFunction;
import dev.eyas.function.Signature;

/// Stands where names of hosts would be looked up, under the older name.
public final class Rdns implements ScalarFunction {

    private static final String NAME = "rdns";

    @Override
    public Signature signature() {
        return HostNames.signature(
                        NAME,
                        "Would look up the name of the host that has an address; deprecated for `reverseDns()`.",
                        "hostname")
                .example(
                        "No name is found",
                        "rdns(ip)",
                        """
                        ip
                        192.0.2.7
                        """,
                        """
                        ip        | hostname
                        192.0.2.7 |
                        """)
                .example(
                        "A name that is known stays",
                        "rdns(ip, as=name)",
                        """
                        ip        | name
                        192.0.2.7 | www
                        """,
                        """
                        ip        | name
                        192.0.2.7 | www
                        """)
                .build();
    }

    @Override
    public Evaluator evaluator(Arguments arguments) {
        return HostNames.evaluator(arguments, NAME);
    }
}
