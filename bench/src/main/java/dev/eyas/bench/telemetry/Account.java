package dev.eyas.bench.telemetry;

/// Whose rights a process has: a name and a number on Linux, a name and a security identifier on
/// Windows.
record Account(String name, long uid, String sid) {
    static final Account ROOT = unix("root", 0);
    static final Account WEB = unix("www-data", 33);
    static final Account UBUNTU = unix("ubuntu", 1000);
    static final Account DEPLOY = unix("deploy", 1002);
    static final Account SYSTEM = new Account("SYSTEM", 0, "S-1-5-18");
    static final Account NETWORK_SERVICE = new Account("NETWORK SERVICE", 0, "S-1-5-20");
    static final Account CLERK = person("m.keller", 1104);

    static Account unix(String name, long uid) {
        return new Account(name, uid, "");
    }

    /// A person of the example domain.
    static Account person(String name, int relativeId) {
        return new Account(name, 0, "S-1-5-21-2119034651-874412903-1500233175-" + relativeId);
    }
}
