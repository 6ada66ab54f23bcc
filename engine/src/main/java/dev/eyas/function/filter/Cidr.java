package dev.eyas.function.filter;

import dev.eyas.data.Column;
import dev.eyas.data.Selection;
import dev.eyas.data.Table;
import dev.eyas.function.Arguments;
import dev.eyas.function.BadArgument;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Parameter.Kind;
import dev.eyas.function.Signature;
import dev.eyas.function.join.SubnetIndex;
import dev.eyas.function.net.IpAddress;
import dev.eyas.function.net.Subnet;
import java.util.List;
import java.util.Optional;

/// Keeps events whose address lies in one of several subnets.
public final class Cidr implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("cidr")
                .summary("Keeps events whose IP address lies in one of the subnets.")
                .required("field", Kind.FIELD, "The field that holds an address.")
                .optional("subnet", Kind.TEXTS, "Subnets such as `10.0.0.0/8` or `fe80::/10`.")
                .optional(
                        "file",
                        Kind.TABLE,
                        "A lookup file or table of subnets, instead of or beside `subnet`.")
                .optional("column", Kind.TEXT, "The column of the file that holds them.")
                .optional("negate", Kind.FLAG, "false", "Deprecated: write `!cidr(..)`.")
                .limit("An IPv4 address in IPv6 notation (`::ffff:10.0.0.1`) is an IPv4 address.")
                .limit("What is no subnet in the file is passed over.")
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
        if (!arguments.has("subnet") && !arguments.has("file")) {
            throw new BadArgument(
                    "field", "there are no subnets to compare it with", "give `subnet` or `file`");
        }
        List<Subnet> subnets =
                arguments.has("subnet")
                        ? arguments.texts("subnet").stream().map(Cidr::subnet).toList()
                        : List.of();
        Optional<SubnetIndex> listed =
                arguments.has("file") ? Optional.of(listed(arguments)) : Optional.empty();
        boolean negated = arguments.flag("negate");
        return batch -> {
            Column column = batch.column(field);
            Selection inside =
                    batch.selection()
                            .where(row ->
                                    column.isPresent(row)
                                            && liesIn(subnets, listed, column.text(row)));
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

    private static SubnetIndex listed(Arguments arguments) {
        Table table = arguments.table("file");
        String column =
                arguments
                        .maybeText("column")
                        .orElseThrow(() ->
                                new BadArgument(
                                        "file",
                                        "a file has several columns",
                                        "name the one with the subnets: `column`"));
        if (!table.has(column)) {
            throw new BadArgument(
                    "column",
                    "the table has no column `" + column + "`",
                    "its columns are " + String.join(", ", table.columns()));
        }
        return table.derived(new SubnetIndex.Of(column));
    }

    private static boolean liesIn(List<Subnet> subnets, Optional<SubnetIndex> listed, String text) {
        Optional<IpAddress> address = IpAddress.parse(text);
        return address.isPresent()
                && (subnets.stream().anyMatch(subnet -> subnet.contains(address.get()))
                        || listed.map(index -> index.find(address.get(), new int[1]) > 0)
                                .orElse(false));
    }
}
