package dev.eyas.bench.telemetry;

/// Where a host runs, and so whom it asks for names and for the time.
enum Cloud {
    AWS("10.20.0.2", "169.254.169.123", "Amazon EC2"),
    AZURE("168.63.129.16", "198.51.100.123", "Microsoft Corporation"),
    GCP("169.254.169.254", "169.254.169.254", "Google"),
    NONE("192.0.2.53", "192.0.2.123", "Dell Inc.");

    private final String nameServer;
    private final String timeServer;
    private final String manufacturer;

    Cloud(String nameServer, String timeServer, String manufacturer) {
        this.nameServer = nameServer;
        this.timeServer = timeServer;
        this.manufacturer = manufacturer;
    }

    String nameServer() {
        return nameServer;
    }

    String timeServer() {
        return timeServer;
    }

    /// The value of `SystemManufacturer`.
    String manufacturer() {
        return manufacturer;
    }
}
