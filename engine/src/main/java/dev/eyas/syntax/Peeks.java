package dev.eyas.syntax;

import dev.eyas.syntax.Lexer.Mode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Remembers the last few tokens read in each mode: the parser looks at the next ones many times
/// before it takes them.
final class Peeks {

    /// A power of two, more than anyone looks ahead.
    private static final int REMEMBERED = 16;

    private final Lexer lexer;
    private final Memory filters = new Memory();
    private final Memory operands = new Memory();
    private final Memory operators = new Memory();

    Peeks(Lexer lexer) {
        this.lexer = lexer;
    }

    private static final class Memory {

        private final int[] starts = new int[REMEMBERED];
        private final @Nullable Lexed[] tokens = new @Nullable Lexed[REMEMBERED];

        private Memory() {
            Arrays.fill(starts, -1);
        }
    }

    /// The token that begins at or after `start`.
    Lexed read(int start, Mode mode) {
        Memory memory = memory(mode);
        int place = start & (REMEMBERED - 1);
        Lexed known = memory.tokens[place];
        if (known != null && memory.starts[place] == start) {
            return known;
        }
        Lexed read = lexer.read(start, mode);
        memory.starts[place] = start;
        memory.tokens[place] = read;
        return read;
    }

    private Memory memory(Mode mode) {
        return switch (mode) {
            case FILTER -> filters;
            case OPERAND -> operands;
            case OPERATOR -> operators;
        };
    }
}
