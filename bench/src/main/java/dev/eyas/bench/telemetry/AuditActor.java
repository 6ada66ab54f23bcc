package dev.eyas.bench.telemetry;

import dev.eyas.detect.story.AuditText;
import java.util.Locale;

/// Who makes a system call, as the audit tells it.
///
/// @param parentRawId the operating system's number of the parent
/// @param login who logged in, if it happened in somebody's session
record AuditActor(RunningProcess process, int parentRawId, Login login) {
    /// The name of a process is no longer.
    private static final int LONGEST_NAME = 15;

    /// Somebody's session, or none.
    record Login(String user, long uid, long session, String terminal) {
        /// What stands for a number that is not set.
        private static final long UNSET = 4_294_967_295L;

        static final Login NONE = new Login("unset", UNSET, UNSET, "(none)");
    }

    /// The record of a call.
    ///
    /// @param number the call's, on x86_64
    /// @param result from `success` to `items`
    AuditRecord call(int number, String name, String result, String rule) {
        Account account = process.program().account();
        String fields =
                String.format(
                        Locale.ROOT,
                        "arch=c000003e syscall=%d %s ppid=%d pid=%d auid=%d %s tty=%s ses=%d comm=%s"
                                + " exe=%s subj=unconfined key=\"%s\"",
                        number,
                        result,
                        parentRawId,
                        process.rawId(),
                        login.uid(),
                        forEach("uid gid euid suid fsuid egid sgid fsgid", account.uid()),
                        login.terminal(),
                        login.session(),
                        AuditText.of(comm()),
                        AuditText.of(process.program().image()),
                        rule);
        String quoted = '"' + account.name() + '"';
        String names =
                "ARCH=x86_64 SYSCALL=%s AUID=\"%s\" %s"
                        .formatted(
                                name,
                                login.user(),
                                forEach("UID GID EUID SUID FSUID EGID SGID FSGID", quoted));
        return new AuditRecord("SYSCALL", fields, names);
    }

    /// The name a program was called by, which is not always that of its file.
    private String comm() {
        Program program = process.program();
        String called = CommandWords.of(program.commandLine()).getFirst();
        String name =
                CommandWords.isTitle(program)
                        ? program.baseName()
                        : called.substring(called.lastIndexOf('/') + 1).replaceFirst("^-", "");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String forEach(String keys, Object value) {
        return String.join("=" + value + ' ', keys.split(" ")) + '=' + value;
    }
}
