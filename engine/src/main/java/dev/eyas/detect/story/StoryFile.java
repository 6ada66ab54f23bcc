package dev.eyas.detect.story;

import dev.eyas.detect.story.Story.Arch;
import dev.eyas.detect.story.Story.AuditLog;
import dev.eyas.detect.story.Story.Connection;
import dev.eyas.detect.story.Story.Direction;
import dev.eyas.detect.story.Story.Host;
import dev.eyas.detect.story.Story.Lookup;
import dev.eyas.detect.story.Story.Naming;
import dev.eyas.detect.story.Story.Platform;
import dev.eyas.detect.story.Story.Process;
import dev.eyas.detect.story.Story.Result;
import dev.eyas.detect.story.Story.Socket;
import dev.eyas.detect.story.Story.Transport;
import dev.eyas.plan.Duration;
import dev.eyas.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads one story. What is left out has a likely value: connections follow a little after their
/// process starts, children run as their parents do.
final class StoryFile {

    static final List<String> KEYS =
            List.of(
                    "host",
                    "platform",
                    "host_told",
                    "audit_log",
                    "arch",
                    "processes",
                    "network",
                    "dns");

    /// After its process started, or after the story began.
    private static final long CONNECTION_DELAY = 200;

    private static final long LOOKUP_DELAY = 100;
    private static final int MOST_PORT = 65_535;
    private static final String LOCAL_RESOLVER = "127.0.0.53";

    private final YamlMap entry;
    private final Map<String, Process> processes = new LinkedHashMap<>();

    private StoryFile(YamlMap entry) {
        this.entry = entry;
    }

    static Story read(YamlMap entry) {
        return new StoryFile(entry).story();
    }

    private Story story() {
        Host host =
                new Host(
                        entry.text("host"),
                        entry.oneOf("platform", Platform.values(), Platform.LINUX),
                        entry.oneOf("host_told", Naming.values(), Naming.EVENTS),
                        entry.oneOf("audit_log", AuditLog.values(), AuditLog.RAW),
                        entry.oneOf("arch", Arch.values(), Arch.X86_64));
        for (YamlMap process : entry.maps("processes")) {
            Process read = new ProcessReader(process, processes).read();
            if (processes.put(read.id(), read) != null) {
                throw process.wrong("id", "names two processes");
            }
        }
        if (processes.isEmpty()) {
            throw entry.wrong("a story needs `processes`, at least one");
        }
        List<Connection> connections = new ArrayList<>();
        entry.maps("network").forEach(map -> connections.add(connection(map)));
        List<Lookup> lookups = new ArrayList<>();
        entry.maps("dns").forEach(map -> lookups.add(lookup(map)));
        return new Story(host, List.copyOf(processes.values()), connections, lookups);
    }

    private Connection connection(YamlMap map) {
        map.onlyKeys(List.of("process", "to", "as", "protocol", "result", "direction", "at"));
        Process process = process(map);
        String target = map.text("to");
        int colon = target.lastIndexOf(':');
        Address address = address(map, "to", target.substring(0, Math.max(colon, 0)));
        Socket socket = map.oneOf("as", Socket.values(), Socket.PLAIN);
        if (socket == Socket.MAPPED && !address.isIp4()) {
            throw map.wrong("as", "is mapped, which only an IPv4 address can be");
        }
        return new Connection(
                process.id(),
                address,
                port(map, target.substring(colon + 1)),
                map.oneOf("protocol", Transport.values(), Transport.TCP),
                socket,
                map.oneOf("result", Result.values(), Result.PENDING),
                map.oneOf("direction", Direction.values(), Direction.OUTBOUND),
                time(map, process, CONNECTION_DELAY));
    }

    private static int port(YamlMap map, String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= MOST_PORT) {
                return port;
            }
        } catch (NumberFormatException _) {
            // no number is as wrong as too large a one
        }
        throw map.wrong("to", "must end with a port, such as `10.0.0.1:80` or `[fd00::1]:80`");
    }

    private Lookup lookup(YamlMap map) {
        map.onlyKeys(List.of("process", "name", "answers", "server", "at"));
        Process process = process(map);
        return new Lookup(
                process.id(),
                map.text("name"),
                map.texts("answers").stream()
                        .map(answer -> address(map, "answers", answer))
                        .toList(),
                address(map, "server", map.maybeText("server").orElse(LOCAL_RESOLVER)),
                time(map, process, LOOKUP_DELAY));
    }

    private Process process(YamlMap map) {
        return Optional.ofNullable(processes.get(map.text("process")))
                .orElseThrow(() ->
                        map.wrong(
                                "process",
                                "names none of " + String.join(", ", processes.keySet())));
    }

    private static Address address(YamlMap map, String key, String text) {
        boolean isBracketed = text.startsWith("[") && text.endsWith("]");
        return Address.parse(isBracketed ? text.substring(1, text.length() - 1) : text)
                .orElseThrow(() -> map.wrong(key, "has no address: `" + text + "`"));
    }

    private static long time(YamlMap map, Process process, long delay) {
        return time(map, "at").orElse(process.at().orElse(0) + delay);
    }

    /// A time since the story began, such as `1200ms` or `5s`.
    static OptionalLong time(YamlMap map, String key) {
        Optional<String> text = map.maybeText(key);
        return text.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        text.flatMap(Duration::parse)
                                .orElseThrow(() ->
                                        map.wrong(
                                                key,
                                                "is `"
                                                        + text.get()
                                                        + "`, which is no time since the story"
                                                        + " began, such as 1200ms or 5s")));
    }
}
