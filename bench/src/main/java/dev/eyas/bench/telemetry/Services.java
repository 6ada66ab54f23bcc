package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// The programs that run on a host for days, by platform and role.
final class Services {
    static final String DRIVE = "\\Device\\HarddiskVolume3\\";
    static final Program SYSTEMD =
            Program.of("/usr/lib/systemd/systemd", "/sbin/init", Account.ROOT);
    static final Program WINDOWS_SERVICES =
            Program.of(
                    DRIVE + "Windows\\System32\\services.exe",
                    "C:\\Windows\\system32\\services.exe",
                    Account.SYSTEM);

    private Services() {}

    static Program first(Platform platform) {
        return switch (platform) {
            case LINUX -> SYSTEMD;
            case WINDOWS -> WINDOWS_SERVICES;
        };
    }

    static List<Program> of(Host host) {
        List<Program> programs = new ArrayList<>();
        switch (host.platform()) {
            case LINUX -> {
                programs.add(
                        linux(
                                "/usr/sbin/sshd",
                                "sshd: /usr/sbin/sshd -D [listener] 0 of 10-100 startups"));
                programs.add(linux("/usr/sbin/cron", "/usr/sbin/cron -f -P"));
                programs.add(linux("/usr/sbin/rsyslogd", "/usr/sbin/rsyslogd -n -iNONE"));
            }
            case WINDOWS -> {
                programs.add(
                        windows(
                                "Windows\\System32\\svchost.exe",
                                "svchost.exe -k netsvcs -p -s Schedule"));
                programs.add(
                        windows(
                                        "Windows\\System32\\svchost.exe",
                                        "svchost.exe -k NetworkService -p -s Dnscache")
                                .as(Account.NETWORK_SERVICE));
                programs.add(
                        windows(
                                "Windows\\System32\\lsass.exe",
                                "C:\\Windows\\system32\\lsass.exe"));
            }
        }
        programs.addAll(of(host.role()));
        return List.copyOf(programs);
    }

    private static List<Program> of(Role role) {
        return switch (role) {
            case WEB ->
                    List.of(
                            linux("/usr/sbin/nginx", "nginx: worker process").as(Account.WEB),
                            linux("/usr/sbin/php-fpm8.3", "php-fpm: pool www").as(Account.WEB));
            case APPLICATION ->
                    List.of(
                            linux(
                                            "/usr/lib/jvm/java-21-openjdk-amd64/bin/java",
                                            "/usr/lib/jvm/java-21-openjdk-amd64/bin/java -Xms1g -Xmx4g -XX:+UseG1GC"
                                                    + " -Dspring.profiles.active=prod -jar /opt/shop/shop.jar --server.port=8080")
                                    .as(Account.unix("shop", 998)));
            case DATABASE ->
                    List.of(
                            linux(
                                            "/usr/lib/postgresql/16/bin/postgres",
                                            "postgres: 16/main: shop shop 10.20.3.17(48122) idle")
                                    .as(Account.unix("postgres", 114)));
            case BUILD ->
                    List.of(
                            linux(
                                            "/usr/lib/jvm/java-21-openjdk-amd64/bin/java",
                                            "/usr/lib/jvm/java-21-openjdk-amd64/bin/java -Dfile.encoding=UTF-8 -jar"
                                                    + " /opt/ci/agent.jar -url https://ci.corp.example/ -name runner-4"
                                                    + " -workDir /var/lib/ci")
                                    .as(Account.unix("ci", 1001)));
            case NODE ->
                    List.of(
                            linux("/usr/bin/containerd", "/usr/bin/containerd"),
                            linux(
                                    "/usr/bin/containerd-shim-runc-v2",
                                    "/usr/bin/containerd-shim-runc-v2 -namespace k8s.io -id"
                                            + " 4be2f0a4c1d94d0fb4f3f8b0a5c6e3d7 -address /run/containerd/containerd.sock"));
            case BASTION ->
                    List.of(
                            linux(
                                    "/usr/bin/fail2ban-server",
                                    "/usr/bin/python3 /usr/bin/fail2ban-server -xf start"));
            case WINDOWS_SERVER ->
                    List.of(
                            windows(
                                            "Windows\\System32\\inetsrv\\w3wp.exe",
                                            "c:\\windows\\system32\\inetsrv\\w3wp.exe -ap \"DefaultAppPool\" -v \"v4.0\" -l"
                                                    + " \"webengine4.dll\" -a \\\\.\\pipe\\iisipm7a1f0c -h"
                                                    + " \"C:\\inetpub\\temp\\apppools\\DefaultAppPool.config\" -w \"\" -m 0")
                                    .as(Account.NETWORK_SERVICE));
            case DESKTOP ->
                    List.of(
                            windows("Windows\\explorer.exe", "C:\\Windows\\Explorer.EXE")
                                    .as(Account.CLERK),
                            windows(
                                            "Program Files\\Google\\Chrome\\Application\\chrome.exe",
                                            "\"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe\"")
                                    .as(Account.CLERK));
        };
    }

    private static Program linux(String image, String commandLine) {
        return Program.of(image, commandLine, Account.ROOT);
    }

    private static Program windows(String path, String commandLine) {
        return Program.of(DRIVE + path, commandLine, Account.SYSTEM);
    }
}
