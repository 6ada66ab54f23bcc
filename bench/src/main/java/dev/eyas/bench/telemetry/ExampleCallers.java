package dev.eyas.bench.telemetry;

import java.util.List;

/// Harmless callers of the metadata address that the published query reports all the same.
///
/// No two of them share a host, a parent and five minutes, so that each stays a finding of its own.
final class ExampleCallers {
    private static final NetworkEvent.Remote METADATA =
            NetworkEvent.Remote.tcp(Technique.METADATA_ADDRESS, 80);

    private ExampleCallers() {}

    /// The callers the published page itself names as false positives.
    static List<Story> named(ExampleFleet fleet) {
        return List.of(
                service(fleet, "Vault agent, AWS auth", "vault-1", "10:07:18.220")
                        .run(
                                "/usr/bin/vault",
                                "/usr/bin/vault agent -config=/etc/vault.d/agent.hcl")
                        .calls("10:07:20.104", "10:07:20.311", "10:07:21.870"),
                service(fleet, "kubelet at node bootstrap", "k8s-node-4", "10:06:02.410")
                        .run(
                                "/usr/bin/kubelet",
                                "/usr/bin/kubelet --config=/etc/kubernetes/kubelet/config.json"
                                        + " --cloud-provider=external --hostname-override=k8s-node-4")
                        .calls("10:06:03.019", "10:06:04.550"),
                contained(fleet, "ECS agent on the container host", "ecs-12", "10:12:28.707")
                        .run("/agent", "/agent")
                        .calls("10:12:30.112", "10:12:31.464"),
                contained(
                                fleet,
                                "Virtual kubelet for Azure Container Instances",
                                "aci-1",
                                "10:31:12.940")
                        .run(
                                "/usr/bin/virtual-kubelet",
                                "/usr/bin/virtual-kubelet --provider azure --nodename virtual-node-aci")
                        .calls("10:31:15.386"));
    }

    /// Agents the query means to exclude, but whose image is the Python interpreter, and other
    /// noise.
    static List<Story> unnamed(ExampleFleet fleet) {
        return List.of(
                service(fleet, "cloud-init at boot", "cache-1", "10:04:10.125")
                        .run("/usr/bin/python3.10", "/usr/bin/python3 /usr/bin/cloud-init init")
                        .calls("10:04:11.016", "10:04:11.240", "10:04:12.731", "10:04:13.902"),
                agent(fleet, "waagent reads the instance document", "app-2", "10:11:05.550"),
                agent(fleet, "waagent reads the instance document", "aci-1", "10:16:05.291"),
                agent(fleet, "waagent reads the instance document", "az-db-2", "10:26:05.837"),
                service(fleet, "CloudWatch agent", "web-8", "10:18:58.333")
                        .run(
                                "/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent",
                                "/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent -config"
                                        + " /opt/aws/amazon-cloudwatch-agent/etc/agent.toml")
                        .calls("10:19:00.476"),
                underAgent(fleet, "SSM agent's worker", "db-1", "10:14:41.950")
                        .run("/usr/bin/ssm-agent-worker", "/usr/bin/ssm-agent-worker")
                        .calls("10:14:44.083", "10:14:44.295"),
                timeDaemon(fleet.story("chronyd asks the time on port 123", "api-3")),
                resolver(
                        fleet.story("systemd-resolved asks a name on port 53", "api-3"),
                        "10:18:20"),
                resolver(
                        fleet.story("systemd-resolved asks a name on port 53", "batch-5"),
                        "10:36:55"),
                instanceConnect(fleet.story("EC2 Instance Connect at a login", "bastion-1")),
                osLogin(fleet.story("OS Login inside sshd", "ml-1")),
                grep(fleet.story("an engineer searches the documents", "lab-3")),
                laptop(fleet.story("AWS command line outside the cloud", "fin-ws-14")));
    }

    private static Service service(ExampleFleet fleet, String title, String host, String started) {
        Story story = fleet.story(title, host);
        return new Service(story, story.first(), started);
    }

    private static Service contained(
            ExampleFleet fleet, String title, String host, String started) {
        Story story = fleet.story(title, host);
        return new Service(story, story.service("containerd-shim-runc-v2"), started);
    }

    private static Service underAgent(
            ExampleFleet fleet, String title, String host, String started) {
        Story story = fleet.story(title, host);
        return new Service(story, story.agent(), started);
    }

    /// A service that starts and calls.
    private record Service(Story story, RunningProcess parent, String started) {
        private Calling run(String image, String commandLine) {
            Program program = Program.of(image, commandLine, Account.ROOT);
            return new Calling(story, story.start(parent, program, started, 2_741));
        }
    }

    private record Calling(Story story, RunningProcess process) {
        private Story calls(String... times) {
            for (String time : times) {
                story.connect(process, time, METADATA);
            }
            return story;
        }
    }

    private static Story agent(ExampleFleet fleet, String title, String host, String time) {
        Story story = fleet.story(title, host);
        return story.connect(story.agent(), time, METADATA);
    }

    private static Story timeDaemon(Story story) {
        Program chrony =
                Program.of(
                        "/usr/sbin/chronyd",
                        "/usr/sbin/chronyd -F 1",
                        Account.unix("_chrony", 112));
        RunningProcess process = story.start(story.first(), chrony, "10:08:33.004", 2_209);
        NetworkEvent.Remote clock = NetworkEvent.Remote.udp(Technique.METADATA_ADDRESS, 123);
        return story.lookUp(
                        process,
                        "10:08:33.120",
                        Technique.METADATA_NAME,
                        Technique.METADATA_ADDRESS)
                .connect(process, "10:08:33.162", clock);
    }

    private static Story resolver(Story story, String time) {
        Program resolved =
                Program.of(
                        "/usr/lib/systemd/systemd-resolved",
                        "/usr/lib/systemd/systemd-resolved",
                        Account.unix("systemd-resolve", 102));
        RunningProcess process = story.start(story.first(), resolved, "10:00:41.530", 771);
        NetworkEvent.Remote server = NetworkEvent.Remote.udp(Technique.METADATA_ADDRESS, 53);
        return story.connect(process, time + ".377", server);
    }

    private static Story instanceConnect(Story story) {
        Account keeper = Account.unix("ec2-instance-connect", 113);
        Program session = Program.of("/usr/sbin/sshd", "sshd: [accepted]", Account.ROOT);
        RunningProcess login = story.start(story.service("sshd"), session, "10:24:01.118", 8_105);
        Program dash =
                Program.of(
                        "/usr/bin/dash",
                        "/bin/sh /usr/share/ec2-instance-connect/eic_curl_authorized_keys ubuntu"
                                + " SHA256:o1Hq0rYw2Vb7n8Kx3mC5t6Lz9sPdJfGaQeUiRyTbNwM",
                        keeper);
        RunningProcess shell = story.start(login, dash, "10:24:01.204", 8_108);
        Program curl = Program.of("/usr/bin/curl", "", keeper);
        Program put =
                curl.calledWith(
                        "/usr/bin/curl -s -f -m 1 -X PUT -H X-aws-ec2-metadata-token-ttl-seconds: 5"
                                + " http://169.254.169.254/latest/api/token/");
        Program get =
                curl.calledWith(
                        "/usr/bin/curl -s -f -m 1 -H X-aws-ec2-metadata-token: AQAEAExample=="
                                + " http://169.254.169.254/latest/meta-data/managed-ssh-keys/signer-cert/");
        RunningProcess token = story.start(shell, put, "10:24:01.260", 8_110);
        RunningProcess keys = story.start(shell, get, "10:24:01.402", 8_114);
        return story.connect(token, "10:24:01.268", METADATA)
                .connect(keys, "10:24:01.411", METADATA);
    }

    private static Story osLogin(Story story) {
        Program session = Program.of("/usr/sbin/sshd", "sshd: [accepted]", Account.ROOT);
        RunningProcess login = story.start(story.service("sshd"), session, "10:29:30.042", 5_201);
        return story.connect(login, "10:29:30.081", METADATA);
    }

    private static Story grep(Story story) {
        Program bash = Program.of("/usr/bin/bash", "-bash", Account.UBUNTU);
        RunningProcess shell = story.start(story.service("sshd"), bash, "10:42:50.600", 3_402);
        Program grep =
                Program.of("/usr/bin/grep", "grep -rn instance-identity docs/", Account.UBUNTU);
        story.start(shell, grep, "10:43:12.955", 3_409);
        return story;
    }

    private static Story laptop(Story story) {
        Program prompt =
                Program.of(Services.DRIVE + "Windows\\System32\\cmd.exe", "cmd.exe", Account.CLERK);
        RunningProcess shell =
                story.start(story.service("explorer.exe"), prompt, "10:47:11.016", 9_120);
        Program aws =
                Program.of(
                        Services.DRIVE + "Program Files\\Amazon\\AWSCLIV2\\aws.exe",
                        "aws s3 ls s3://reports",
                        Account.CLERK);
        RunningProcess tool = story.start(shell, aws, "10:47:30.548", 9_144);
        return story.connect(tool, "10:47:31.902", METADATA);
    }
}
