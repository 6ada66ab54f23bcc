package dev.eyas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.analysis.CheckedQuery;
import dev.eyas.cli.output.JsonText;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.run.RunSettings.Facts;
import dev.eyas.source.FileSource;
import dev.eyas.source.ReadSettings;
import dev.eyas.syntax.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `eyas run` of the published query, over the examples and over events that carry its names.
final class PublishedQueryTest {

    private static final Path QUERY = Path.of("..", "detections", "T1552.005", "published.cql");
    private static final Path EXAMPLES = Path.of("..", "examples");

    /// Time, host, and port or kind of event: what the query's three filters select, newest first,
    /// once each network and DNS event knows its process. Of web-7 and build-2 their audit logs
    /// tell the attacks once more, a third of a second before the sensor's time.
    private static final String SELECTED =
            """
            10:47:31.902 fin-ws-14 80
            10:43:12.955 lab-3 process
            10:36:55.418 batch-5 80
            10:36:55.409 batch-5 dns
            10:36:55.402 batch-5 process
            10:36:55.377 batch-5 53
            10:33:10.622 build-2 80
            10:33:10.507 build-2 process
            10:33:10.337 build-2 80
            10:33:10.222 build-2 process
            10:31:52.461 build-2 80
            10:31:52.176 build-2 80
            10:31:15.386 aci-1 80
            10:29:30.081 ml-1 80
            10:26:05.837 az-db-2 80
            10:24:01.411 bastion-1 80
            10:24:01.402 bastion-1 process
            10:24:01.268 bastion-1 80
            10:24:01.260 bastion-1 process
            10:22:40.271 app-2 80
            10:22:40.256 app-2 process
            10:19:00.476 web-8 80
            10:18:20.377 api-3 53
            10:16:05.291 aci-1 80
            10:14:44.295 db-1 80
            10:14:44.083 db-1 80
            10:14:09.704 web-7 80
            10:14:09.695 web-7 process
            10:14:09.419 web-7 80
            10:14:09.410 web-7 process
            10:14:07.125 web-7 80
            10:14:07.117 web-7 process
            10:14:06.840 web-7 80
            10:14:06.832 web-7 process
            10:12:31.464 ecs-12 80
            10:12:30.112 ecs-12 80
            10:11:05.550 app-2 80
            10:08:33.162 api-3 123
            10:08:33.120 api-3 dns
            10:07:21.870 vault-1 80
            10:07:20.311 vault-1 80
            10:07:20.104 vault-1 80
            10:06:04.550 k8s-node-4 80
            10:06:03.019 k8s-node-4 80
            10:04:13.902 cache-1 80
            10:04:12.731 cache-1 80
            10:04:11.240 cache-1 80
            10:04:11.016 cache-1 80
            """;

    @TempDir private Path folder;

    @Test
    void overTheExamplesItGivesTheRowsItSelectsNewestFirst() {
        Eyas.Outcome run = enriched();
        assertThat(run.code()).isZero();
        assertThat(run.lines().stream().map(PublishedQueryTest::summary))
                .containsExactlyElementsOf(SELECTED.lines().toList());
    }

    @Test
    void factsComeFromOtherFilesAndNamesFromTheInventory() {
        assertThat(enriched().lines().get(2))
                .isEqualTo(
                        "{\"@timestamp\":\"1793702215418\",\"ComputerName\":\"batch-5\",\"UserName\":\"jovyan\","
                                + "\"ImageFileName\":\"/usr/bin/curl\",\"CommandLine\":\"curl -s -H \\\"Metadata-Flavor: Google\\\""
                                + " http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token\","
                                + "\"ContextBaseFileName\":\"curl\",\"ipv4Destination\":\"169.254.169.254\",\"RemotePort\":\"80\"}");
    }

    @Test
    void columnsKeepTheOrderOfTheQuery() {
        Eyas.Outcome run =
                Eyas.run(
                        "run",
                        "--query-file",
                        "" + QUERY,
                        "--enrich",
                        "" + EXAMPLES,
                        "--format=csv");
        assertThat(run.lines().getFirst())
                .isEqualTo(
                        "@timestamp,ComputerName,UserName,ImageFileName,CommandLine,ContextBaseFileName,ipv4Destination,"
                                + "RemotePort,FileName,ParentBaseFileName,SHA256HashData,DomainName,RequestType");
    }

    @Test
    void threadsChangeNoByte() {
        assertThat(enriched("--threads=1").out()).isEqualTo(enriched("--threads=2").out());
        assertThat(enriched("--threads=7").out()).isEqualTo(enriched("--threads=2").out());
    }

    @Test
    void sizesOfBatchesBuffersAndPartsChangeNoRow() throws IOException {
        List<String> expected = enriched().lines();
        for (ReadSettings sizes :
                List.of(
                        ReadSettings.DEFAULT.withBatchRows(1),
                        ReadSettings.DEFAULT.withBatchRows(7).withBufferBytes(1_000),
                        ReadSettings.DEFAULT.withPartBytes(10_000))) {
            assertThat(rows(sizes)).as(sizes.toString()).isEqualTo(expected);
        }
    }

    private static List<String> rows(ReadSettings sizes) throws IOException {
        Engine engine = Engine.create();
        CheckedQuery query = engine.check(Files.readString(QUERY), Dialect.EYAS);
        FileSource source =
                FileSource.of(
                        List.of("" + EXAMPLES),
                        InputStream.nullInputStream(),
                        Optional.empty(),
                        sizes);
        RunSettings settings =
                RunSettings.at(Eyas.NOW.toEpochMilli()).withFacts(Facts.ALL).withThreads(2);
        List<Map<String, String>> rows =
                engine.run(query, source, settings, new ScanReport(new Warnings())).rows();
        return rows.stream().map(JsonText::row).toList();
    }

    @Test
    void theOrderOfFilesChangesNoByte() throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(EXAMPLES)) {
            files = new ArrayList<>(paths.filter(Files::isRegularFile).sorted().toList());
        }
        for (int seed = 0; seed < 2; seed++) {
            Collections.shuffle(files, new Random(seed));
            Path shuffled = Files.createDirectory(folder.resolve("" + seed));
            for (int at = 0; at < files.size(); at++) {
                Files.copy(files.get(at), shuffled.resolve(String.format(Locale.ROOT, "%03d", at)));
            }
            Eyas.Outcome run =
                    Eyas.run("run", "--query-file", "" + QUERY, "--enrich", "" + shuffled);
            assertThat(run.out()).isEqualTo(enriched().out());
        }
    }

    /// Such events come from pipelines that put the process on them before they are stored.
    @Test
    void overEventsThatCarryItsNamesItNeedsNoEnrichment() {
        String network =
                "{\"#event_simpleName\":\"NetworkConnectIP4\",\"@timestamp\":\"%d\",\"ipv4Destination\":\"%s\","
                        + "\"ImageFileName\":\"%s\",\"ComputerName\":\"h\",\"UserName\":\"u\",\"RemotePort\":\"80\"}\n";
        String events =
                network.formatted(1793700000001L, "169.254.169.254", "/usr/bin/curl")
                        + network.formatted(1793700000002L, "169.254.169.254", "/x/WAAGENT/run")
                        + network.formatted(1793700000003L, "169.254.169.253", "/usr/bin/curl")
                        + network.formatted(1793700000004L, "169.254.169.254", "/opt/app")
                        + """
                        {"#event_simpleName":"ProcessRollup2","@timestamp":"1793700000005","FileName":"wget","CommandLine":"wget http://metadata.google.internal/"}
                        {"#event_simpleName":"ProcessRollup2","@timestamp":"1793700000006","FileName":"wget","CommandLine":"wget http://169.254.169.254/ # cloud-init"}
                        {"#event_simpleName":"ProcessRollup2","@timestamp":"1793700000007","FileName":"ls","CommandLine":"ls"}
                        {"#event_simpleName":"DnsRequest","@timestamp":"1793700000008","ContextBaseFileName":"wget","DomainName":"Metadata.Google.Internal"}
                        {"#event_simpleName":"DnsRequest","@timestamp":"1793700000009","ContextBaseFileName":"amazon-ssm-agent","DomainName":"metadata.google.internal"}
                        {"#event_simpleName":"DnsRequest","@timestamp":"1793700000010","DomainName":"imds.azure.com"}
                        """;
        Eyas.Outcome run = Eyas.piped(events).and("run", "--query-file", "" + QUERY);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        """
                        {"@timestamp":"1793700000010","DomainName":"imds.azure.com"}
                        {"@timestamp":"1793700000008","ContextBaseFileName":"wget","DomainName":"Metadata.Google.Internal"}
                        {"@timestamp":"1793700000005","FileName":"wget","CommandLine":"wget http://metadata.google.internal/"}
                        {"@timestamp":"1793700000004","ComputerName":"h","UserName":"u","ImageFileName":"/opt/app","ContextBaseFileName":"app","ipv4Destination":"169.254.169.254","RemotePort":"80"}
                        {"@timestamp":"1793700000001","ComputerName":"h","UserName":"u","ImageFileName":"/usr/bin/curl","ContextBaseFileName":"curl","ipv4Destination":"169.254.169.254","RemotePort":"80"}
                        """);
    }

    private static Eyas.Outcome enriched(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--query-file", "" + QUERY, "--enrich"));
        arguments.addAll(List.of(options));
        arguments.add("" + EXAMPLES);
        return Eyas.run(arguments.toArray(String[]::new));
    }

    /// `10:36:55.418 batch-5 80`
    private static String summary(String json) {
        Map<String, String> row = Json.fields(json);
        String time = Instant.ofEpochMilli(Long.parseLong(row.get("@timestamp"))).toString();
        String kind =
                row.getOrDefault("RemotePort", row.containsKey("DomainName") ? "dns" : "process");
        return time.substring(11, 23) + " " + row.get("ComputerName") + " " + kind;
    }
}
