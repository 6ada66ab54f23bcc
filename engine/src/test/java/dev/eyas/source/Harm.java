package dev.eyas.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What may be wrong with a file of forty records, and what must be read and told of it.
enum Harm {
    NOTHING(Harm::whole),
    EMPTY(_ -> "", Kept.NOTHING),
    CUT_IN_A_RECORD(
            kind ->
                    kind.before(Harm.RECORDS)
                            + kind.record(Harm.RECORDS, "x".repeat(30)).substring(0, 12),
            Kept.ALL_BUT_THE_LAST,
            HostileKind::cutRecord),
    NO_FINAL_BREAK(kind -> whole(kind).stripTrailing()),
    CARRIAGE_RETURNS(kind -> whole(kind).replace("\n", "\r\n")),
    BYTE_ORDER_MARK(kind -> "\uFEFF" + whole(kind)),
    WRONG_ENDING(Harm::whole),
    TWO_MEMBERS(Harm::whole),
    A_LINE_OF_NULS(kind -> between(kind, "\0".repeat(200)), Kept.ALL, HostileKind::noRecord),
    A_LINE_OF_NOISE(kind -> between(kind, "%% ??? \u001B[2J ]x"), Kept.ALL, HostileKind::noRecord),
    NULS_IN_A_RECORD(kind -> within(kind, "a\0\0b")),
    /// One byte a letter, as no UTF-8 has them.
    BROKEN_LETTERS(kind -> within(kind, "a\u00C3\u0028\u00FF\u00FEb")),
    A_MEGABYTE_IN_A_RECORD(kind -> within(kind, "y".repeat(1_500_000)));

    private static final int RECORDS = 40;
    private static final int HARMED = 20;

    private enum Kept {
        NOTHING(0),
        ALL_BUT_THE_LAST(RECORDS - 1),
        ALL(RECORDS);

        private final int last;

        Kept(int last) {
            this.last = last;
        }
    }

    private final Function<HostileKind, String> text;
    private final Kept kept;
    private final Function<HostileKind, String> told;

    Harm(Function<HostileKind, String> text) {
        this(text, Kept.ALL);
    }

    Harm(Function<HostileKind, String> text, Kept kept) {
        this(text, kept, _ -> "");
    }

    Harm(Function<HostileKind, String> text, Kept kept, Function<HostileKind, String> told) {
        this.text = text;
        this.kept = kept;
        this.told = told;
    }

    byte[] file(HostileKind kind, Packing packing) throws IOException {
        byte[] bytes = text.apply(kind).getBytes(this == BROKEN_LETTERS ? ISO_8859_1 : UTF_8);
        return this == TWO_MEMBERS ? packing.packTwice(bytes) : packing.pack(bytes);
    }

    /// The numbers of the records that must be read.
    Set<Integer> kept() {
        return IntStream.rangeClosed(1, kept.last).boxed().collect(Collectors.toSet());
    }

    /// The names of the warnings there must be.
    Set<String> told(HostileKind kind) {
        return Arrays.stream(told.apply(kind).split(" "))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
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
