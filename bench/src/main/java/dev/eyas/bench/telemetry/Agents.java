package dev.eyas.bench.telemetry;

import java.util.List;
import java.util.Optional;

/// The cloud's own agents, which talk to the metadata service all day.
///
/// Images are as sensors report them: an agent that is a script runs as its interpreter, so its
/// name is in the command line and not in the image.
final class Agents {
    static final Program SSM_AGENT =
            Program.of("/usr/bin/amazon-ssm-agent", "/usr/bin/amazon-ssm-agent", Account.ROOT);
    static final Program SSM_AGENT_WINDOWS =
            Program.of(
                    Services.DRIVE + "Program Files\\Amazon\\SSM\\amazon-ssm-agent.exe",
                    "\"C:\\Program Files\\Amazon\\SSM\\amazon-ssm-agent.exe\"",
                    Account.SYSTEM);
    static final Program WAAGENT =
            Program.of(
                    "/usr/bin/python3.10",
                    "/usr/bin/python3 -u /usr/sbin/waagent -daemon",
                    Account.ROOT);
    static final Program AZURE_AGENT_WINDOWS =
            Program.of(
                    Services.DRIVE
                            + "WindowsAzure\\GuestAgent_2.7.41491.1183_2026-08-11_094512\\WindowsAzureGuestAgent.exe",
                    "C:\\WindowsAzure\\GuestAgent_2.7.41491.1183_2026-08-11_094512\\WindowsAzureGuestAgent.exe",
                    Account.SYSTEM);
    static final Program GUEST_AGENT =
            Program.of("/usr/bin/google_guest_agent", "/usr/bin/google_guest_agent", Account.ROOT);

    private Agents() {}

    /// The agent of the host's cloud, if the host is in one.
    static Optional<Program> of(Host host) {
        boolean windows = host.platform() == Platform.WINDOWS;
        return switch (host.cloud()) {
            case AWS -> Optional.of(windows ? SSM_AGENT_WINDOWS : SSM_AGENT);
            case AZURE -> Optional.of(windows ? AZURE_AGENT_WINDOWS : WAAGENT);
            case GCP -> Optional.of(GUEST_AGENT);
            case NONE -> Optional.empty();
        };
    }

    /// One call of an agent.
    static List<Event> call(Host host, RunningProcess agent, long millis, Dice dice) {
        return List.of(
                new NetworkEvent(
                        Moment.of(host, millis, dice),
                        agent,
                        NetworkEvent.Remote.tcp(Technique.METADATA_ADDRESS, 80),
                        NetworkEvent.Kind.CONNECT));
    }
}
