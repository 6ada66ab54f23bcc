package dev.eyas.bench.telemetry;

/// The operating systems the sensor runs on here, with what differs in every line they send.
enum Platform {
    LINUX("Lin", "Lin", "1007.8.0018210.1"),
    WINDOWS("Win", "", "1007.3.0019907.15");

    private final String code;
    private final String nameInfix;
    private final String configBuild;

    Platform(String code, String nameInfix, String configBuild) {
        this.code = code;
        this.nameInfix = nameInfix;
        this.configBuild = configBuild;
    }

    /// The value of `event_platform`.
    String code() {
        return code;
    }

    /// The value of `name`: event name, platform (which Windows leaves out) and version.
    String versioned(String eventName, int version) {
        return eventName + nameInfix + 'V' + version;
    }

    String configBuild() {
        return configBuild;
    }
}
