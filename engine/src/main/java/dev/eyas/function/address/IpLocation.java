package dev.eyas.function.address;

import dev.eyas.function.Arguments;
import dev.eyas.function.Effects;
import dev.eyas.function.RowFunction;
import dev.eyas.function.Signature;
import dev.eyas.function.address.AddressBook.Fact;
import java.util.List;

/// Puts on events where an address is.
public final class IpLocation implements RowFunction {

    static final String FILES = "IpLocationDb.mmdb,GeoLite2-City.mmdb";
    static final String WANTED =
            "a database of cities in MaxMind's format, such as GeoLite2 City, called IpLocationDb.mmdb,";
    static final Fact LAT = Fact.of("lat", "location.latitude", "latitude");
    static final Fact LON = Fact.of("lon", "location.longitude", "longitude");

    private static final AddressFacts FACTS =
            new AddressFacts(
                    List.of(
                            Fact.of("country", "country.iso_code", "country_code"),
                            Fact.of("city", "city.names.en", "city"),
                            LAT,
                            LON),
                    WANTED);

    @Override
    public Signature signature() {
        return AddressFacts.declare(
                        Signature.function("ipLocation")
                                .summary(
                                        "Adds where an address is: country, city, latitude and longitude."),
                        FILES)
                .example(
                        "With a table of one's own networks",
                        "defineTable(name=\"sites\", query={network=*}, include=[network, country, city])"
                                + " | ip=* | ipLocation(file=sites)",
                        """
                        network     | country | city   | ip
                        10.0.0.0/8  | DE      |        |
                        10.1.0.0/16 | DE      | Berlin |
                                    |         |        | 10.1.2.3
                                    |         |        | 10.2.2.3
                                    |         |        | 192.0.2.1
                        """,
                        """
                        ip        | ip.country | ip.city
                        10.1.2.3  | DE         | Berlin
                        10.2.2.3  | DE         |
                        192.0.2.1 |            |
                        """)
                .example(
                        "Under another name",
                        "defineTable(name=\"sites\", query={network=*}, include=[network, lat, lon])"
                                + " | address=* | ipLocation(address, as=from, file=sites)",
                        """
                        network       | lat   | lon   | address
                        2001:db8::/32 | 52.52 | 13.41 |
                                      |       |       | 2001:db8::7
                                      |       |       | localhost
                        """,
                        """
                        address     | from.lat | from.lon
                        2001:db8::7 | 52.52    | 13.41
                        localhost   |          |
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
