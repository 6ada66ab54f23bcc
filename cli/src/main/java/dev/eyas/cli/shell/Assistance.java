package dev.eyas.cli.shell;

import dev.eyas.assist.Completion;
import dev.eyas.assist.Highlight;
import dev.eyas.diagnostic.Span;
import java.util.List;

/// What an editor of lines asks about the text that is being typed. It asks at every key.
public interface Assistance {

    /// What may stand at the cursor.
    Completion complete(String text, int cursor);

    /// What to colour.
    List<Highlight> highlights(String text);

    /// What is wrong, as far as it cannot become right by typing on.
    List<Span> errors(String text);

    /// Whether the text goes on in the next line.
    boolean goesOn(String text);
}
