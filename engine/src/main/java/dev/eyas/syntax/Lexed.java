package dev.eyas.syntax;

import dev.eyas.diagnostic.Diagnostic;
import java.util.List;

/// A token and what is wrong with it or with the blanks before it. The problems count only once the
/// token is taken: the parser may look at the same place in several modes.
record Lexed(Token token, List<Diagnostic> problems) {

    Lexed {
        problems = List.copyOf(problems);
    }
}
