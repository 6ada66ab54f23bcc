package dev.eyas.bench.telemetry;

import java.util.List;
import java.util.regex.Pattern;

/// The three filters of the published query, written by hand over events whose process is known.
///
/// It shares nothing with the engine, so that the engine's answer over the examples can be held
/// against it.
final class PublishedSelection {
    private static final Pattern EXCLUDED_IMAGE =
            Pattern.compile(
                    "(?i)AzureGuestAgent|WindowsAzureGuestAgent|WaAppAgent|amazon-ssm-agent"
                            + "|google_guest_agent|cloud-init|waagent|aws-cfn-bootstrap");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?i)169\\.254\\.169\\.254|metadata/instance|iam/security-credentials|latest/meta-data"
                            + "|latest/dynamic|instance-identity|computeMetadata|metadata\\.google\\.internal"
                            + "|imds\\.azure\\.com|metadata/v1");
    private static final Pattern EXCLUDED_COMMAND =
            Pattern.compile(
                    "(?i)aws-cfn-bootstrap|cloud-init|amazon-ssm|google_guest_agent|waagent|AzureGuestAgent");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)metadata\\.google\\.internal|imds\\.azure\\.com");
    private static final Pattern EXCLUDED_BASE_NAME =
            Pattern.compile("(?i)AzureGuestAgent|amazon-ssm-agent|google_guest_agent|cloud-init");

    private PublishedSelection() {}

    static List<Event> of(List<Event> events) {
        return events.stream().filter(PublishedSelection::selects).toList();
    }

    private static boolean selects(Event event) {
        return switch (event) {
            case NetworkEvent network ->
                    network.kind() == NetworkEvent.Kind.CONNECT
                            && network.remote().address().equals(Technique.METADATA_ADDRESS)
                            && !finds(EXCLUDED_IMAGE, network.process().program().image());
            case ProcessEvent start ->
                    start.cause() == ProcessEvent.Cause.STARTED
                            && finds(COMMAND, start.process().program().commandLine())
                            && !finds(EXCLUDED_COMMAND, start.process().program().commandLine());
            case DnsEvent lookup -> finds(DOMAIN, lookup.domain()) && !excluded(lookup);
            case EndEvent _, FileEvent _, LogonEvent _, SensorEvent _ -> false;
        };
    }

    /// Only Windows tells the base name; an event without it passes.
    private static boolean excluded(DnsEvent lookup) {
        return lookup.moment().host().platform() == Platform.WINDOWS
                && finds(EXCLUDED_BASE_NAME, lookup.process().program().baseName());
    }

    private static boolean finds(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
