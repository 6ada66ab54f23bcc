package dev.eyas.format.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The audit's own fields of an event, under names that never change: those of the system call, or
/// of the only record, as they are; arguments as `argv[0]`, paths as `path[0].name`, and those of
/// any other record by its type and number, `avc[0].tcontext`. What the daemon added in capitals
/// goes by `enriched.AUID`.
final class AuditFields {

    /// More are not shown; command lines are whole all the same.
    static final int MOST = 20_000;

    /// Records whose fields are an event's own.
    private static final Set<String> FLAT =
            Set.of(AuditTypes.SYSCALL, AuditTypes.CWD, AuditTypes.PROCTITLE, AuditTypes.SOCKADDR);

    /// `avc: denied { read write } for`
    private static final Pattern DECISION = Pattern.compile("avc:\\s+(\\w+)\\s+\\{([^}]*)\\}");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    static Map<String, String> of(AuditEvent event) {
        AuditFields audit = new AuditFields();
        AuditRecord main = main(event.records());
        audit.put("type", main.type());
        audit.put("serial", Long.toString(event.key().serial()));
        event.host().name().ifPresent(name -> audit.put("node", name));
        audit.put(main, "");
        for (AuditRecord record : event.records()) {
            if (!record.equals(main) && !record.type().equals(AuditTypes.EXECVE)) {
                audit.put(record, audit.prefix(record));
            }
        }
        event.arguments().ifPresent(audit::put);
        return audit.fields;
    }

    /// The system call, else the first record that is no part of one.
    private static AuditRecord main(List<AuditRecord> records) {
        return records.stream()
                .filter(record -> record.type().equals(AuditTypes.SYSCALL))
                .findFirst()
                .or(() ->
                        records.stream()
                                .filter(record ->
                                        !FLAT.contains(record.type())
                                                && !record.type().equals(AuditTypes.EXECVE)
                                                && !record.type().equals(AuditTypes.PATH))
                                .findFirst())
                .orElse(records.getFirst());
    }

    private String prefix(AuditRecord record) {
        if (FLAT.contains(record.type())) {
            return "";
        }
        String type = record.type().toLowerCase(Locale.ROOT);
        int number = counts.merge(type, 1, Integer::sum) - 1;
        return type + "[" + number + "].";
    }

    private void put(AuditRecord record, String prefix) {
        if (record.type().endsWith("AVC")) {
            putDecision(record, prefix);
        }
        AuditTokens tokens = record.tokens();
        while (tokens.next() && fields.size() < MOST) {
            String value = tokens.value();
            if (value != null) {
                put(
                        prefix + name(record, tokens),
                        tokens.key().equals("key") ? keys(value) : value);
                if (tokens.key().equals("saddr")) {
                    SocketAddress.decode(value).ifPresent(address -> put(prefix, address));
                }
            }
        }
    }

    /// Logins once told old and new values by words before their names.
    private static String name(AuditRecord record, AuditTokens tokens) {
        if (tokens.isEnriched()) {
            return "enriched." + tokens.key();
        }
        boolean isOneOfTwo =
                record.type().equals(AuditTypes.LOGIN)
                        && (tokens.word().equals("old") || tokens.word().equals("new"));
        return isOneOfTwo ? tokens.word() + "_" + tokens.key() : tokens.key();
    }

    /// A rule may have several keys.
    private static String keys(String value) {
        return value.replace('\u0001', ',');
    }

    private void put(String prefix, SocketAddress address) {
        put(prefix + "saddr.family", address.family());
        address.address().ifPresent(text -> put(prefix + "saddr.address", text));
        address.port().ifPresent(text -> put(prefix + "saddr.port", text));
    }

    private void putDecision(AuditRecord record, String prefix) {
        Matcher decision = DECISION.matcher(record.text());
        if (decision.find()) {
            put(prefix + "seresult", decision.group(1));
            put(prefix + "seperms", String.join(",", decision.group(2).strip().split("\\s+")));
        }
    }

    private void put(ExecArguments arguments) {
        put("argc", Integer.toString(arguments.count()));
        for (int index = 0; index < arguments.texts().size(); index++) {
            put("argv[" + index + "]", arguments.texts().get(index));
        }
    }

    /// The first value of a name counts: the kernel's stand before those of a message.
    private void put(String name, String value) {
        if (fields.size() < MOST) {
            fields.putIfAbsent(name, value);
        }
    }
}
