package dev.eyas.bench.telemetry;

/// A process connected, or accepted a connection.
record NetworkEvent(Moment moment, RunningProcess process, Remote remote, Kind kind)
        implements Event {
    static final int TCP = 6;
    static final int UDP = 17;

    /// The other side.
    record Remote(String address, int port, int protocol) {
        static Remote tcp(String address, int port) {
            return new Remote(address, port, TCP);
        }

        static Remote udp(String address, int port) {
            return new Remote(address, port, UDP);
        }
    }

    enum Kind {
        CONNECT("NetworkConnectIP4"),
        CONNECT_IP6("NetworkConnectIP6"),
        /// A socket made for both families: an IPv6 event with an IPv4 address.
        CONNECT_DUAL_STACK("NetworkConnectIP6"),
        ACCEPT("NetworkReceiveAcceptIP4");

        private final String eventName;

        Kind(String eventName) {
            this.eventName = eventName;
        }
    }

    @Override
    public void describe(Line line, Profile profile) {
        Host host = moment.host();
        int version = host.platform() == Platform.LINUX ? 5 : 12;
        line.putCommon(moment, kind.eventName, host.platform().versioned(kind.eventName, version))
                .putContext(moment, process)
                .put("LocalPort", localPort(line.dice()))
                .put("RemotePort", remote.port())
                .put("Protocol", remote.protocol())
                .put("ConnectionDirection", kind == Kind.ACCEPT ? "1" : "0")
                .put("ConnectionFlags", "0")
                .put("InContext", "0");
        switch (kind) {
            case CONNECT, ACCEPT ->
                    line.put("LocalAddressIP4", host.localAddress())
                            .put("RemoteAddressIP4", remote.address());
            case CONNECT_IP6 ->
                    line.put(
                                    "LocalAddressIP6",
                                    "2001:db8:0:0:0:0:0:" + Integer.toHexString(host.number() + 1))
                            .put("RemoteAddressIP6", remote.address());
            case CONNECT_DUAL_STACK ->
                    line.put("LocalAddressIP6", "0:0:0:0:0:0:0:0")
                            .put("RemoteAddressIP4", remote.address());
        }
        if (host.platform() == Platform.WINDOWS) {
            line.put("ContextBaseFileName", process.program().baseName())
                    .put("ContextThreadId", "118473955081");
        }
        if (profile.carriesProcessFacts()) {
            describeProcess(line, host);
        }
    }

    private void describeProcess(Line line, Host host) {
        line.put("ImageFileName", process.program().image()).put("ComputerName", host.name());
        if (kind != Kind.CONNECT_IP6) {
            line.put("ipv4Destination", remote.address());
        }
    }

    private int localPort(Dice dice) {
        return kind == Kind.ACCEPT ? 443 : 32768 + dice.below(28232);
    }
}
