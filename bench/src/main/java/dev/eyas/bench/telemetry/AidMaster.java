package dev.eyas.bench.telemetry;

/// The line FDR writes about a host itself; it gives the id a name.
final class AidMaster {
    private AidMaster() {}

    static void describe(Host host, long millis, Line line) {
        boolean linux = host.platform() == Platform.LINUX;
        line.putSeconds("Time", millis)
                .put("aid", host.id())
                .put("cid", host.customerId())
                .put("ComputerName", host.name())
                .put("AgentVersion", SensorEvent.AGENT_VERSION)
                .put("aip", host.publicAddress())
                .put("City", linux ? "Zürich" : "Lisbon")
                .put("Country", linux ? "Switzerland" : "Portugal")
                .put("Continent", "Europe")
                .put("Timezone", linux ? "Europe/Zurich" : "Europe/Lisbon")
                .put("SystemManufacturer", host.cloud().manufacturer())
                .put("SystemProductName", "virtual machine")
                .put("BiosManufacturer", host.cloud().manufacturer())
                .put("BiosVersion", "1.0")
                .put("ChassisType", "Other")
                .put("ConfigIDBuild", "18210")
                .put("FalconGroupingTags", "none")
                .put("SensorGroupingTags", "none")
                .put("FirstSeen", "1771200000.0")
                .put("HostHiddenStatus", "Visible")
                .put("MachineDomain", "corp.example")
                .put("OU", "none")
                .put("PointerSize", "8")
                .put("ProductType", linux ? "3.0" : "1.0")
                .put("ServicePackMajor", "0")
                .put("SiteName", "none")
                .put("Version", linux ? "Ubuntu 22.04" : "Windows Server 2022")
                .put("event_platform", host.platform().code());
    }
}
