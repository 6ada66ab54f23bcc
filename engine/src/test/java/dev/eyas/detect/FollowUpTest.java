package dev.eyas.detect;

import static dev.eyas.detect.Falcon.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.eyas.Repository;
import dev.eyas.data.MemorySource;
import dev.eyas.data.ScanReport;
import dev.eyas.data.Warnings;
import dev.eyas.run.Engine;
import dev.eyas.run.RunSettings;
import dev.eyas.syntax.Dialect;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Follow-ups of the detection that comes with Eyas, and of findings that attackers had a hand in.
class FollowUpTest {

    private static final Engine ENGINE = Engine.create();
    private static final List<Detection> DETECTIONS =
            DetectionFolder.loadAll(Repository.root().resolve("detections"));

    private static List<FollowUp.Filled> fill(
            String query, Optional<String> cloud, Map<String, String> known) {
        FollowUp followUp =
                new FollowUp(
                        "t",
                        "l",
                        Optional.of("aws"),
                        new DetectionQuery(Path.of("t.cql"), query),
                        1000);
        return FollowUp.fill(List.of(followUp), cloud, known, Optional.of(5L));
    }

    private static Finding finding(String host, String command) {
        Map<String, String> start =
                new HashMap<>(process(0, "a", "10", "1", "/usr/bin/curl", command));
        start.put("ComputerName", host);
        Detection own =
                DETECTIONS.stream()
                        .filter(detection -> detection.id().equals("T1552.005"))
                        .findFirst()
                        .orElseThrow();
        List<Finding> findings =
                new DetectionRun(ENGINE, RunSettings.at(0))
                        .run(
                                List.of(own),
                                new MemorySource("m", List.of(start)),
                                new ScanReport(new Warnings()))
                        .findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static FollowUp.Filled of(Finding finding, String log) {
        return finding.followUps().stream()
                .filter(each -> each.log().equals(log))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRoleAndTheInstanceComeFromThePathAndTheNameOfTheHost() {
        Finding finding =
                finding(
                        "i-0123456789abcdef0.ec2.internal",
                        "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/web-role");
        FollowUp.Filled trail = of(finding, "AWS CloudTrail");
        assertThat(trail.query())
                .contains("| role=\"web-role\" session=\"i-0123456789abcdef0\"\n")
                .contains("setTimeInterval(start=1767261600000, end=1767283200000)");
        assertThat(trail.open()).isEmpty();
    }

    @Test
    void whatIsNotKnownStaysAParameterAndIsNamed() {
        Finding finding =
                finding(
                        "web-7",
                        "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/");
        FollowUp.Filled trail = of(finding, "AWS CloudTrail");
        assertThat(trail.query()).contains("| role=?role session=?{instance_id=\"*\"}\n");
        assertThat(trail.open()).containsExactly("role");
    }

    @Test
    void aFindingHasTheFollowUpsOfItsCloud() {
        assertThat(
                        finding(
                                        "vm-1",
                                        "curl http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/ci@shop.iam.gserviceaccount.com/token")
                                .followUps())
                .extracting(FollowUp.Filled::log)
                .containsExactly("Google Cloud audit logs", "Falcon network events");
        assertThat(finding("vm-1", "curl http://169.254.169.254/").followUps())
                .extracting(FollowUp.Filled::log)
                .contains("AWS CloudTrail", "Azure activity log", "Google Cloud audit logs");
    }

    @Test
    void theAccountOfAServiceAndTheClientOfAnIdentityComeFromThePath() {
        assertThat(
                        of(
                                        finding(
                                                "vm-1",
                                                "curl http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/ci@shop.iam.gserviceaccount.com/token"),
                                        "Google Cloud audit logs")
                                .query())
                .contains("| account=\"ci@shop.iam.gserviceaccount.com\"\n");
        assertThat(
                        of(
                                        finding(
                                                "vm-1",
                                                "curl -H Metadata:true 'http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&client_id=11111111-2222-3333-4444-555555555555&resource=https://vault.azure.net'"),
                                        "Azure activity log")
                                .query())
                .contains("client=\"11111111-2222-3333-4444-555555555555\"");
    }

    @Test
    void aHostileNameOfAHostBreaksOutOfNoQuery() {
        String hostile = "x\" or * | groupBy(a) // \\";
        FollowUp.Filled filled =
                fill("host=?host | b=c", Optional.of("aws"), Map.of("host", hostile)).getFirst();
        // It reads as a pattern, so it is left to a person.
        assertThat(filled.query()).isEqualTo("host=?host | b=c");
        assertThat(filled.open()).containsExactly("host");

        FollowUp.Filled plain =
                fill("host=?host | b=c", Optional.of("aws"), Map.of("host", "x\" | drop(a) //\\"))
                        .getFirst();
        assertThat(plain.query()).isEqualTo("host=\"x\\\" | drop(a) //\\\\\" | b=c");
        assertThat(ENGINE.check(plain.query(), Dialect.EYAS).query().pipeline().stages())
                .hasSize(2);
    }

    @Test
    void whatHidesSomethingOrIsNoNameIsLeftToAPerson() {
        for (String value :
                List.of("a\u202eb", "a\nb", "a\u0000b", "\ud800", "*", " ", "a".repeat(257))) {
            assertThat(
                            fill("host=?host", Optional.of("aws"), Map.of("host", value))
                                    .getFirst()
                                    .open())
                    .as(value)
                    .containsExactly("host");
        }
    }

    @Test
    void theTrailShowsWhoUsedTheKeysOutsideTheInstance() {
        Finding finding =
                finding(
                        "web-7",
                        "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/web-role");
        String arn = "arn:aws:sts::111122223333:assumed-role/web-role/i-0123456789abcdef0";
        List<Map<String, String>> rows =
                ENGINE.run(
                                ENGINE.check(of(finding, "AWS CloudTrail").query(), Dialect.EYAS),
                                new MemorySource(
                                        "trail",
                                        List.of(
                                                call(10, arn, "10.0.1.25", "GetObject"),
                                                call(20, arn, "203.0.113.9", "ListBuckets"),
                                                call(30, arn, "203.0.113.9", "GetObject"),
                                                call(
                                                        40,
                                                        arn.replace("web-", "db-"),
                                                        "203.0.113.9",
                                                        "GetObject"),
                                                call(30_000, arn, "203.0.113.9", "GetObject"))),
                                RunSettings.at(0),
                                new ScanReport(new Warnings()))
                        .rows();
        assertThat(rows)
                .extracting(row -> row.get("source") + " " + row.get("calls"))
                .containsExactly("10.0.1.25 1", "203.0.113.9 2");
    }

    private static Map<String, String> call(int seconds, String arn, String source, String name) {
        return Map.of(
                "@timestamp", Long.toString(1_767_261_600_000L + seconds * 1000L),
                "userIdentity.arn", arn,
                "sourceIPAddress", source,
                "eventSource", "s3.amazonaws.com",
                "eventName", name);
    }
}
