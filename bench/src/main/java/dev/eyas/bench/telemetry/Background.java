package dev.eyas.bench.telemetry;

import java.util.ArrayList;
import java.util.List;

/// What a host does when nobody attacks it, over one slice of time.
///
/// Made for one slice and one thread; the dice decide everything.
final class Background {
    private static final List<String> DOMAINS =
            List.of(
                    "archive.ubuntu.example",
                    "registry.corp.example",
                    "git.corp.example",
                    "db-3.corp.example",
                    "api.payments.example",
                    "cdn.news.example",
                    "login.office.example",
                    "telemetry.vendor.example",
                    "www.weather.example",
                    "updates.browser.example");
    private static final List<String> FILES =
            List.of(
                    "/etc/shadow",
                    "/home/deploy/.ssh/authorized_keys",
                    "/var/lib/postgresql/16/main/base/16384/2619",
                    "/srv/www/releases/current/config/app.yaml",
                    "/etc/ssl/private/site.key");
    private static final List<Account> PEOPLE = List.of(Account.UBUNTU, Account.DEPLOY);

    private final Host host;
    private final Residents residents;
    private final long beginMillis;
    private final int lengthMillis;
    private final Dice dice;
    private final List<Event> events = new ArrayList<>();
    private int sequence;

    Background(Host host, Residents residents, long beginMillis, int lengthMillis, Dice dice) {
        this.host = host;
        this.residents = residents;
        this.beginMillis = beginMillis;
        this.lengthMillis = lengthMillis;
        this.dice = dice;
    }

    /// At least that many events, in no particular order; the last deed may bring a few more.
    List<Event> events(int count) {
        while (events.size() < count) {
            int deed = dice.below(100);
            if (deed < 58) {
                runCommand();
            } else if (deed < 72) {
                connect(service(), someTime());
            } else if (deed < 81) {
                lookUp(service(), someTime());
            } else if (deed < 91) {
                touchFile();
            } else if (deed < 94) {
                accept();
            } else if (deed < 95) {
                logOn();
            } else {
                add(new SensorEvent(at(someTime()), SensorEvent.Kind.HEARTBEAT));
            }
        }
        return events;
    }

    private void runCommand() {
        RunningProcess process =
                start(CommandPool.of(host.platform()).draw(dice), launcher(), someTime());
        add(new ProcessEvent(at(process.startMillis()), process, ProcessEvent.Cause.STARTED));
        if (dice.percent(10)) {
            RunningProcess child =
                    start(CommandPool.of(host.platform()).draw(dice), process, later(process));
            add(new ProcessEvent(at(child.startMillis()), child, ProcessEvent.Cause.STARTED));
        }
        if (dice.percent(8)) {
            lookUp(process, later(process));
            connect(process, later(process) + 20);
        }
        if (dice.percent(14)) {
            add(new EndEvent(at(later(process) + 40), process));
        }
    }

    private RunningProcess start(Program program, RunningProcess parent, long millis) {
        sequence++;
        return parent.start(program, millis, sequence, dice.between(2_000, 60_000));
    }

    private void connect(RunningProcess process, long millis) {
        int choice = dice.below(100);
        if (choice < 6) {
            String address =
                    "2001:db8:0:" + Integer.toHexString(1 + dice.below(4_000)) + ":0:0:0:1";
            add(
                    network(
                            process,
                            millis,
                            NetworkEvent.Remote.tcp(address, 443),
                            NetworkEvent.Kind.CONNECT_IP6));
        } else if (choice < 9) {
            NetworkEvent.Remote remote = NetworkEvent.Remote.tcp(publicAddress(), 443);
            add(network(process, millis, remote, NetworkEvent.Kind.CONNECT_DUAL_STACK));
        } else if (choice < 40) {
            NetworkEvent.Remote remote =
                    NetworkEvent.Remote.tcp("10.20.3." + dice.between(4, 250), 5432);
            add(network(process, millis, remote, NetworkEvent.Kind.CONNECT));
        } else {
            NetworkEvent.Remote remote =
                    NetworkEvent.Remote.tcp(publicAddress(), dice.percent(20) ? 80 : 443);
            add(network(process, millis, remote, NetworkEvent.Kind.CONNECT));
        }
    }

    private void accept() {
        NetworkEvent.Remote client =
                NetworkEvent.Remote.tcp(publicAddress(), dice.between(20_000, 60_000));
        add(network(service(), someTime(), client, NetworkEvent.Kind.ACCEPT));
    }

    private void lookUp(RunningProcess process, long millis) {
        add(new DnsEvent(at(millis), process, dice.pick(DOMAINS), publicAddress()));
    }

    private void touchFile() {
        RunningProcess process = service();
        FileEvent.Kind kind =
                switch (host.platform()) {
                    case LINUX ->
                            dice.percent(75)
                                    ? FileEvent.Kind.CRITICAL_READ
                                    : FileEvent.Kind.SCRIPT_WRITTEN;
                    case WINDOWS ->
                            dice.percent(50)
                                    ? FileEvent.Kind.OPENED
                                    : FileEvent.Kind.EXECUTABLE_WRITTEN;
                };
        String path =
                switch (host.platform()) {
                    case LINUX -> dice.pick(FILES);
                    case WINDOWS ->
                            Services.DRIVE + "ProgramData\\Packages\\" + dice.hex(8) + ".dll";
                };
        add(new FileEvent(at(someTime()), process, kind, path));
    }

    private void logOn() {
        Account account = host.platform() == Platform.LINUX ? dice.pick(PEOPLE) : Account.CLERK;
        add(new LogonEvent(at(someTime()), service(), account, "10.20.9." + dice.between(10, 99)));
    }

    private NetworkEvent network(
            RunningProcess process,
            long millis,
            NetworkEvent.Remote remote,
            NetworkEvent.Kind kind) {
        return new NetworkEvent(at(millis), process, remote, kind);
    }

    private RunningProcess service() {
        return dice.pick(residents.services());
    }

    /// What starts commands: mostly the log-on and scheduling services, which come first, seldom
    /// the others.
    private RunningProcess launcher() {
        if (dice.percent(12)) {
            return service();
        }
        return switch (host.platform()) {
            case LINUX -> residents.services().get(dice.below(2));
            case WINDOWS -> residents.services().getFirst();
        };
    }

    private Moment at(long millis) {
        return Moment.of(host, millis, dice);
    }

    private long someTime() {
        return beginMillis + dice.below(lengthMillis);
    }

    private long later(RunningProcess process) {
        return process.startMillis() + dice.between(3, 900);
    }

    private String publicAddress() {
        return "198.51.100." + dice.between(1, 250);
    }

    private void add(Event event) {
        events.add(event);
    }
}
