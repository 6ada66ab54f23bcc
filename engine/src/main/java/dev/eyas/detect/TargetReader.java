package dev.eyas.detect;

import dev.eyas.data.Event;
import dev.eyas.detect.Finding.Target;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what an event reached for out of its address, its command line, or the name it looked up.
final class TargetReader {

    /// A URL, or a bare metadata address with a path, as command lines hold them.
    private static final Pattern LOCATION =
            Pattern.compile(
                    "(?:https?://)?(\\[[0-9A-Fa-f:.]{2,45}\\]|[A-Za-z0-9][A-Za-z0-9.-]{0,252})(?::[0-9]{1,5})?(/[^\\s\"'`<>|]{0,2000})");

    private TargetReader() {}

    /// What several events together tell; the first that knows a part decides it.
    static Target read(List<Event> events) {
        Optional<String> address = first(events, TargetReader::address);
        Optional<String> path =
                first(events, event -> location(event).map(matcher -> matcher.group(2)));
        Optional<String> named =
                first(
                        events,
                        event ->
                                event.field("DomainName")
                                        .or(() ->
                                                location(event).map(matcher -> matcher.group(1))));
        return new Target(
                path.flatMap(TargetReader::cloud),
                named,
                address.or(() -> named),
                path,
                Optional.empty());
    }

    private static Optional<String> first(
            List<Event> events, java.util.function.Function<Event, Optional<String>> part) {
        return events.stream().flatMap(event -> part.apply(event).stream()).findFirst();
    }

    private static Optional<String> address(Event event) {
        return event.field("RemoteAddressIP4").or(() -> event.field("RemoteAddressIP6"));
    }

    private static Optional<Matcher> location(Event event) {
        return event.field("CommandLine")
                .flatMap(command -> {
                    Matcher matcher = LOCATION.matcher(command);
                    while (matcher.find()) {
                        if (isMetadata(matcher.group(1)) || cloud(matcher.group(2)).isPresent()) {
                            return Optional.of(matcher);
                        }
                    }
                    return Optional.empty();
                });
    }

    private static boolean isMetadata(String host) {
        return host.startsWith("169.254.") || host.startsWith("[") || host.startsWith("metadata");
    }

    /// Whose metadata service has such a path.
    private static Optional<String> cloud(String path) {
        if (path.startsWith("/computeMetadata/")) {
            return Optional.of("gcp");
        }
        if (path.startsWith("/metadata/identity") || path.startsWith("/metadata/instance")) {
            return Optional.of("azure");
        }
        if (path.startsWith("/metadata/v1")) {
            return Optional.of("digitalocean");
        }
        return path.startsWith("/latest/") ? Optional.of("aws") : Optional.empty();
    }
}
