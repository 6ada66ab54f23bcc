package dev.eyas.bench.telemetry;

import dev.eyas.detect.story.AuditText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The records of what processes do: programs they start, connections, files they open.
final class AuditCalls {
    private static final int LONGEST_TITLE = 128;
    private static final String NAME_SERVER = "127.0.0.53";

    /// Programs that do not wait for a connection: to them the call fails, and goes on.
    private static final Set<String> NOT_WAITING =
            Set.of("curl", "node", "nginx", "php-fpm8.3", "amazon-ssm-agent", "kubectl", "java");

    private final Dice dice;

    AuditCalls(Dice dice) {
        this.dice = dice;
    }

    /// A program starts.
    List<AuditRecord> start(AuditActor actor) {
        Program program = actor.process().program();
        List<String> words =
                CommandWords.isTitle(program)
                        ? List.of(program.image(), "--nodaemonize")
                        : CommandWords.of(program.commandLine());
        StringBuilder arguments = new StringBuilder("argc=" + words.size());
        for (int index = 0; index < words.size(); index++) {
            arguments.append(" a").append(index).append('=').append(AuditText.of(words.get(index)));
        }
        String result = "success=yes exit=0 a0=%s a1=%s a2=%s a3=8 items=2";
        return List.of(
                actor.call(59, "execve", result.formatted(heap(), heap(), heap()), "exec"),
                AuditRecord.of("EXECVE", arguments.toString()),
                AuditRecord.of("CWD", "cwd=" + AuditText.of(folder(program.account()))),
                path(0, program.image()),
                path(1, "/lib64/ld-linux-x86-64.so.2"),
                title(String.join("\0", words)));
    }

    /// A process reaches out.
    List<AuditRecord> connect(AuditActor actor, NetworkEvent event) {
        NetworkEvent.Remote remote = event.remote();
        boolean waits =
                remote.protocol() == NetworkEvent.UDP
                        || !NOT_WAITING.contains(actor.process().program().baseName());
        return switch (event.kind()) {
            case ACCEPT -> List.of();
            case CONNECT -> connect(actor, "inet", remote, "10", saddr4(remote), waits);
            case CONNECT_IP6 -> connect(actor, "inet6", remote, "1c", saddr6(remote), waits);
            case CONNECT_DUAL_STACK -> connect(actor, "inet6", remote, "1c", mapped(remote), waits);
        };
    }

    /// A process asks for a name: of that, only whom it asks is seen.
    List<AuditRecord> lookUp(AuditActor actor) {
        NetworkEvent.Remote server = NetworkEvent.Remote.udp(NAME_SERVER, 53);
        return connect(actor, "inet", server, "10", saddr4(server), true);
    }

    /// A process opens a file that is watched.
    List<AuditRecord> open(AuditActor actor, String file, String rule) {
        String result = "success=yes exit=3 a0=ffffff9c a1=%s a2=80000 a3=0 items=1";
        return List.of(
                actor.call(257, "openat", result.formatted(heap()), rule),
                AuditRecord.of("CWD", "cwd=\"/\""),
                path(0, file),
                title(title(actor.process().program())));
    }

    private List<AuditRecord> connect(
            AuditActor actor,
            String family,
            NetworkEvent.Remote remote,
            String length,
            String saddr,
            boolean waits) {
        String result =
                "success=%s a0=%x a1=7ff%s a2=%s a3=0 items=0"
                        .formatted(
                                waits ? "yes exit=0" : "no exit=-115",
                                5 + dice.below(20),
                                dice.hex(9),
                                length);
        return List.of(
                actor.call(42, "connect", result, "net"),
                new AuditRecord(
                        "SOCKADDR",
                        "saddr=" + saddr,
                        "SADDR={ saddr_fam=%s laddr=%s lport=%d }"
                                .formatted(family, remote.address(), remote.port())),
                title(title(actor.process().program())));
    }

    private static String saddr4(NetworkEvent.Remote remote) {
        return "0200" + port(remote) + hex4(remote.address()) + "0000000000000000";
    }

    private static String mapped(NetworkEvent.Remote remote) {
        return "0A00%s0000000000000000000000000000FFFF%s00000000"
                .formatted(port(remote), hex4(remote.address()));
    }

    private static String saddr6(NetworkEvent.Remote remote) {
        StringBuilder groups = new StringBuilder();
        for (String group : remote.address().split(":", -1)) {
            groups.append("%04X".formatted(Integer.parseInt(group, 16)));
        }
        return "0A00" + port(remote) + "00000000" + groups + "00000000";
    }

    private static String port(NetworkEvent.Remote remote) {
        return String.format(Locale.ROOT, "%04X", remote.port());
    }

    private static String hex4(String address) {
        StringBuilder hex = new StringBuilder();
        for (String part : address.split("\\.", -1)) {
            hex.append("%02X".formatted(Integer.parseInt(part)));
        }
        return hex.toString();
    }

    private static AuditRecord path(int item, String name) {
        int inode = 1_000 + (name.hashCode() & 0x3ffff);
        return new AuditRecord(
                "PATH",
                "item=%d name=%s inode=%d dev=103:01 mode=0100755 ouid=0 ogid=0 rdev=00:00"
                                .formatted(item, AuditText.of(name), inode)
                        + " nametype=NORMAL cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0",
                "OUID=\"root\" OGID=\"root\"");
    }

    private static AuditRecord title(String text) {
        byte[] title = text.getBytes(StandardCharsets.UTF_8);
        byte[] kept = Arrays.copyOf(title, Math.min(title.length, LONGEST_TITLE));
        return AuditRecord.of(
                "PROCTITLE", "proctitle=" + AuditText.of(new String(kept, StandardCharsets.UTF_8)));
    }

    /// The words with NULs between them, or what the program wrote over them.
    private static String title(Program program) {
        return CommandWords.isTitle(program)
                ? program.commandLine()
                : String.join("\0", CommandWords.of(program.commandLine()));
    }

    private static String folder(Account account) {
        return switch (account.name()) {
            case "root" -> "/";
            case "www-data" -> "/var/www";
            default -> "/home/" + account.name();
        };
    }

    private String heap() {
        return "55" + dice.hex(10);
    }
}
