package dev.eyas.function.filter;

import dev.eyas.data.Selection;
import dev.eyas.function.Arguments;
import dev.eyas.function.FilterFunction;
import dev.eyas.function.Signature;

/// Keeps no event.
public final class DropEvent implements FilterFunction {

    @Override
    public Signature signature() {
        return Signature.function("dropEvent")
                .summary("Drops every event, as `false` does.")
                .limit(
                        "In a clause of `case` the event goes on to the next clause, as with every clause that lets nothing out; in a parser of LogScale it would be gone.")
                .example(
                        "Drop what a clause catches, when no other does",
                        "case { level=debug | dropEvent(); level=info | kept := \"yes\" }",
                        """
                        level
                        debug
                        info
                        """,
                        """
                        level | kept
                        info  | yes
                        """)
                .example(
                        "A clause for all the rest catches what was dropped, too",
                        "case { level=debug | dropEvent(); * | rest := \"yes\" }",
                        """
                        level
                        debug
                        """,
                        """
                        level | rest
                        debug | yes
                        """)
                .build();
    }

    @Override
    public RowFilter filter(Arguments arguments) {
        return _ -> Selection.none();
    }
}
