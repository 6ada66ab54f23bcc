package dev.eyas.format.audit;

import dev.eyas.format.audit.Syscalls.Call;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a SYSCALL record says of the call and of who made it.
final class AuditSyscall {

    /// Fields of the record, by the names it gives them.
    enum Field {
        ARCH("arch"),
        NUMBER("syscall"),
        NAME("SYSCALL"),
        SUCCESS("success"),
        FIRST("a0"),
        FOURTH("a3"),
        PARENT("ppid"),
        PROCESS("pid"),
        USER("uid"),
        EFFECTIVE_USER("euid"),
        EFFECTIVE_USER_NAME("EUID"),
        SAVED_USER("suid"),
        GROUP("gid"),
        EFFECTIVE_GROUP("egid"),
        SAVED_GROUP("sgid"),
        PROGRAM("exe");

        private static final Field[] ALL = values();

        @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
        private final byte[] key;

        Field(String key) {
            this.key = key.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /// What the kernel and package managers add to the path of a program whose file was replaced
    /// while it ran.
    private static final Pattern REPLACED =
            Pattern.compile("(?:;[0-9a-f]{8})?(?: \\(deleted\\))?$");

    /// Set in the flags of a message that opens the connection it is sent over.
    private static final long FAST_OPEN = 0x2000_0000;

    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final String image;

    AuditSyscall(AuditRecord record) {
        AuditTokens tokens = record.tokens();
        while (tokens.next()) {
            for (Field field : Field.ALL) {
                if (tokens.isKey(field.key) && !values.containsKey(field)) {
                    values.put(field, tokens.value());
                }
            }
        }
        String program = text(Field.PROGRAM);
        boolean isPlain = program.indexOf(';') < 0 && !program.endsWith(")");
        image = isPlain ? program : REPLACED.matcher(program).replaceFirst("");
    }

    Optional<String> field(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    private String text(Field field) {
        return values.getOrDefault(field, "");
    }

    boolean succeeded() {
        return text(Field.SUCCESS).equals("yes");
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
        return Syscalls.call(
                text(Field.ARCH), text(Field.NUMBER), text(Field.FIRST), text(Field.NAME));
    }

    private long flags() {
        try {
            return Long.parseUnsignedLong(text(Field.FOURTH), 16);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    String process() {
        return text(Field.PROCESS);
    }

    String parent() {
        return text(Field.PARENT);
    }

    /// The path of the program, as it was when it started; empty when it is not told.
    String image() {
        return image;
    }

    /// The name of the user whose rights the process has, where the log tells it.
    Optional<String> user() {
        Optional<String> named =
                field(Field.EFFECTIVE_USER_NAME)
                        .filter(name -> !name.startsWith("unknown(") && !name.equals("unset"));
        return named.or(
                () -> field(Field.EFFECTIVE_USER).filter(id -> id.equals("0")).map(_ -> "root"));
    }
}
