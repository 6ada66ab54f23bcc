package dev.eyas.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.diagnostic.Diagnostic;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NetworkFileTest {

    private static final Map<String, ?> BERLIN =
            Map.of(
                    "city", Map.of("names", Map.of("en", "Berlin", "de", "Berlin")),
                    "country", Map.of("iso_code", "DE"),
                    "location", Map.of("latitude", 52.52, "longitude", 13.0));

    private final Engine engine = Engine.create();

    @TempDir private Path folder;

    @Test
    void tellsWhereAnAddressIs() throws IOException {
        Files.write(folder.resolve("IpLocationDb.mmdb"), MmdbBytes.of(10, BERLIN));

        assertThat(run("ipLocation()", Map.of("ip", "10.1.2.3")))
                .containsExactly(
                        Map.of(
                                "ip",
                                "10.1.2.3",
                                "ip.country",
                                "DE",
                                "ip.city",
                                "Berlin",
                                "ip.lat",
                                "52.52",
                                "ip.lon",
                                "13"));
    }

    @Test
    void addsNothingToAnAddressOutsideAllNetworks() throws IOException {
        Files.write(folder.resolve("IpLocationDb.mmdb"), MmdbBytes.of(10, BERLIN));

        assertThat(run("ipLocation()", Map.of("ip", "11.1.2.3")))
                .containsExactly(Map.of("ip", "11.1.2.3"));
        assertThat(run("ipLocation()", Map.of("ip", "2001:db8::1")))
                .containsExactly(Map.of("ip", "2001:db8::1"));
    }

    @Test
    void tellsWhoOwnsAnAddress() throws IOException {
        Files.write(
                folder.resolve("GeoLite2-ASN.mmdb"),
                MmdbBytes.of(
                        10,
                        Map.of(
                                "autonomous_system_number",
                                64496,
                                "autonomous_system_organization",
                                "Example")));

        assertThat(run("asn()", Map.of("ip", "10.1.2.3")))
                .containsExactly(Map.of("ip", "10.1.2.3", "ip.asn", "64496", "ip.org", "Example"));
    }

    @Test
    void putsAddressesOnTheMap() throws IOException {
        Files.write(folder.resolve("places.mmdb"), MmdbBytes.of(10, BERLIN));

        assertThat(
                        run(
                                "worldMap(ip=ip, precision=2, file=\"places.mmdb\")",
                                Map.of("ip", "10.1.2.3")))
                .containsExactly(
                        Map.of(
                                "geohash",
                                "u3",
                                "lat",
                                "53.4375",
                                "lon",
                                "16.875",
                                "magnitude",
                                "1"));
    }

    @Test
    void refusesADatabaseThatIsNone() throws IOException {
        Files.writeString(folder.resolve("IpLocationDb.mmdb"), "no database");

        assertThat(diagnostics("ipLocation()")).containsExactly("unusable-file");
    }

    @Test
    void refusesADatabaseWhereATableIsNeeded() throws IOException {
        Files.write(folder.resolve("places.mmdb"), MmdbBytes.of(10, BERLIN));

        assertThat(diagnostics("match(\"places.mmdb\", field=ip)"))
                .containsExactly("unusable-file");
    }

    @Test
    void refusesToLocateWithoutADatabase() {
        assertThat(diagnostics("ipLocation()")).containsExactly("bad-argument");
        assertThat(diagnostics("worldMap(ip=ip)")).containsExactly("bad-argument");
        assertThat(diagnostics("worldMap(lat=lat, lon=lon)")).isEmpty();
    }

    private CheckedQuery check(String query) {
        return engine.check(
                query, Dialect.EYAS, engine.analysis().withFiles(new LookupFolder(folder)));
    }

    private List<String> diagnostics(String query) {
        return check(query).diagnostics().stream().map(Diagnostic::code).toList();
    }

    private List<Map<String, String>> run(String query, Map<String, String> event) {
        return engine.run(
                        check(query),
                        new MemorySource("events", List.of(event)),
                        RunSettings.at(0),
                        new ScanReport(new Warnings()))
                .rows();
    }
}
