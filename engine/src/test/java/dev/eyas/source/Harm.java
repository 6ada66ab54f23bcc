package dev.eyas.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What may be wrong with a file of forty records, and what must be read and told of it.
enum Harm {
    NOTHING,
    EMPTY,
    CUT_IN_A_RECORD,
    NO_FINAL_BREAK,
    CARRIAGE_RETURNS,
    BYTE_ORDER_MARK,
    WRONG_ENDING,
    TWO_MEMBERS,
    A_LINE_OF_NULS,
    A_LINE_OF_NOISE,
    NULS_IN_A_RECORD,
    BROKEN_LETTERS,
    A_MEGABYTE_IN_A_RECORD;

    private static final int RECORDS = 40;
    private static final int HARMED = 20;

    private String text(HostileKind kind) {
        return switch (this) {
            case NOTHING, WRONG_ENDING, TWO_MEMBERS -> whole(kind);
            case EMPTY -> "";
            case CUT_IN_A_RECORD ->
                    kind.before(RECORDS) + kind.record(RECORDS, "x".repeat(30)).substring(0, 12);
            case NO_FINAL_BREAK -> whole(kind).stripTrailing();
            case CARRIAGE_RETURNS -> whole(kind).replace("\n", "\r\n");
            case BYTE_ORDER_MARK -> "\uFEFF" + whole(kind);
            case A_LINE_OF_NULS -> between(kind, "\0".repeat(200));
            case A_LINE_OF_NOISE -> between(kind, "%% ??? \u001B[2J ]x");
            case NULS_IN_A_RECORD -> within(kind, "a\0\0b");
            case BROKEN_LETTERS -> within(kind, "a\u00C3(\u00FF\u00FEb");
            case A_MEGABYTE_IN_A_RECORD -> within(kind, "y".repeat(1_500_000));
        };
    }

    byte[] file(HostileKind kind, Packing packing) throws IOException {
        // One byte a letter, as no UTF-8 has them.
        byte[] bytes = text(kind).getBytes(this == BROKEN_LETTERS ? ISO_8859_1 : UTF_8);
        return this == TWO_MEMBERS ? packing.packTwice(bytes) : packing.pack(bytes);
    }

    /// The numbers of the records that must be read.
    Set<Integer> kept() {
        int last =
                switch (this) {
                    case EMPTY -> 0;
                    case CUT_IN_A_RECORD -> RECORDS - 1;
                    default -> RECORDS;
                };
        return IntStream.rangeClosed(1, last).boxed().collect(Collectors.toSet());
    }

    /// The names of the warnings there must be.
    Set<String> told(HostileKind kind) {
        String code =
                switch (this) {
                    case CUT_IN_A_RECORD -> kind.cutRecord();
                    case A_LINE_OF_NULS, A_LINE_OF_NOISE -> kind.noRecord();
                    default -> "";
                };
        return code.isEmpty() ? Set.of() : Set.of(code);
    }

    private static String whole(HostileKind kind) {
        return new String(kind.text(RECORDS), UTF_8);
    }

    private static String between(HostileKind kind, String line) {
        return kind.before(HARMED)
                + kind.record(HARMED, "x")
                + "\n"
                + line
                + kind.behind(HARMED, RECORDS).replaceFirst("^(?!\n)", "\n");
    }

    private static String within(HostileKind kind, String letters) {
        return kind.before(HARMED) + kind.record(HARMED, letters) + kind.behind(HARMED, RECORDS);
    }
}
