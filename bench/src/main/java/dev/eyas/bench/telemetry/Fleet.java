package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The hosts of one customer.
record Fleet(List<Host> hosts) {
    static final String CUSTOMER_ID = "5d9a1c7be4f04b0f8a26c1d3e7f9b240";

    private static final List<Cloud> CLOUDS =
            List.of(Cloud.AWS, Cloud.AWS, Cloud.AWS, Cloud.AZURE, Cloud.GCP, Cloud.NONE);
    private static final List<Role> LINUX_ROLES =
            List.of(Role.WEB, Role.APPLICATION, Role.DATABASE, Role.BUILD, Role.NODE, Role.BASTION);
    private static final int WINDOWS_PERCENT = 15;

    /// Hosts with made-up names; a bigger fleet begins with the hosts of a smaller one.
    static Fleet random(long seed, int size) {
        List<Host> hosts = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            Dice dice = Dice.of(seed, number);
            Cloud cloud = dice.pick(CLOUDS);
            if (dice.percent(WINDOWS_PERCENT)) {
                Role role = cloud == Cloud.NONE ? Role.DESKTOP : Role.WINDOWS_SERVER;
                hosts.add(host(number, "win-" + number, Platform.WINDOWS, cloud, role, dice));
            } else {
                Role role = dice.pick(LINUX_ROLES);
                String name = role.name().toLowerCase(Locale.ROOT) + '-' + number;
                hosts.add(host(number, name, Platform.LINUX, cloud, role, dice));
            }
        }
        return new Fleet(List.copyOf(hosts));
    }

    static Host host(
            int number, String name, Platform platform, Cloud cloud, Role role, Dice dice) {
        return new Host(
                number,
                dice.hex(32),
                CUSTOMER_ID,
                name,
                platform,
                cloud,
                role,
                "10.20." + (16 + number / 200) + '.' + (10 + number % 200),
                "203.0.113." + (1 + number % 250));
    }
}
