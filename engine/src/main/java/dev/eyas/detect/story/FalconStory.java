package dev.eyas.detect.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.eyas.detect.story.Story.Connection;
import dev.eyas.detect.story.Story.Direction;
import dev.eyas.detect.story.Story.Lookup;
import dev.eyas.detect.story.Story.Naming;
import dev.eyas.detect.story.Story.Platform;
import dev.eyas.detect.story.Story.Process;
import dev.eyas.detect.story.Story.Socket;
import dev.eyas.detect.story.Story.Told;
import dev.eyas.detect.story.Story.Transport;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A story as Falcon Data Replicator writes it: events in the order in which the cloud received
/// them. Processes that ran before are told when the sensor starts, a minute before the story.
final class FalconStory {

    private static final long SENSOR_START = -60_000;
    private static final long BOOT = -259_200_000;

    /// From the sensor to the cloud.
    private static final long TRANSPORT_MILLIS = 285;

    private static final int ID_DIGITS = 32;
    private static final String DEVICE = "\\Device\\HarddiskVolume3";
    private static final String SYSTEM = "the first process";

    private record Received(long at, FalconEvent event) {}

    private final Story story;
    private final Platform platform;
    private final List<Received> events = new ArrayList<>();

    private FalconStory(Story story) {
        this.story = story;
        this.platform = story.host().platform();
    }

    static List<String> lines(Story story) {
        return new FalconStory(story).lines();
    }

    private List<String> lines() {
        if (story.host().naming() != Naming.NEVER) {
            addInventory();
        }
        addSystem();
        story.processes().forEach(this::add);
        story.connections().forEach(this::add);
        story.lookups().forEach(this::add);
        events.sort(Comparator.comparingLong(Received::at));
        return events.stream().map(each -> each.event().line()).toList();
    }

    private void addInventory() {
        FalconEvent line =
                new FalconEvent()
                        .put("Time", seconds(SENSOR_START))
                        .put("aid", aid())
                        .put("cid", digest("a customer"))
                        .put("ComputerName", story.host().name())
                        .put("event_platform", word());
        events.add(new Received(SENSOR_START, line));
    }

    /// What starts the others.
    private static String system(Platform platform) {
        return switch (platform) {
            case LINUX -> "/usr/lib/systemd/systemd";
            case WINDOWS -> "C:\\Windows\\System32\\services.exe";
            case MACOS -> "/sbin/launchd";
        };
    }

    private void addSystem() {
        String image = system(platform);
        FalconEvent event = event("SyntheticProcessRollup2", SENSOR_START);
        event.put("TargetProcessId", id(SYSTEM)).put("ParentProcessId", "0");
        event.put("RawProcessId", "1").put("ImageFileName", path(image));
        event.put("CommandLine", platform == Platform.LINUX ? "/sbin/init" : image);
        event.put("ProcessStartTime", seconds(BOOT));
        putUser("root", event);
    }

    private void add(Process process) {
        boolean isOld = process.at().isEmpty();
        String type = isOld ? "SyntheticProcessRollup2" : "ProcessRollup2";
        long at = process.at().orElse(SENSOR_START);
        switch (process.told()) {
            case Told.AtOnce _ -> putProcess(process, event(type, at));
            case Told.Late late -> putProcess(process, event(type, at, late.at()));
            case Told.Summarised _ ->
                    event("ProcessRollup2Stats", at)
                            .put("ProcessCount", "3")
                            .put("Timeout", "600")
                            .put("SHA256HashData", hash(process.image()))
                            .put("CommandLine", process.command())
                            .put("UID", Integer.toString(Users.number(process.user())));
            case Told.Never _ -> {}
        }
    }

    private void putProcess(Process process, FalconEvent event) {
        Optional<Process> parent = story.parent(process);
        event.put("TargetProcessId", id(process.id()))
                .put("ParentProcessId", id(parent.map(Process::id).orElse(SYSTEM)))
                .put("SourceProcessId", id(parent.map(Process::id).orElse(SYSTEM)))
                .put(
                        "ParentBaseFileName",
                        ProcessReader.baseName(parent.map(Process::image).orElse(system(platform))))
                .put("RawProcessId", Integer.toString(story.number(process)))
                .put("ImageFileName", path(process.image()))
                .put("CommandLine", process.command())
                .put("ProcessStartTime", seconds(process.at().orElse(BOOT + 60_000) - 1))
                .put("SHA256HashData", hash(process.image()));
        process.container().ifPresent(container -> event.put("OciContainerId", digest(container)));
        putUser(process.user(), event);
    }

    private void putUser(String user, FalconEvent event) {
        if (platform == Platform.WINDOWS) {
            event.put(
                    "UserSid",
                    user.equals("root") ? "S-1-5-18" : "S-1-5-21-7-7-7-" + Users.number(user));
        } else {
            String number = Integer.toString(Users.number(user));
            event.put("UID", number).put("RUID", number).put("GID", number);
            event.put("UserName", user);
        }
        if (story.host().naming() == Naming.EVENTS) {
            event.put("ComputerName", story.host().name());
        }
    }

    private void add(Connection connection) {
        boolean isMapped = connection.socket() == Socket.MAPPED;
        String kind = connection.address().isIp4() && !isMapped ? "IP4" : "IP6";
        String local =
                isMapped
                        ? "0:0:0:0:0:0:0:0"
                        : kind.equals("IP4") ? "10.20.16.10" : "2001:db8:0:0:0:0:0:17";
        FalconEvent event = event("NetworkConnect" + kind, connection.at());
        putActor(connection.process(), event);
        event.put("LocalAddress" + kind, local)
                .put("LocalPort", Long.toString(40_000 + connection.at() % 20_000))
                .put("RemoteAddress" + (isMapped ? "IP4" : kind), connection.address().toString())
                .put("RemotePort", Integer.toString(connection.port()))
                .put("Protocol", connection.transport() == Transport.UDP ? "17" : "6")
                .put("ConnectionDirection", connection.direction() == Direction.INBOUND ? "1" : "0")
                .put("ConnectionFlags", "0")
                .put("InContext", "0");
    }

    private void add(Lookup lookup) {
        FalconEvent event = event("DnsRequest", lookup.at());
        putActor(lookup.process(), event);
        event.put("DomainName", lookup.name()).put("RequestType", "1");
        putRecords("IP4", lookup.answers().stream().filter(Address::isIp4).toList(), event);
        putRecords(
                "IP6", lookup.answers().stream().filter(answer -> !answer.isIp4()).toList(), event);
        event.put("QueryStatus", "0");
    }

    private static void putRecords(String kind, List<Address> answers, FalconEvent event) {
        if (!answers.isEmpty()) {
            StringBuilder records = new StringBuilder();
            answers.forEach(answer -> records.append(answer).append(';'));
            event.put(kind + "Records", records.toString());
            event.put("First" + kind + "Record", answers.getFirst().toString());
        }
    }

    private void putActor(String process, FalconEvent event) {
        event.put("ContextProcessId", id(process)).put("ContextThreadId", "0");
        if (platform == Platform.WINDOWS) {
            event.put(
                    "ContextBaseFileName", ProcessReader.baseName(story.process(process).image()));
        }
    }

    private FalconEvent event(String type, long at) {
        return event(type, at, at);
    }

    private FalconEvent event(String type, long at, long told) {
        long received = told + TRANSPORT_MILLIS;
        FalconEvent event =
                new FalconEvent()
                        .put("event_simpleName", type)
                        .put("timestamp", Long.toString(Story.BEGIN + received))
                        .put("name", type + version(type))
                        .put("event_platform", word())
                        .put("aid", aid())
                        .put("cid", digest("a customer"))
                        .put("aip", "203.0.113.10")
                        .put("ContextTimeStamp", seconds(at));
        events.add(new Received(received, event));
        return event;
    }

    private String version(String type) {
        boolean isProcess = type.contains("ProcessRollup2");
        return switch (platform) {
            case LINUX -> isProcess ? "LinV12" : type.equals("DnsRequest") ? "LinV1" : "LinV5";
            case WINDOWS -> isProcess ? "V19" : type.equals("DnsRequest") ? "V5" : "V12";
            case MACOS -> isProcess ? "MacV12" : type.equals("DnsRequest") ? "MacV1" : "MacV10";
        };
    }

    private String word() {
        return switch (platform) {
            case LINUX -> "Lin";
            case WINDOWS -> "Win";
            case MACOS -> "Mac";
        };
    }

    private String path(String image) {
        boolean hasDrive = platform == Platform.WINDOWS && image.startsWith(":", 1);
        return hasDrive ? DEVICE + image.substring(2) : image;
    }

    private String aid() {
        return digest(story.host().name());
    }

    /// Of the length sensors give their numbers.
    private String id(String process) {
        long number = Long.parseLong(digest(aid() + process).substring(0, 12), 16);
        return Long.toString(1_880_558_983_768_440_833L + number);
    }

    private static String hash(String image) {
        return digest(image) + digest("file " + image);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String seconds(long at) {
        return String.format(Locale.ROOT, "%.3f", (Story.BEGIN + at) / 1000.0);
    }
}
