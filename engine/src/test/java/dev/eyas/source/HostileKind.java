package dev.eyas.source;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A format as it lies in files: what stands before, between and behind its records. Each record
/// holds its number, 100001 and on, and some letters.
enum HostileKind {
    FALCON(
            "",
            "{\"timestamp\":\"1\",\"event_simpleName\":\"A\",\"CommandLine\":\"%2$s\",\"n\":\"%1$d\"}",
            "\n",
            ""),
    FALCON_ARRAY(
            "[\n",
            "  {\n    \"@timestamp\": 1,\n    \"#event_simpleName\": \"A\",\n    \"CommandLine\": \"%2$s\",\n    \"n\": %1$d\n  }",
            ",\n",
            "\n]"),
    FALCON_CSV("\"CommandLine\",#event_simpleName,@timestamp,n\n", "%2$s,A,1,%1$d", "\n", ""),
    AUDITD("", "type=USER_LOGIN msg=audit(%1$d.000:%1$d): pid=1 text=%2$s", "\n", ""),
    AUDITD_SYSLOG(
            "",
            "Nov  3 10:00:00 web-7 audispd: type=USER_LOGIN msg=audit(%1$d.000:%1$d): pid=1 text=%2$s",
            "\n",
            ""),
    PROC_NET_TCP(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n",
            "   1: 1901000A:BC54 FEA9FEA9:0050 02 00000001:00000000 01:00000064 00000000  1000        0 %1$d 2 %2$s",
            "\n",
            ""),
    JSON("", "{\"text\":\"%2$s\",\"nested\":{\"n\":[%1$d]}}", "\n", ""),
    JSON_ARRAY("[", "{\"text\":\"%2$s\",\"nested\":{\"n\":[%1$d]}}", ",", "]"),
    CSV("text,m,n\n", "%2$s,1,%1$d", "\n", ""),
    TEXT("", "Nov  3 10:00:00 web-7 sshd[812]: %2$s %1$d", "\n", "");

    /// Records of a file that does not fit into one block of a compression.
    static final int MANY = 6_000;

    private final String head;
    private final String record;
    private final String between;
    private final String tail;

    HostileKind(String head, String record, String between, String tail) {
        this.head = head;
        this.record = record;
        this.between = between;
        this.tail = tail;
    }

    byte[] text(int records) {
        return (before(records) + record(records, letters(records)) + tail + "\n").getBytes(UTF_8);
    }

    /// A text of so many records that is about to go on with that one.
    String before(int number) {
        StringBuilder text = new StringBuilder(head);
        for (int earlier = 1; earlier < number; earlier++) {
            text.append(record(earlier, letters(earlier))).append(between);
        }
        return text.toString();
    }

    String behind(int number, int last) {
        StringBuilder text = new StringBuilder();
        for (int later = number + 1; later <= last; later++) {
            text.append(between).append(record(later, letters(later)));
        }
        return text.append(tail).append('\n').toString();
    }

    String record(int number, String letters) {
        return record.formatted(100_000 + number, letters);
    }

    static String letters(int number) {
        return Integer.toString(number * 0x9E3779B1, 36).replaceAll("[^a-z]", "x").repeat(3);
    }

    /// The names of warnings about a line that is no record.
    String noRecord() {
        return switch (this) {
            case FALCON, JSON -> "record-cut";
            case FALCON_ARRAY, JSON_ARRAY -> "record-not-json";
            case FALCON_CSV, CSV -> "record-ragged";
            case AUDITD, AUDITD_SYSLOG -> "record-not-audit";
            case PROC_NET_TCP -> "record-not-socket";
            case TEXT -> "";
        };
    }

    /// The name of the warning about a last record that ends too early.
    String cutRecord() {
        return switch (this) {
            case FALCON_ARRAY, JSON_ARRAY -> "record-cut";
            default -> noRecord();
        };
    }
}
