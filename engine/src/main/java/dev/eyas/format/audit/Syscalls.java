package dev.eyas.format.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which system calls matter here, by architecture and number.
final class Syscalls {

    enum Call {
        EXEC,
        CONNECT,
        /// May connect on its way, when flags say so.
        SEND,
        OTHER
    }

    /// Number of calls that start a program or reach out. `multiplexer` is the call that stands for
    /// all of sockets; -1 where there is none.
    private record Numbers(Set<Integer> exec, int connect, int send, int multiplexer) {}

    private static final Numbers GENERIC = new Numbers(Set.of(221, 281), 203, 206, -1);
    private static final Numbers POWER = new Numbers(Set.of(11, 362), 328, 335, 102);
    private static final Numbers Z = new Numbers(Set.of(11, 354), 362, 369, 102);

    private static final Map<String, Numbers> BY_ARCH =
            Map.ofEntries(
                    Map.entry("c000003e", new Numbers(Set.of(59, 322), 42, 44, -1)),
                    Map.entry("40000003", new Numbers(Set.of(11, 358), 362, 369, 102)),
                    Map.entry("c00000b7", GENERIC),
                    Map.entry("c00000f3", GENERIC),
                    Map.entry("c0000102", GENERIC),
                    Map.entry("40000028", new Numbers(Set.of(11, 387), 283, 290, 102)),
                    Map.entry("80000015", POWER),
                    Map.entry("c0000015", POWER),
                    Map.entry("14", POWER),
                    Map.entry("80000016", Z),
                    Map.entry("16", Z));

    /// Set in the numbers of programs with short pointers on x86_64, which have two of their own.
    private static final int X32 = 0x40000000;

    private static final Set<Integer> X32_EXEC = Set.of(520, 545);

    private static final int SOCKETCALL_CONNECT = 3;

    private Syscalls() {}

    /// What a call does. `first` is its first argument, `name` what the daemon calls it, which
    /// counts where the architecture is not known.
    static Call call(String arch, String number, String first, String name) {
        Numbers numbers = BY_ARCH.get(arch);
        Optional<Integer> call = number(number, 10);
        if (numbers == null || call.isEmpty()) {
            return call(name.isEmpty() ? number : name);
        }
        int plain = call.get() & ~X32;
        if (numbers.exec().contains(plain) || (plain != call.get() && X32_EXEC.contains(plain))) {
            return Call.EXEC;
        }
        if (plain == numbers.connect()) {
            return Call.CONNECT;
        }
        if (plain == numbers.multiplexer()) {
            return number(first, 16).filter(kind -> kind == SOCKETCALL_CONNECT).isPresent()
                    ? Call.CONNECT
                    : Call.OTHER;
        }
        return plain == numbers.send() ? Call.SEND : Call.OTHER;
    }

    private static Call call(String name) {
        return switch (name) {
            case "execve", "execveat" -> Call.EXEC;
            case "connect" -> Call.CONNECT;
            case "sendto" -> Call.SEND;
            default -> Call.OTHER;
        };
    }

    private static Optional<Integer> number(String digits, int radix) {
        try {
            return Optional.of(Integer.parseInt(digits, radix));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
