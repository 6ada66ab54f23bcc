package dev.eyas.format.audit;

import dev.eyas.format.audit.AuditSyscall.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What Falcon would say of an event: a program that starts is a `ProcessRollup2`, a connection
/// that is tried a `NetworkConnectIP4` or `NetworkConnectIP6`; other events have no type, but also
/// tell who acted.
final class FalconFields {

    static final String TAG = "#event_simpleName";

    private static final String PROCESS = "ProcessRollup2";

    private final AuditEvent event;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private FalconFields(AuditEvent event) {
        this.event = event;
    }

    static Map<String, String> of(AuditEvent event, AuditProcesses processes) {
        FalconFields falcon = new FalconFields(event);
        falcon.putHost();
        Optional<AuditSyscall> call =
                event.first(AuditTypes.SYSCALL)
                        .map(AuditSyscall::new)
                        .filter(read -> !read.process().isEmpty());
        Optional<ExecArguments> arguments = event.arguments();
        if (call.isEmpty()) {
            arguments.ifPresent(falcon::putProgram);
        } else if (isStart(call.get(), arguments)) {
            falcon.putStart(call.get(), arguments, processes);
        } else {
            falcon.putCall(call.get(), arguments, processes);
        }
        return falcon.fields;
    }

    private static boolean isStart(AuditSyscall call, Optional<ExecArguments> arguments) {
        return call.succeeded() && (call.isExec() || arguments.isPresent());
    }

    private void putHost() {
        fields.put("aid", event.host().aid());
        event.host().name().ifPresent(name -> fields.put("ComputerName", name));
        fields.put("event_platform", "Lin");
        fields.put("ContextTimeStamp", event.key().seconds());
    }

    /// Of a program whose process is not told only the command line is known.
    private void putProgram(ExecArguments arguments) {
        fields.put(TAG, PROCESS);
        fields.put("CommandLine", arguments.commandLine());
    }

    private void putStart(
            AuditSyscall call, Optional<ExecArguments> arguments, AuditProcesses processes) {
        AuditProcesses.Process parent = processes.parent(event.host(), call);
        fields.put(TAG, PROCESS);
        fields.put("TargetProcessId", processes.start(event.host(), call, event.key()).id());
        putParent(parent);
        fields.put("ProcessStartTime", event.key().seconds());
        arguments
                .map(ExecArguments::commandLine)
                .or(this::title)
                .ifPresent(line -> fields.put("CommandLine", line));
        putActor(call);
    }

    private void putParent(AuditProcesses.Process parent) {
        fields.put("ParentProcessId", parent.id());
        if (!parent.image().isEmpty()) {
            fields.put("ParentBaseFileName", basename(parent.image()));
        }
    }

    private void putCall(
            AuditSyscall call, Optional<ExecArguments> arguments, AuditProcesses processes) {
        AuditProcesses.Process process = processes.acting(event.host(), call);
        fields.put("ContextProcessId", process.id());
        if (!process.isSeen()) {
            putParent(processes.parent(event.host(), call));
        }
        arguments
                .map(ExecArguments::commandLine)
                .or(() -> process.isSeen() ? Optional.empty() : title())
                .ifPresent(line -> fields.put("CommandLine", line));
        if (call.isConnect()) {
            event.first(AuditTypes.SOCKADDR)
                    .flatMap(record -> record.value("saddr"))
                    .flatMap(SocketAddress::decode)
                    .ifPresent(this::putConnection);
        }
        putActor(call);
    }

    private Optional<String> title() {
        return event.first(AuditTypes.PROCTITLE).flatMap(record -> record.value("proctitle"));
    }

    private void putActor(AuditSyscall call) {
        fields.put("RawProcessId", call.process());
        if (!call.image().isEmpty()) {
            fields.put("ImageFileName", call.image());
        }
        call.user().ifPresent(name -> fields.put("UserName", name));
        put(call, Field.EFFECTIVE_USER, "UID");
        put(call, Field.USER, "RUID");
        put(call, Field.SAVED_USER, "SVUID");
        put(call, Field.EFFECTIVE_GROUP, "GID");
        put(call, Field.GROUP, "RGID");
        put(call, Field.SAVED_GROUP, "SVGID");
    }

    private void put(AuditSyscall call, Field field, String name) {
        call.field(field).ifPresent(value -> fields.put(name, value));
    }

    /// A socket for both kinds of addresses reaches IPv4 as IPv6, which Falcon tells like this too.
    private void putConnection(SocketAddress address) {
        String host = address.address().orElse("");
        switch (address.family()) {
            case SocketAddress.INET -> {
                fields.put(TAG, "NetworkConnectIP4");
                fields.put("RemoteAddressIP4", host);
            }
            case SocketAddress.INET6 -> {
                fields.put(TAG, "NetworkConnectIP6");
                address.mapped().ifPresent(mapped -> fields.put("RemoteAddressIP4", mapped));
                fields.put("RemoteAddressIP6", host);
            }
            default -> {
                return;
            }
        }
        address.port().ifPresent(port -> fields.put("RemotePort", port));
        fields.put("ConnectionDirection", "0");
    }

    private static String basename(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
