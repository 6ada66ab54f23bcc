package dev.eyas.format.audit;

import dev.eyas.format.audit.Syscalls.Call;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a SYSCALL record says.
record AuditSyscall(Map<String, String> fields) {

    /// What the kernel and package managers add to the path of a program whose file was replaced
    /// while it ran.
    private static final Pattern REPLACED =
            Pattern.compile("(?:;[0-9a-f]{8})?(?: \\(deleted\\))?$");

    /// Set in the flags of a message that opens the connection it is sent over.
    private static final long FAST_OPEN = 0x2000_0000;

    AuditSyscall {
        fields = Map.copyOf(fields);
    }

    static AuditSyscall of(AuditRecord record) {
        Map<String, String> fields = new HashMap<>();
        AuditTokens tokens = record.tokens();
        while (tokens.next()) {
            String value = tokens.value();
            if (value != null) {
                fields.putIfAbsent(tokens.key(), value);
            }
        }
        return new AuditSyscall(fields);
    }

    Optional<String> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    private String text(String key) {
        return fields.getOrDefault(key, "");
    }

    boolean succeeded() {
        return text("success").equals("yes");
    }

    boolean isExec() {
        return call() == Call.EXEC;
    }

    /// True for a call that opens a connection, also when it failed or is still under way.
    boolean isConnect() {
        return switch (call()) {
            case CONNECT -> true;
            case SEND -> (flags() & FAST_OPEN) != 0;
            case EXEC, OTHER -> false;
        };
    }

    private Call call() {
        return Syscalls.call(text("arch"), text("syscall"), text("a0"), text("SYSCALL"));
    }

    private long flags() {
        try {
            return Long.parseUnsignedLong(text("a3"), 16);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    String pid() {
        return text("pid");
    }

    String parent() {
        return text("ppid");
    }

    /// The path of the program, as it was when it started.
    String image() {
        return REPLACED.matcher(text("exe")).replaceFirst("");
    }

    /// The name of the user whose rights the process has, where the log tells it.
    Optional<String> user() {
        Optional<String> named =
                field("EUID").filter(name -> !name.startsWith("unknown(") && !name.equals("unset"));
        return named.or(() -> field("euid").filter(id -> id.equals("0")).map(_ -> "root"));
    }
}
