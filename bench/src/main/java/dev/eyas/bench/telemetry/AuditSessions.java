package dev.eyas.bench.telemetry;

import java.util.List;
import java.util.Locale;

/// The records that programs write themselves: who logs in, and what the service manager starts.
final class AuditSessions {
    private static final String SSHD = "/usr/sbin/sshd";
    private static final String CRON = "/usr/sbin/cron";

    private AuditSessions() {}

    /// One event of one record.
    private static List<AuditRecord> told(
            String type, int rawId, AuditActor.Login login, String message) {
        String fields =
                String.format(
                        Locale.ROOT,
                        "pid=%d uid=0 auid=%d ses=%d subj=unconfined msg='%s res=success'",
                        rawId,
                        login.uid(),
                        login.session(),
                        message);
        return List.of(new AuditRecord(type, fields, "UID=\"root\" AUID=\"" + login.user() + '"'));
    }

    /// Somebody logs in over ssh.
    static List<List<AuditRecord>> logOn(int rawId, AuditActor.Login login, String client) {
        AuditActor.Login none = AuditActor.Login.NONE;
        return List.of(
                told("USER_ACCT", rawId, none, pam("accounting", login, SSHD, client)),
                told("CRED_ACQ", rawId, none, pam("setcred", login, SSHD, client)),
                setLogin(rawId, login),
                told("USER_START", rawId, login, pam("session_open", login, SSHD, client)),
                told(
                        "USER_LOGIN",
                        rawId,
                        login,
                        "op=login id=%d exe=\"%s\" hostname=%s addr=%s terminal=/dev/pts/0"
                                .formatted(login.uid(), SSHD, client, client)));
    }

    /// A scheduled command is about to run, or has run.
    static List<List<AuditRecord>> schedule(int rawId, AuditActor.Login login) {
        AuditActor.Login none = AuditActor.Login.NONE;
        return List.of(
                told("USER_ACCT", rawId, none, pam("accounting", login, CRON, "?")),
                told("CRED_ACQ", rawId, none, pam("setcred", login, CRON, "?")),
                setLogin(rawId, login),
                told("USER_START", rawId, login, pam("session_open", login, CRON, "?")),
                told("CRED_DISP", rawId, login, pam("setcred", login, CRON, "?")),
                told("USER_END", rawId, login, pam("session_close", login, CRON, "?")));
    }

    /// The service manager started a service.
    static List<AuditRecord> service(String unit) {
        return told(
                "SERVICE_START",
                1,
                AuditActor.Login.NONE,
                "unit="
                        + unit
                        + " comm=\"systemd\" exe=\"/usr/lib/systemd/systemd\" hostname=? addr=?"
                        + " terminal=?");
    }

    private static List<AuditRecord> setLogin(int rawId, AuditActor.Login login) {
        String fields =
                String.format(
                        Locale.ROOT,
                        "pid=%d uid=0 subj=unconfined old-auid=4294967295 auid=%d tty=(none)"
                                + " old-ses=4294967295 ses=%d res=1",
                        rawId,
                        login.uid(),
                        login.session());
        String names = "UID=\"root\" OLD-AUID=\"unset\" AUID=\"" + login.user() + '"';
        return List.of(new AuditRecord("LOGIN", fields, names));
    }

    private static String pam(
            String operation, AuditActor.Login login, String image, String client) {
        boolean remote = image.equals(SSHD);
        return "op=PAM:%s grantors=pam_permit acct=\"%s\" exe=\"%s\" hostname=%s addr=%s terminal=%s"
                .formatted(operation, login.user(), image, client, client, remote ? "ssh" : "cron");
    }
}
