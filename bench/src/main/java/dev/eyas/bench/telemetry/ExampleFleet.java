package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// The twenty hosts of the example hour: three clouds and none, three on Windows, two that boot
/// within the hour.
final class ExampleFleet {
    private static final long SEED = 20_261_103;
    private static final long LONG_AGO = Story.millis("00:00:00") - 11L * 86_400_000;
    private static final long REBOOT = Story.millis("10:03:50");

    private final List<Host> hosts = new ArrayList<>();
    private final List<Residents> residents = new ArrayList<>();

    ExampleFleet() {
        linux("web-7", Cloud.AWS, Role.WEB);
        linux("web-8", Cloud.AWS, Role.WEB);
        linux("build-2", Cloud.AWS, Role.BUILD);
        linux("vault-1", Cloud.AWS, Role.BASTION);
        linux("ecs-12", Cloud.AWS, Role.NODE);
        linux("db-1", Cloud.AWS, Role.DATABASE);
        linux("bastion-1", Cloud.AWS, Role.BASTION);
        windows("win-jump-1", Cloud.AWS, Role.WINDOWS_SERVER);
        linux("app-2", Cloud.AZURE, Role.WEB);
        linux("aci-1", Cloud.AZURE, Role.NODE);
        linux("az-db-2", Cloud.AZURE, Role.DATABASE);
        windows("win-web-1", Cloud.AZURE, Role.WINDOWS_SERVER);
        linux("api-3", Cloud.GCP, Role.WEB);
        linux("batch-5", Cloud.GCP, Role.BASTION);
        linux("ml-1", Cloud.GCP, Role.BUILD);
        linux("gke-node-2", Cloud.GCP, Role.NODE);
        linux("lab-3", Cloud.NONE, Role.BASTION);
        windows("fin-ws-14", Cloud.NONE, Role.DESKTOP);
        add("k8s-node-4", Platform.LINUX, Cloud.AWS, Role.NODE, REBOOT);
        add("cache-1", Platform.LINUX, Cloud.AWS, Role.DATABASE, REBOOT);
    }

    /// In the order of their numbers.
    List<Host> hosts() {
        return List.copyOf(hosts);
    }

    Residents residents(Host host) {
        return residents.get(host.number());
    }

    /// The time, in milliseconds since the epoch, from which the host reports.
    long reportsFrom(Host host) {
        boolean rebooted = residents(host).first().startMillis() == REBOOT;
        return Story.millis(rebooted ? "10:04:02" : "10:00:02");
    }

    Story story(String title, String hostName) {
        Host host = host(hostName);
        return new Story(title, host, residents(host));
    }

    Host host(String name) {
        for (Host host : hosts) {
            if (host.name().equals(name)) {
                return host;
            }
        }
        throw new IllegalArgumentException("there is no host " + name);
    }

    private void linux(String name, Cloud cloud, Role role) {
        add(name, Platform.LINUX, cloud, role, LONG_AGO);
    }

    private void windows(String name, Cloud cloud, Role role) {
        add(name, Platform.WINDOWS, cloud, role, LONG_AGO);
    }

    private void add(String name, Platform platform, Cloud cloud, Role role, long bootMillis) {
        int number = hosts.size();
        Host host = Fleet.host(number, name, platform, cloud, role, Dice.of(SEED, number));
        hosts.add(host);
        residents.add(Residents.of(host, bootMillis));
    }
}
