package dev.eyas.detect;

import java.util.LinkedHashMap;
import java.util.Map;

/// Falcon events for tests.
public final class Falcon {

    private static final long TEN_O_CLOCK = 1_767_261_600_000L;

    private Falcon() {}

    /// A process that started so many seconds after ten o'clock.
    public static Map<String, String> process(
            int second, String aid, String id, String parent, String image, String commandLine) {
        Map<String, String> event = event(second, "ProcessRollup2", aid);
        event.put("TargetProcessId", id);
        event.put("ParentProcessId", parent);
        event.put("ImageFileName", image);
        event.put("CommandLine", commandLine);
        return event;
    }

    /// A connection by a process.
    public static Map<String, String> connect(int second, String aid, String id, String address) {
        Map<String, String> event = event(second, "NetworkConnectIP4", aid);
        event.put("ContextProcessId", id);
        event.put("RemoteAddressIP4", address);
        event.put("RemotePort", "80");
        return event;
    }

    private static Map<String, String> event(int second, String type, String aid) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("#event_simpleName", type);
        event.put("@timestamp", Long.toString(TEN_O_CLOCK + second * 1000L));
        event.put("aid", aid);
        return event;
    }
}
