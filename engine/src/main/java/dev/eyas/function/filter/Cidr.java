package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.net.IpAddress;
import dev.eyas.function.net.Subnet;
import java.util.List;

/// Keeps events whose address lies in one of several subnets.
public final class Cidr implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("cidr")
                .summary("Keeps events whose IP address lies in one of the subnets.")
                .required("field", Kind.FIELD, "The field that holds an address.")
                .required("subnet", Kind.TEXTS, "Subnets such as `10.0.0.0/8` or `fe80::/10`.")
                .optional("negate", Kind.FLAG, "false", "Deprecated: write `!cidr(..)`.")
                .limit("An IPv4 address in IPv6 notation (`::ffff:10.0.0.1`) is an IPv4 address.")
                .limit("Subnets from a lookup file are not supported yet.")
                .example(
                        "Keep private addresses",
                        "cidr(ip, subnet=[\"10.0.0.0/8\", \"fd00::/8\"])",
                        """
                        ip
                        10.1.2.3
                        11.1.2.3
                        fd12:0:0:0:0:0:0:1
                        """,
                        """
                        ip
                        10.1.2.3
                        fd12:0:0:0:0:0:0:1
                        """)
                .example(
                        "The negation keeps what is no address",
                        "!cidr(ip, subnet=\"10.0.0.0/8\")",
                        """
                        ip       | host
                        10.1.2.3 | a
                        unknown  | b
                                 | c
                        """,
                        """
                        ip      | host
                        unknown | b
                                | c
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        String field = arguments.text("field");
        List<Subnet> subnets = arguments.texts("subnet").stream().map(Cidr::subnet).toList();
        boolean negated = arguments.flag("negate");
        return batch -> {
            Column column = batch.column(field);
            Selection inside =
                    batch.selection()
                            .where(row ->
                                    column.isPresent(row) && liesIn(subnets, column.text(row)));
            return negated ? batch.selection().minus(inside) : inside;
        };
    }

    private static Subnet subnet(String text) {
        return Subnet.parse(text)
                .orElseThrow(() ->
                        new BadArgument(
                                "subnet",
                                "`" + text + "` is no subnet",
                                "write an address and a length, as 10.0.0.0/8"));
    }

    private static boolean liesIn(List<Subnet> subnets, String text) {
        return IpAddress.parse(text)
                .map(address -> subnets.stream().anyMatch(subnet -> subnet.contains(address)))
                .orElse(false);
    }
}
