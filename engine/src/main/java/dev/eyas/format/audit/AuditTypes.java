package dev.eyas.format.audit;

import java.util.Map;

/// Types of records that mean something here, and the numbers that stand for them where the writer
/// of the log did not know their names.
final class AuditTypes {

    static final String SYSCALL = "SYSCALL";
    static final String EXECVE = "EXECVE";
    static final String SOCKADDR = "SOCKADDR";
    static final String PATH = "PATH";
    static final String CWD = "CWD";
    static final String PROCTITLE = "PROCTITLE";
    static final String LOGIN = "LOGIN";
    static final String BOOT = "SYSTEM_BOOT";

    /// The last of an event; brings nothing.
    static final String END = "EOE";

    private static final Map<String, String> NAMES =
            Map.of(
                    "1006", LOGIN,
                    "1127", BOOT,
                    "1300", SYSCALL,
                    "1302", PATH,
                    "1306", SOCKADDR,
                    "1307", CWD,
                    "1309", EXECVE,
                    "1320", END,
                    "1327", PROCTITLE,
                    "1400", "AVC");

    private AuditTypes() {}

    /// The name of a type written as a name, as `1327`, or as `UNKNOWN[1327]`.
    static String name(String written) {
        int bracket = written.indexOf('[');
        String number =
                bracket > 0 && written.endsWith("]")
                        ? written.substring(bracket + 1, written.length() - 1)
                        : written;
        return NAMES.getOrDefault(number, written);
    }
}
