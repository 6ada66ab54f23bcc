package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// The four ways to take credentials that the published page tests, as command lines.
///
/// They are text in made-up telemetry and are never run.
enum Technique {
    AWS_ROLE,
    AZURE_IDENTITY,
    GCP_TOKEN,
    PYTHON_SSRF;

    static final String METADATA_ADDRESS = "169.254.169.254";
    static final String METADATA_NAME = "metadata.google.internal";

    private static final List<Program> AWS_ROLE_PROGRAMS =
            List.of(
                    curl(
                            "curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/"),
                    curl(
                            "curl -s http://169.254.169.254/latest/meta-data/iam/security-credentials/"
                                    + "web-prod-role"));
    private static final List<Program> AZURE_IDENTITY_PROGRAMS =
            List.of(
                    curl(
                            "curl -s -H Metadata:true \"http://169.254.169.254/metadata/identity/oauth2/"
                                    + "token?api-version=2018-02-01"
                                    + "&resource=https://management.azure.com/\""));
    private static final List<Program> GCP_TOKEN_PROGRAMS =
            List.of(
                    curl(
                            "curl -s -H \"Metadata-Flavor: Google\" http://metadata.google.internal/"
                                    + "computeMetadata/v1/instance/service-accounts/default/token"));
    private static final List<Program> PYTHON_SSRF_PROGRAMS =
            List.of(
                    Program.of(
                            "/usr/bin/python3.10",
                            "python3 -c \"import urllib.request as u;print(u.urlopen("
                                    + "'http://169.254.169.254/latest/meta-data/').read())\"",
                            Account.WEB));

    /// What is executed, in order.
    List<Program> programs() {
        return switch (this) {
            case AWS_ROLE -> AWS_ROLE_PROGRAMS;
            case AZURE_IDENTITY -> AZURE_IDENTITY_PROGRAMS;
            case GCP_TOKEN -> GCP_TOKEN_PROGRAMS;
            case PYTHON_SSRF -> PYTHON_SSRF_PROGRAMS;
        };
    }

    /// Whether the command line gives a name instead of the address.
    boolean asksForName() {
        return this == GCP_TOKEN;
    }

    /// A technique that works in the cloud.
    static Technique against(Cloud cloud, Dice dice) {
        return switch (cloud) {
            case AWS -> dice.percent(50) ? AWS_ROLE : PYTHON_SSRF;
            case AZURE -> AZURE_IDENTITY;
            case GCP -> GCP_TOKEN;
            case NONE -> PYTHON_SSRF;
        };
    }

    /// What the sensor reports of one executed program: its start, perhaps the name it asked for,
    /// its connection.
    List<Event> report(Host host, RunningProcess process, Dice dice) {
        long start = process.startMillis();
        List<Event> events = new ArrayList<>();
        events.add(
                new ProcessEvent(
                        Moment.of(host, start, dice), process, ProcessEvent.Cause.STARTED));
        if (asksForName()) {
            Moment moment = Moment.of(host, start + 6, dice);
            events.add(new DnsEvent(moment, process, METADATA_NAME, METADATA_ADDRESS));
        }
        events.add(
                new NetworkEvent(
                        Moment.of(host, start + 11, dice),
                        process,
                        NetworkEvent.Remote.tcp(METADATA_ADDRESS, 80),
                        NetworkEvent.Kind.CONNECT));
        return events;
    }

    private static Program curl(String commandLine) {
        return Program.of("/usr/bin/curl", commandLine, Account.WEB);
    }
}
