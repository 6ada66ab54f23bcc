package dev.eyas.detect.story;

import dev.eyas.detect.story.Story.Arch;

/// The system calls that the rules of a story's audit log ask for.
enum AuditCall {
    EXECVE("imds_exec", "execve", 59, 221, 11),
    CONNECT("imds_net4", "connect", 42, 203, 362),
    CONNECT_6("imds_net6", "connect", 42, 203, 362);

    private final String key;
    private final String call;
    private final int x86;
    private final int arm;
    private final int i386;

    AuditCall(String key, String call, int x86, int arm, int i386) {
        this.key = key;
        this.call = call;
        this.x86 = x86;
        this.arm = arm;
        this.i386 = i386;
    }

    /// The rule that asks for it.
    String key() {
        return key;
    }

    /// As the kernel writes it.
    String number(Arch arch) {
        return switch (arch) {
            case X86_64 -> "arch=c000003e syscall=" + x86;
            case AARCH64 -> "arch=c00000b7 syscall=" + arm;
            case I386 -> "arch=40000003 syscall=" + i386;
        };
    }

    /// As the daemon adds it.
    String names(Arch arch) {
        String name =
                switch (arch) {
                    case X86_64 -> "x86_64";
                    case AARCH64 -> "aarch64";
                    case I386 -> "i386";
                };
        return "ARCH=" + name + " SYSCALL=" + call;
    }
}
