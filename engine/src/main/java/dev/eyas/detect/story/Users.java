package dev.eyas.detect.story;

import java.util.Map;

/// The numbers of the users of a story's host.
final class Users {

    private static final Map<String, Integer> KNOWN =
            Map.of(
                    "root", 0,
                    "daemon", 1,
                    "nobody", 65_534,
                    "www-data", 33,
                    "ubuntu", 1000,
                    "ec2-user", 1000,
                    "azureuser", 1000);

    private static final int FIRST_SERVICE = 900;
    private static final int SERVICES = 99;

    private Users() {}

    /// The same number for the same name, everywhere.
    static int number(String name) {
        Integer known = KNOWN.get(name);
        return known == null ? FIRST_SERVICE + Math.floorMod(name.hashCode(), SERVICES) : known;
    }
}
