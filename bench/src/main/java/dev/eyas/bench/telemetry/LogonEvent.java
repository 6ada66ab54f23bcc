package dev.eyas.bench.telemetry;

/// Somebody logged on (`UserLogon`).
record LogonEvent(Moment moment, RunningProcess process, Account account, String clientAddress)
        implements Event {

    @Override
    public void describe(Line line, Profile profile) {
        Host host = moment.host();
        line.putCommon(moment, "UserLogon", host.platform().versioned("UserLogon", 8))
                .putContext(moment, process)
                .put("ContextThreadId", "0")
                .put("UserName", account.name())
                .putSeconds("LogonTime", moment.occurredMillis())
                .put("LogonType", "10")
                .put("RemoteAddressIP4", clientAddress)
                .put("UserIsAdmin", "0");
        switch (host.platform()) {
            case LINUX -> line.put("UID", account.uid());
            case WINDOWS ->
                    line.put("UserSid", account.sid())
                            .put("AuthenticationPackage", "Kerberos")
                            .put("ClientComputerName", "-")
                            .put("LogonDomain", "EXAMPLE")
                            .put("LogonServer", "DC-1")
                            .put("UserPrincipal", account.name() + "@corp.example")
                            .put("PasswordLastSet", "1781421730.512")
                            .put("RemoteAccount", "1")
                            .put("UserFlags", "32")
                            .put("UserLogonFlags", "0");
        }
        if (profile.carriesProcessFacts()) {
            line.put("ComputerName", host.name());
        }
    }
}
