package dev.eyas.bench.telemetry;

/// The sensor speaks of itself: it came up (`AgentOnline`), or it still runs (`SensorHeartbeat`).
record SensorEvent(Moment moment, Kind kind) implements Event {
    static final String AGENT_VERSION = "7.29.18210.0";

    enum Kind {
        ONLINE("AgentOnline", 11),
        HEARTBEAT("SensorHeartbeat", 4);

        private final String eventName;
        private final int version;

        Kind(String eventName, int version) {
            this.eventName = eventName;
            this.version = version;
        }
    }

    @Override
    public void describe(Line line, Profile profile) {
        Host host = moment.host();
        line.putCommon(
                        moment,
                        kind.eventName,
                        host.platform().versioned(kind.eventName, kind.version))
                .put("ConfigIDBase", "65994753")
                .put("ConfigIDBuild", "18210")
                .put("ConfigIDPlatform", host.platform() == Platform.LINUX ? "8" : "3")
                .put("ConfigurationVersion", "10")
                .put("NetworkContainmentState", "0")
                .put("ProvisionState", "1")
                .put("SensorStateBitMap", "0");
        if (kind == Kind.ONLINE) {
            line.put("AgentVersion", AGENT_VERSION)
                    .put("AgentLoadFlags", "1")
                    .putSeconds("AgentLocalTime", moment.occurredMillis())
                    .put("AgentTimeOffset", "0.0")
                    .put("BiosManufacturer", host.cloud().manufacturer())
                    .put("SystemManufacturer", host.cloud().manufacturer())
                    .put("ComputerName", host.name());
        }
        if (profile.carriesProcessFacts() && kind != Kind.ONLINE) {
            line.put("ComputerName", host.name());
        }
    }
}
