package dev.eyas.detect.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.eyas.detect.story.Story.AuditLog;
import dev.eyas.detect.story.Story.Connection;
import dev.eyas.detect.story.Story.Direction;
import dev.eyas.detect.story.Story.Lookup;
import dev.eyas.detect.story.Story.Naming;
import dev.eyas.detect.story.Story.Process;
import dev.eyas.detect.story.Story.Result;
import dev.eyas.detect.story.Story.Session;
import dev.eyas.detect.story.Story.Socket;
import dev.eyas.detect.story.Story.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A story as the Linux audit daemon logs it, with rules for `execve` and `connect`. Nothing tells
/// of processes that ran before, of names that were looked up, only that someone was asked, or of
/// connections from outside.
final class AuditStory {

    private static final int FIRST_SERIAL = 8821;
    private static final int MOST_TITLE = 128;
    private static final int DNS_PORT = 53;

    /// Stands between what the kernel wrote and what the daemon added.
    private static final char ENRICHMENT = 0x1D;

    /// No session: the user who logged in is not set.
    private static final String UNSET = "4294967295";

    private record Step(long at, int order, Call call) {}

    /// Adds the lines of one event, given its time and serial number.
    private interface Call {
        void write(String stamp);
    }

    private final Story story;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private AuditStory(Story story) {
        this.story = story;
    }

    static List<String> lines(Story story) {
        return new AuditStory(story).lines();
    }

    private List<String> lines() {
        for (Process process : story.processes()) {
            if (process.at().isPresent() && !(process.told() instanceof Told.Never)) {
                add(process.at().getAsLong(), stamp -> writeStart(process, stamp));
            }
        }
        for (Lookup lookup : story.lookups()) {
            add(lookup.at(), stamp -> writeConnect(question(lookup), stamp));
        }
        for (Connection connection : story.connections()) {
            if (connection.direction() == Direction.OUTBOUND) {
                add(connection.at(), stamp -> writeConnect(connection, stamp));
            }
        }
        steps.sort(Comparator.comparingLong(Step::at).thenComparingInt(Step::order));
        int serial = FIRST_SERIAL;
        for (Step step : steps) {
            long millis = Story.BEGIN + step.at();
            step.call()
                    .write(
                            String.format(
                                    Locale.ROOT,
                                    "%d.%03d:%d",
                                    millis / 1000,
                                    millis % 1000,
                                    serial++));
        }
        return lines;
    }

    private void add(long at, Call call) {
        steps.add(new Step(at, steps.size(), call));
    }

    private static Connection question(Lookup lookup) {
        return new Connection(
                lookup.process(),
                lookup.server(),
                DNS_PORT,
                Story.Transport.UDP,
                Socket.PLAIN,
                Result.CONNECTED,
                Direction.OUTBOUND,
                lookup.at());
    }

    private void writeStart(Process process, String stamp) {
        String call =
                "success=yes exit=0 a0=5609e41c7b40 a1=5609e41c91d0 a2=5609e41c2a60 a3=8 items=2";
        writeCall(process, AuditCall.EXECVE, call, stamp);
        StringBuilder arguments = new StringBuilder("argc=" + process.arguments().size());
        for (int at = 0; at < process.arguments().size(); at++) {
            arguments.append(" a").append(at).append('=');
            arguments.append(AuditText.of(process.arguments().get(at)));
        }
        write("EXECVE", stamp, arguments.toString(), "");
        write("CWD", stamp, "cwd=" + AuditText.of(directory(process)), "");
        writePath(0, process.image(), stamp);
        writePath(1, "/lib64/ld-linux-x86-64.so.2", stamp);
        writeTitle(process, stamp);
    }

    private static String directory(Process process) {
        return switch (process.session()) {
            case SERVICE -> "/";
            case LOGIN -> process.user().equals("root") ? "/root" : "/home/" + process.user();
        };
    }

    private void writePath(int item, String name, String stamp) {
        write(
                "PATH",
                stamp,
                "item="
                        + item
                        + " name="
                        + AuditText.of(name)
                        + " inode="
                        + (3417 + item)
                        + " dev=103:01 mode=0100755 ouid=0 ogid=0 rdev=00:00 nametype=NORMAL cap_fp=0 cap_fi=0 cap_fe=0 cap_fver=0 cap_frootid=0",
                "OUID=\"root\" OGID=\"root\"");
    }

    private void writeConnect(Connection connection, String stamp) {
        boolean isIp4 = connection.address().isIp4() && connection.socket() == Socket.PLAIN;
        int exit = connection.result().exit();
        String call =
                "success="
                        + (exit == 0 ? "yes" : "no")
                        + " exit="
                        + exit
                        + " a0=5 a1=7ffd2c1e9a40 a2="
                        + (isIp4 ? "10" : "1c")
                        + " a3=0 items=0";
        Process process = story.process(connection.process());
        writeCall(process, isIp4 ? AuditCall.CONNECT : AuditCall.CONNECT_6, call, stamp);
        String port = String.format(Locale.ROOT, "%04X", connection.port());
        String address = connection.address().hex();
        String mapped =
                connection.socket() == Socket.MAPPED
                        ? "00000000000000000000FFFF" + address
                        : address;
        write(
                "SOCKADDR",
                stamp,
                "saddr="
                        + (isIp4
                                ? "0200" + port + address + "0000000000000000"
                                : "0A00" + port + "00000000" + mapped + "00000000"),
                "SADDR={ saddr_fam="
                        + (isIp4 ? "inet" : "inet6")
                        + " laddr="
                        + connection.address()
                        + " lport="
                        + connection.port()
                        + " }");
        writeTitle(process, stamp);
    }

    private void writeCall(Process process, AuditCall call, String result, String stamp) {
        int user = Users.number(process.user());
        boolean isLogin = process.session() == Session.LOGIN;
        int parent = story.parent(process).map(story::number).orElse(1);
        String id = Integer.toString(user);
        String login = user == 0 ? Integer.toString(Users.number("ubuntu")) : id;
        write(
                "SYSCALL",
                stamp,
                call.number(story.host().arch())
                        + " "
                        + result
                        + " ppid="
                        + parent
                        + " pid="
                        + story.number(process)
                        + " auid="
                        + (isLogin ? login : UNSET)
                        + " uid=% gid=% euid=% suid=% fsuid=% egid=% sgid=% fsgid=%"
                                .replace("%", id)
                        + (isLogin ? " tty=pts0 ses=7" : " tty=(none) ses=" + UNSET)
                        + " comm="
                        + AuditText.of(process.comm())
                        + " exe="
                        + AuditText.of(program(process))
                        + " subj=unconfined key=\""
                        + call.key()
                        + '"',
                call.names(story.host().arch())
                        + (isLogin ? " AUID=\"ubuntu\"" : " AUID=\"unset\"")
                        + " UID=% GID=% EUID=% SUID=% FSUID=% EGID=% SGID=% FSGID=%"
                                .replace("%", '"' + process.user() + '"'));
    }

    private static String program(Process process) {
        return switch (process.file()) {
            case KEPT -> process.image();
            case DELETED -> process.image() + " (deleted)";
            case REPLACED -> process.image() + ";58d1ccfb (deleted)";
        };
    }

    private void writeTitle(Process process, String stamp) {
        byte[] title = String.join("\0", process.arguments()).getBytes(UTF_8);
        byte[] kept = Arrays.copyOf(title, Math.min(title.length, MOST_TITLE));
        write("PROCTITLE", stamp, "proctitle=" + AuditText.of(new String(kept, UTF_8)), "");
    }

    private void write(String type, String stamp, String fields, String enrichment) {
        Optional<String> node =
                Optional.of(story.host())
                        .filter(host -> host.naming() != Naming.NEVER)
                        .map(host -> "node=" + host.name() + " ");
        boolean isEnriched = story.host().auditLog() == AuditLog.ENRICHED && !enrichment.isEmpty();
        lines.add(
                node.orElse("")
                        + "type="
                        + type
                        + " msg=audit("
                        + stamp
                        + "): "
                        + fields
                        + (isEnriched ? ENRICHMENT + enrichment : ""));
    }
}
