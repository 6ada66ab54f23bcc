package dev.eyas.function.address;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.address.AddressBook.Fact;
import java.util.List;

/// Puts on events whose network an address belongs to.
public final class Asn implements RowFunction {

    private static final AddressFacts FACTS =
            new AddressFacts(
                    List.of(
                            Fact.of("asn", "autonomous_system_number"),
                            Fact.of("org", "autonomous_system_organization")),
                    "a database of autonomous systems in MaxMind's format, such as GeoLite2 ASN, called"
                            + " AsnDb.mmdb,");

    @Override
    public Signature signature() {
        return AddressFacts.declare(
                        Signature.function("asn")
                                .summary(
                                        "Adds the autonomous system an address belongs to: its number and its owner."),
                        "AsnDb.mmdb,GeoLite2-ASN.mmdb")
                .example(
                        "With a table of one's own",
                        "defineTable(name=\"systems\", query={network=*}, include=[network, asn, org])"
                                + " | ip=* | asn(file=systems)",
                        """
                        network      | asn   | org     | ip
                        192.0.2.0/24 | 64496 | Example |
                                     |       |         | 192.0.2.7
                        """,
                        """
                        ip        | ip.asn | ip.org
                        192.0.2.7 | 64496  | Example
                        """)
                .example(
                        "Under another name; what is not known stays away",
                        "defineTable(name=\"systems\", query={network=*}, include=[network, asn])"
                                + " | address=* | asn(field=address, as=net, file=systems)",
                        """
                        network       | asn   | address
                        2001:db8::/32 | 64500 |
                                      |       | 2001:DB8:0:0::1
                                      |       | 10.0.0.1
                        """,
                        """
                        address         | net.asn
                        2001:DB8:0:0::1 | 64500
                        10.0.0.1        |
                        """)
                .build();
    }

    @Override
    public RowStep step(Arguments arguments) {
        return FACTS.step(arguments);
    }

    @Override
    public Effects effects(Arguments arguments) {
        return FACTS.effects(arguments);
    }
}
