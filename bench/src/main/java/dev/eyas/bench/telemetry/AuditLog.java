package dev.eyas.bench.telemetry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What the audit of one Linux host logs of the same hour that its sensor reports: programs that
/// start, connections that begin, and what programs tell of log-ons.
///
/// The audit names processes by the operating system's numbers only, says when things happened and
/// not when the cloud heard of them, and knows nothing of copies a process makes of itself.
final class AuditLog {
    private static final DateTimeFormatter SYSLOG_TIME =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FIRST_SERIAL = 48_211;

    /// Records of events that lie closer than this come mixed.
    private static final long MIXED_MILLIS = 15;

    private record Entry(long millis, List<AuditRecord> records) {}

    private final Host host;
    private final Dice dice;
    private final AuditCalls calls;
    private final Map<Long, RunningProcess> processes = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /// @param events all of the host, in any order that is always the same
    AuditLog(Host host, Residents there, List<Event> events, Dice dice) {
        this.host = host;
        this.dice = dice;
        calls = new AuditCalls(dice);
        processes.put(there.first().id(), there.first());
        there.services().forEach(service -> processes.put(service.id(), service));
        there.agent().ifPresent(agent -> processes.put(agent.id(), agent));
        List<Event> ordered =
                events.stream()
                        .sorted(Comparator.comparingLong(event -> event.moment().occurredMillis()))
                        .toList();
        for (Event event : ordered) {
            if (event instanceof ProcessEvent start) {
                processes.put(start.process().id(), start.process());
            }
        }
        ordered.forEach(this::add);
        entries.sort(Comparator.comparingLong(Entry::millis));
    }

    private void add(Event event) {
        long millis = event.moment().occurredMillis();
        switch (event) {
            case ProcessEvent start -> addStart(millis, start.process());
            case NetworkEvent network ->
                    add(millis, calls.connect(actor(network.process()), network));
            case DnsEvent question -> add(millis, calls.lookUp(actor(question.process())));
            case FileEvent file -> {
                if (file.path().equals("/etc/shadow")) {
                    add(millis, calls.open(actor(file.process()), file.path(), "shadow"));
                }
            }
            case LogonEvent logon -> {
                Account account = logon.account();
                int rawId = dice.between(2_000, 60_000);
                AuditActor.Login login = login(account, rawId);
                logOn(millis, AuditSessions.logOn(rawId, login, logon.clientAddress()));
            }
            case EndEvent _, SensorEvent _ -> {}
        }
    }

    private void addStart(long millis, RunningProcess process) {
        Program program = process.program();
        if (program.baseName().equals("cron")) {
            logOn(millis, AuditSessions.schedule(process.rawId(), login(Account.ROOT, 0)));
        } else if (!program.baseName().equals(process.parentBaseName())) {
            if (CommandWords.isTitle(program)) {
                add(millis + 40, AuditSessions.service(program.baseName()));
            }
            add(millis, calls.start(actor(process)));
        } else if (program.baseName().equals("sshd")) {
            String user = program.commandLine().replaceAll("sshd: (\\S+) .*", "$1");
            AuditActor.Login login = login(Account.unix(user, 1001), process.rawId());
            logOn(millis + 700, AuditSessions.logOn(process.rawId(), login, "10.20.9.31"));
        }
    }

    private void logOn(long millis, List<List<AuditRecord>> steps) {
        for (int step = 0; step < steps.size(); step++) {
            add(millis + 3L * step, steps.get(step));
        }
    }

    private void add(long millis, List<AuditRecord> records) {
        if (!records.isEmpty()) {
            entries.add(new Entry(millis, records));
        }
    }

    private AuditActor actor(RunningProcess process) {
        RunningProcess parent = processes.get(process.parentId());
        return new AuditActor(process, parent == null ? 0 : parent.rawId(), login(process));
    }

    /// A log-on is below the ssh server: whoever is the user first is who logged in.
    private AuditActor.Login login(RunningProcess process) {
        AuditActor.Login login = AuditActor.Login.NONE;
        RunningProcess below = process;
        RunningProcess above = processes.get(process.parentId());
        while (above != null) {
            boolean fromOutside = above.program().baseName().equals("sshd");
            if (fromOutside && !below.program().baseName().equals("sshd")) {
                Account account = below.program().account();
                login =
                        login(
                                account.equals(Account.ROOT) ? Account.UBUNTU : account,
                                below.rawId());
            }
            below = above;
            above = processes.get(above.parentId());
        }
        return login;
    }

    private static AuditActor.Login login(Account account, int number) {
        return new AuditActor.Login(
                account.name(), account.uid(), 3 + number % 800, number == 0 ? "(none)" : "pts0");
    }

    /// The lines, the oldest first.
    List<String> lines(AuditRecord.Style style) {
        List<String> lines = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            List<String> own = lines(entry, FIRST_SERIAL + index, style);
            boolean mixes =
                    own.size() > 1
                            && late.isEmpty()
                            && index + 1 < entries.size()
                            && entries.get(index + 1).millis() - entry.millis() < MIXED_MILLIS;
            lines.add(own.getFirst());
            lines.addAll(late);
            late.clear();
            lines.addAll(own.subList(1, own.size() - (mixes ? 1 : 0)));
            if (mixes) {
                late.add(own.getLast());
            }
        }
        return lines;
    }

    private List<String> lines(Entry entry, int serial, AuditRecord.Style style) {
        Instant time = Instant.ofEpochMilli(entry.millis());
        String stamp =
                String.format(
                        Locale.ROOT,
                        "%d.%03d:%d",
                        entry.millis() / 1_000,
                        entry.millis() % 1_000,
                        serial);
        return entry.records().stream()
                .map(record -> record.line(style, host.name(), SYSLOG_TIME.format(time), stamp))
                .toList();
    }
}
